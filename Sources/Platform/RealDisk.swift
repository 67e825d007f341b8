/// The disk of this machine.
public struct RealDisk: Storage {
  /// The disk; it has no state of its own.
  public init() {}

  /// Opens a regular file, and nothing else that may stand there.
  public func open(_ path: String, _ purpose: OpenPurpose) throws(StorageError) -> StorageFile {
    let flags =
      switch purpose {
      case .reading: SystemCalls.readFlags
      case .appending: SystemCalls.appendFlags
      case .creating: SystemCalls.createNewFlags
      }
    return try open(path, flags)
  }

  private func open(_ path: String, _ flags: Int32) throws(StorageError) -> StorageFile {
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try SystemCalls.openFile(path, flags)
    } catch {
      // A link, FIFO or folder answers with an errno of its own; the reason is what stands there.
      if let found = try? entry(path), found.kind != .file {
        throw StorageError(.open, path, .notRegular(found.kind))
      }
      throw StorageError(.open, path, error)
    }
    let file = StorageFile(number: descriptor, path: path, storage: self)
    let facts = try reporting(.open, path) { () throws(SystemError) in
      try SystemCalls.facts(of: descriptor)
    }
    guard facts.kind == .file else { throw StorageError(.open, path, .notRegular(facts.kind)) }
    return file
  }

  /// Reads with `pread`.
  public func read(
    _ file: borrowing StorageFile, at offset: Int64, into buffer: inout [UInt8], from start: Int
  ) throws(StorageError) -> Int {
    do throws(SystemError) {
      return try SystemCalls.readBytes(file.number, at: offset, into: &buffer, from: start)
    } catch {
      throw StorageError(.read, file.path, error)
    }
  }

  /// Writes with one `write`.
  public func write(
    _ bytes: Span<UInt8>, to file: borrowing StorageFile
  ) throws(StorageError) -> Int {
    do throws(SystemError) {
      return try SystemCalls.writeBytes(file.number, bytes)
    } catch {
      throw StorageError(.write, file.path, error)
    }
  }

  /// Calls `fdatasync` once, whatever comes of it.
  public func sync(_ file: borrowing StorageFile) throws(StorageError) {
    let descriptor = file.number
    try reporting(.sync, file.path) { () throws(SystemError) in
      try SystemCalls.syncData(descriptor)
    }
  }

  /// Asks `fstat`.
  public func size(of file: borrowing StorageFile) throws(StorageError) -> Int64 {
    let descriptor = file.number
    return try reporting(.examine, file.path) { () throws(SystemError) in
      try SystemCalls.facts(of: descriptor).size
    }
  }

  /// Calls `close` once, whatever comes of it.
  public func close(_ number: Int32, _ path: String) throws(StorageError) {
    try reporting(.close, path) { () throws(SystemError) in try SystemCalls.closeFile(number) }
  }

  /// Asks `lstat`.
  public func entry(_ path: String) throws(StorageError) -> StorageEntry? {
    do throws(SystemError) {
      let facts = try SystemCalls.facts(at: path, followingLinks: false)
      return StorageEntry(
        kind: facts.kind, size: facts.size, mode: facts.mode, node: facts.inode)
    } catch {
      if error.code == SystemCalls.noEntry || error.code == SystemCalls.notDirectory { return nil }
      throw StorageError(.examine, path, error)
    }
  }

  /// Reads the folder; a name that is no UTF-8 comes with replacement characters.
  public func list(_ directory: String) throws(StorageError) -> [String] {
    try reporting(.list, directory) { () throws(SystemError) in
      try SystemCalls.directoryNames(directory)
    }
  }

  /// Creates the folder with mode 0755 less the umask.
  public func createDirectory(_ path: String) throws(StorageError) {
    try reporting(.createDirectory, path) { () throws(SystemError) in
      try SystemCalls.makeDirectory(path)
    }
  }

  /// Calls `fsync` on the folder.
  public func syncDirectory(_ path: String) throws(StorageError) {
    try reporting(.syncDirectory, path) { () throws(SystemError) in
      try SystemCalls.syncDirectory(path)
    }
  }

  /// Calls `rename`.
  public func rename(_ path: String, to target: String) throws(StorageError) {
    try reporting(.rename, path) { () throws(SystemError) in
      try SystemCalls.renameEntry(path, to: target)
    }
  }

  /// Calls `chmod`.
  public func changeMode(_ path: String, _ mode: UInt16) throws(StorageError) {
    try reporting(.changeMode, path) { () throws(SystemError) in
      try SystemCalls.changeMode(path, mode)
    }
  }

  /// Calls `chown` with the group alone.
  public func changeGroup(_ path: String, to group: UInt32) throws(StorageError) {
    try reporting(.changeMode, path) { () throws(SystemError) in
      try SystemCalls.changeGroup(path, group)
    }
  }

  /// Calls `unlink`.
  public func remove(_ path: String) throws(StorageError) {
    try reporting(.remove, path) { () throws(SystemError) in try SystemCalls.removeEntry(path) }
  }

  /// Takes `flock` on the file, which the system gives back when the process ends.
  ///
  /// The descriptor is not inherited by a program that this process starts.
  public func lock(_ path: String, as holder: String) throws(StorageError) -> LockAttempt {
    while true {
      let file = try open(path, SystemCalls.lockFlags)
      let descriptor = file.number
      let isTaken = try reporting(.lock, path) { () throws(SystemError) in
        try SystemCalls.lockFile(descriptor)
      }
      guard isTaken else { return .busy(try firstLine(of: file)) }
      // Somebody may have removed the file while we opened it: a lock on it would guard nothing.
      guard try isSameFile(descriptor, path) else { continue }
      try reporting(.lock, path) { () throws(SystemError) in
        try SystemCalls.cutFile(descriptor, to: 0)
      }
      try file.writeAll(Array((holder + "\n").utf8).span)
      return .taken(file)
    }
  }

  /// Looks the path up in the kernel's mount table.
  public func fileSystem(at path: String) throws(StorageError) -> FileSystem {
    try reporting(.examine, path) { () throws(SystemError) in try MountTable.fileSystem(at: path) }
  }
}

extension RealDisk {
  private func firstLine(of file: borrowing StorageFile) throws(StorageError) -> String {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = try file.read(at: 0, into: &buffer)
    return String(decoding: buffer[..<count].prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private func isSameFile(_ descriptor: Int32, _ path: String) throws(StorageError) -> Bool {
    do throws(SystemError) {
      let held = try SystemCalls.facts(of: descriptor)
      let named = try SystemCalls.facts(at: path, followingLinks: false)
      return held.inode == named.inode && held.device == named.device
    } catch {
      guard error.code == SystemCalls.noEntry else { throw StorageError(.lock, path, error) }
      return false
    }
  }

  private func reporting<Value>(
    _ operation: StorageError.Operation, _ path: String, _ body: () throws(SystemError) -> Value
  ) throws(StorageError) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw StorageError(operation, path, error)
    }
  }
}
