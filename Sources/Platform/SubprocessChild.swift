// Beside SystemCalls.swift, the only place that names a C library: what starting a program takes.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that runs beside this one: its two outputs, and how it ended.
///
/// A child that goes out of use is ended and waited for, so that none is left behind.
struct ChildProcess: ~Copyable {
  /// What it has written to standard output so far.
  private(set) var output: [UInt8] = []
  /// What it has written to standard error so far.
  private(set) var errors: [UInt8] = []

  private let number: pid_t
  /// The reading ends of its outputs, -1 once they have ended.
  private var outputEnd: Int32
  private var errorsEnd: Int32
  private var chunk = [UInt8](repeating: 0, count: 64 * 1024)
  private var ended: Int?

  /// Whether both outputs have ended.
  var isSilent: Bool { outputEnd < 0 && errorsEnd < 0 }

  /// Starts a program with an empty standard input.
  init(
    _ program: String, _ arguments: [String], environment: [String]
  ) throws(SystemError) {
    let output = try Pipe()
    let errors = try Pipe()
    number = try Self.spawn(
      program, arguments, environment, output: output.writing, errors: errors.writing)
    outputEnd = output.keepReading()
    errorsEnd = errors.keepReading()
  }

  deinit {
    if outputEnd >= 0 { _ = close(outputEnd) }
    if errorsEnd >= 0 { _ = close(errorsEnd) }
    guard ended == nil else { return }
    _ = Self.end(number)
  }

  /// Waits until an output has something to read or ends, and reads it.
  mutating func read(waiting milliseconds: Int32) {
    var waits = [
      pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorsEnd, events: Int16(POLLIN), revents: 0),
    ]
    let ready = unsafe waits.withUnsafeMutableBufferPointer { waits in
      unsafe poll(waits.baseAddress, nfds_t(waits.count), milliseconds)
    }
    guard ready > 0 else { return }
    if waits[0].revents != 0 { Self.drain(&outputEnd, into: &output, through: &chunk) }
    if waits[1].revents != 0 { Self.drain(&errorsEnd, into: &errors, through: &chunk) }
  }

  /// How the program ended, `nil` while it runs.
  mutating func status() -> Int? {
    if let ended { return ended }
    var raw: Int32 = 0
    let found = unsafe waitpid(number, &raw, WNOHANG)
    guard found == number else {
      if found < 0, errno != EINTR { ended = 255 }
      return ended
    }
    ended = Self.status(raw)
    return ended
  }

  /// Ends the program.
  mutating func kill() {
    guard ended == nil else { return }
    ended = Self.end(number)
  }

  private static func end(_ number: pid_t) -> Int {
    #if canImport(Glibc)
      _ = Glibc.kill(number, SIGKILL)
    #elseif canImport(Musl)
      _ = Musl.kill(number, SIGKILL)
    #elseif canImport(Darwin)
      _ = Darwin.kill(number, SIGKILL)
    #endif
    var raw: Int32 = 0
    while unsafe waitpid(number, &raw, 0) < 0, errno == EINTR {}
    return status(raw)
  }

  /// The macros of `sys/wait.h` do not reach Swift: the low seven bits are the signal.
  private static func status(_ raw: Int32) -> Int {
    let signal = Int(raw & 0x7F)
    return signal == 0 ? Int(raw >> 8 & 0xFF) : 128 + signal
  }

  private static func drain(
    _ descriptor: inout Int32, into bytes: inout [UInt8], through chunk: inout [UInt8]
  ) {
    guard let count = try? SystemCalls.readStream(descriptor, into: &chunk), count > 0 else {
      _ = close(descriptor)
      descriptor = -1
      return
    }
    bytes.append(contentsOf: chunk[..<count])
  }
}

extension ChildProcess {
  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String],
    output: Int32, errors: Int32
  ) throws(SystemError) -> pid_t {
    for text in [program] + arguments + environment where text.utf8.contains(0) {
      throw SystemError(code: EINVAL)
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // This process ignores the signal of a closed pipe; another program should not have to.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var number: pid_t = 0
    let result = unsafe withCStrings(arguments) { argv in
      unsafe withCStrings(environment) { envp in
        unsafe posix_spawnp(&number, program, &actions, &attributes, argv, envp)
      }
    }
    guard result == 0 else { throw SystemError(code: result) }
    return number
  }

  /// Lends texts to C as an array that ends with a null pointer.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else {
        preconditionFailure("an array with its end marker is not empty")
      }
      return unsafe body(start)
    }
  }
}

/// A pipe of which no other program inherits an end by accident.
private struct Pipe: ~Copyable {
  private var reading: Int32
  let writing: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }

  deinit {
    if reading >= 0 { _ = close(reading) }
    _ = close(writing)
  }

  /// Closes the writing end and hands over the reading end.
  consuming func keepReading() -> Int32 {
    let kept = reading
    reading = -1
    return kept
  }
}
