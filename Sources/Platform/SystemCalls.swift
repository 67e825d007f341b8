import Synchronization

// The one file that names a C library: every other file calls what stands here.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a system call reported in `errno`.
struct SystemError: Error {
  let code: Int32
}

/// The system calls this program makes, with Swift types and thrown errors.
///
/// A call that a signal interrupted is made again, except `fsync`, `fdatasync` and `close`: after those
/// the state is not known, and a second call may report success that is none.
enum SystemCalls {
  static let readFlags = O_RDONLY
  static let appendFlags = O_WRONLY | O_APPEND
  static let createNewFlags = O_WRONLY | O_APPEND | O_CREAT | O_EXCL
  static let lockFlags = O_RDWR | O_CREAT

  /// Opens without hanging on a FIFO and without handing the descriptor to a child; a symbolic link at
  /// the end of the path is followed only if `followingLinks`.
  static func openFile(
    _ path: String, _ flags: Int32, followingLinks: Bool = false
  ) throws(SystemError) -> Int32 {
    let flags = flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    return try unsafe retried(path) { unsafe open($0, flags, 0o644) }
  }

  static func closeFile(_ descriptor: Int32) throws(SystemError) {
    try once { close(descriptor) }
  }

  static func readBytes(
    _ descriptor: Int32, at offset: Int64, into buffer: inout [UInt8], from start: Int
  ) throws(SystemError) -> Int {
    try retried {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset))
      }
    }
  }

  static func readStream(
    _ descriptor: Int32, into buffer: inout [UInt8]
  ) throws(SystemError) -> Int {
    try retried {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(descriptor, bytes.baseAddress, bytes.count)
      }
    }
  }

  static func writeBytes(_ descriptor: Int32, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    while true {
      let written = unsafe bytes.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      if written >= 0 { return written }
      guard errno == EINTR else { throw SystemError(code: errno) }
    }
  }

  static func syncData(_ descriptor: Int32) throws(SystemError) {
    #if canImport(Darwin)
      try once { fcntl(descriptor, F_FULLFSYNC) }
    #else
      try once { fdatasync(descriptor) }
    #endif
  }

  static func syncDirectory(_ path: String) throws(SystemError) {
    let descriptor = try unsafe retried(path) {
      unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    do throws(SystemError) {
      try once { fsync(descriptor) }
    } catch {
      _ = close(descriptor)
      throw error
    }
    try closeFile(descriptor)
  }

  static func cutFile(_ descriptor: Int32, to size: Int64) throws(SystemError) {
    _ = try retried { Int(ftruncate(descriptor, off_t(size))) }
  }

  /// Takes the exclusive lock if it is free.
  static func lockFile(_ descriptor: Int32) throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try retried { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }

  static func renameEntry(_ path: String, to target: String) throws(SystemError) {
    try refuseNUL(target)
    _ = try unsafe retried(path) { from in
      unsafe target.withCString { unsafe rename(from, $0) }
    }
  }

  static func removeEntry(_ path: String) throws(SystemError) {
    _ = try unsafe retried(path) { unsafe unlink($0) }
  }

  static func makeDirectory(_ path: String) throws(SystemError) {
    _ = try unsafe retried(path) { unsafe mkdir($0, 0o755) }
  }

  static func changeMode(_ path: String, _ mode: UInt16) throws(SystemError) {
    _ = try unsafe retried(path) { unsafe chmod($0, mode_t(mode)) }
  }

  static func changeGroup(_ path: String, _ group: UInt32) throws(SystemError) {
    // No owner is named: -1 leaves it as it is.
    _ = try unsafe retried(path) { unsafe chown($0, uid_t.max, gid_t(group)) }
  }

  static func directoryNames(_ path: String) throws(SystemError) -> [String] {
    try refuseNUL(path)
    guard let directory = unsafe path.withCString({ unsafe opendir($0) }) else {
      throw SystemError(code: errno)
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else {
        guard errno == 0 else { throw SystemError(code: errno) }
        return names
      }
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
  }

  private static func once(_ call: () -> Int32) throws(SystemError) {
    guard call() >= 0 else { throw SystemError(code: errno) }
  }

  private static func retried(_ call: () -> Int) throws(SystemError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw SystemError(code: errno) }
    }
  }

  private static func retried(
    _ path: String, _ call: (UnsafePointer<CChar>) -> Int32
  ) throws(SystemError) -> Int32 {
    try refuseNUL(path)
    return try Int32(retried { unsafe path.withCString { unsafe Int(call($0)) } })
  }

  /// C would take the part of the path before a NUL for the whole.
  private static func refuseNUL(_ path: String) throws(SystemError) {
    guard !path.utf8.contains(0) else { throw SystemError(code: EINVAL) }
  }
}

extension SystemCalls {
  /// What `stat` says of a file, as far as this program asks.
  struct Facts {
    let kind: EntryKind
    let size: Int64
    let mode: UInt16
    let device: UInt64
    let inode: UInt64

    fileprivate init(_ raw: stat) {
      kind =
        switch raw.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .directory
        case S_IFLNK: .symbolicLink
        default: .special
        }
      size = Int64(raw.st_size)
      mode = UInt16(raw.st_mode & 0o7777)
      device = UInt64(truncatingIfNeeded: raw.st_dev)
      inode = UInt64(raw.st_ino)
    }
  }

  static func facts(of descriptor: Int32) throws(SystemError) -> Facts {
    var raw = stat()
    guard unsafe fstat(descriptor, &raw) == 0 else { throw SystemError(code: errno) }
    return Facts(raw)
  }

  static func facts(at path: String, followingLinks: Bool) throws(SystemError) -> Facts {
    var raw = stat()
    _ = try unsafe retried(path) {
      unsafe fstatat(AT_FDCWD, $0, &raw, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW)
    }
    return Facts(raw)
  }
}

extension SystemCalls {
  static let noEntry = ENOENT
  static let notDirectory = ENOTDIR
  static let linkLoop = ELOOP
  static let noPermission = EACCES
  static let notPermitted = EPERM
  static let readOnlyFileSystem = EROFS
  static let brokenPipe = EPIPE
  static let noSpace = ENOSPC
  static let overQuota = EDQUOT
  static let fileTooLarge = EFBIG
  static let alreadyExists = EEXIST
  static let tryAgain = EAGAIN
  static let inputOutput = EIO
  static let interrupted = EINTR
  static let invalid = EINVAL
  static let notSupported = EOPNOTSUPP
  static let noSuchCall = ENOSYS

  /// The symbol of an error number, such as `ENOSPC`; the number in digits where it is a rare one.
  static func symbol(_ code: Int32) -> String {
    switch code {
    case ENOENT: "ENOENT"
    case ENOTDIR: "ENOTDIR"
    case EISDIR: "EISDIR"
    case ELOOP: "ELOOP"
    case EACCES: "EACCES"
    case EPERM: "EPERM"
    case EROFS: "EROFS"
    case EPIPE: "EPIPE"
    case ENOSPC: "ENOSPC"
    case EDQUOT: "EDQUOT"
    case EFBIG: "EFBIG"
    case EEXIST: "EEXIST"
    case ENOTEMPTY: "ENOTEMPTY"
    case EINVAL: "EINVAL"
    case EIO: "EIO"
    case EINTR: "EINTR"
    case EAGAIN: "EAGAIN"
    case EMFILE: "EMFILE"
    case ENFILE: "ENFILE"
    case ENOMEM: "ENOMEM"
    case ENXIO: "ENXIO"
    case ENODEV: "ENODEV"
    case EBUSY: "EBUSY"
    case EXDEV: "EXDEV"
    case ENAMETOOLONG: "ENAMETOOLONG"
    case ENOLCK: "ENOLCK"
    case ENOSYS: "ENOSYS"
    case EOPNOTSUPP: "EOPNOTSUPP"
    case ESTALE: "ESTALE"
    case EBADF: "EBADF"
    case ETXTBSY: "ETXTBSY"
    default: "errno \(code)"
    }
  }

  /// The system's own English words for an error number.
  static func words(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? symbol(code)
  }
}

extension SystemCalls {
  /// The first place of `byte` from `start` on.
  static func search(_ bytes: Span<UInt8>, for byte: UInt8, from start: Int) -> Int? {
    guard start >= 0, start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}

extension SystemCalls {
  static func processNumber() -> Int32 { getpid() }
  static func processorCount() -> Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
  static func effectiveUser() -> UInt32 { geteuid() }
  static func hostName() -> String? {
    var name = [CChar](repeating: 0, count: 256)
    let result = unsafe name.withUnsafeMutableBufferPointer { space -> Int32 in
      guard let start = space.baseAddress else { return -1 }
      return unsafe gethostname(start, space.count - 1)
    }
    return result == 0 ? text(name) : nil
  }

  static func userName(_ user: UInt32) -> String? {
    var space = [CChar](repeating: 0, count: 16_384)
    return unsafe space.withUnsafeMutableBufferPointer { space -> String? in
      var entry = unsafe passwd()
      var found: UnsafeMutablePointer<passwd>?
      guard let start = space.baseAddress,
        unsafe getpwuid_r(user, &entry, start, space.count, &found) == 0,
        let name = unsafe found?.pointee.pw_name
      else { return nil }
      return unsafe String(cString: name)
    }
  }

  static func groupNumber(_ name: String) -> UInt32? {
    guard !name.utf8.contains(0) else { return nil }
    var space = [CChar](repeating: 0, count: 65_536)
    return unsafe space.withUnsafeMutableBufferPointer { space -> UInt32? in
      var entry = unsafe group()
      var found: UnsafeMutablePointer<group>?
      guard let start = space.baseAddress,
        unsafe getgrnam_r(name, &entry, start, space.count, &found) == 0,
        let number = unsafe found?.pointee.gr_gid
      else { return nil }
      return UInt32(number)
    }
  }

  static func environmentValue(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  static func workingFolder() -> String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  static func endProcess(_ code: Int32) -> Never { exit(code) }
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static func terminalColumns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    let result = unsafe withUnsafeMutablePointer(to: &size) {
      unsafe ioctl(descriptor, UInt(TIOCGWINSZ), $0)
    }
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  static func wallSeconds() -> Int64 {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec)
  }

  static func monotonicNanoseconds() -> UInt64 {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return UInt64(now.tv_sec) &* 1_000_000_000 &+ UInt64(now.tv_nsec)
  }

  static func pause(milliseconds: Int) {
    var time = timespec(
      tv_sec: milliseconds / 1000, tv_nsec: (milliseconds % 1000) * 1_000_000)
    var rest = timespec()
    while unsafe nanosleep(&time, &rest) != 0 && errno == EINTR { time = rest }
  }

  /// A full pipe or file then comes back as an error instead of ending the program.
  static func ignoreWriteSignals() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether whoever read the descriptor has gone: a pipe without a reader, a terminal hung up.
  static func isAbandoned(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: 0, revents: 0)
    let gone = Int16(POLLERR | POLLHUP | POLLNVAL)
    return unsafe poll(&request, 1, 0) > 0 && request.revents & gone != 0
  }

  /// From now on Ctrl-C ends nothing by itself; it is remembered instead.
  static func rememberInterrupts() {
    interrupts.store(false, ordering: .relaxed)
    _ = signal(SIGINT) { _ in interrupts.store(true, ordering: .relaxed) }
  }

  static var wasInterrupted: Bool { interrupts.load(ordering: .relaxed) }

  private static func text(_ characters: [CChar]) -> String {
    String(
      decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Set by the signal's handler, which may do nothing else.
private let interrupts = Atomic<Bool>(false)
