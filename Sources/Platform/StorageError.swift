/// A failed operation on a disk: what was tried, on which path, and why it failed.
public struct StorageError: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Hashable, Sendable {
    case open, read, write, sync, close, examine, list
    case createDirectory, syncDirectory, rename, changeMode, remove, lock
  }

  /// Why it failed.
  public enum Cause: Hashable, Sendable {
    /// The system refused with this `errno`.
    case system(Int32)
    /// Something else than a regular file stands at the path.
    case notRegular(EntryKind)
    /// A write that had to be whole stored only the first so many bytes.
    case shortWrite(Int)
    /// Another process wrote to the file.
    case intruder
  }

  /// What was tried.
  public let operation: Operation
  /// The path it was tried on.
  public let path: String
  /// Why it failed.
  public let cause: Cause

  /// Keeps the three facts.
  public init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  /// Keeps the three facts, the cause being an `errno`.
  public init(_ operation: Operation, _ path: String, errno code: Int32) {
    self.init(operation, path, .system(code))
  }

  init(_ operation: Operation, _ path: String, _ error: SystemError) {
    self.init(operation, path, .system(error.code))
  }
}

extension StorageError {
  /// The symbol of the cause, such as `ENOSPC`.
  public var name: String {
    switch cause {
    case .system(let code): SystemCalls.symbol(code)
    case .notRegular: "NOTREGULAR"
    case .shortWrite: "SHORTWRITE"
    case .intruder: "INTRUDER"
    }
  }

  /// The cause in the system's English words.
  public var reason: String {
    switch cause {
    case .system(let code): SystemCalls.words(code)
    case .notRegular(let kind): "a \(kind.rawValue) stands where a regular file belongs"
    case .shortWrite(let count): "only \(count) bytes were written"
    case .intruder: "another process wrote to the file"
    }
  }

  /// Whether nothing stands at the path.
  public var isMissing: Bool { isSystem([SystemCalls.noEntry, SystemCalls.notDirectory]) }

  /// Whether the user or the file system may not do this.
  public var isRefused: Bool {
    isSystem([
      SystemCalls.noPermission, SystemCalls.notPermitted, SystemCalls.readOnlyFileSystem,
    ])
  }

  /// Whether there was no room: a full disk, a quota, a limit on the size of files.
  public var isFull: Bool {
    if case .shortWrite = cause { return true }
    return isSystem([SystemCalls.noSpace, SystemCalls.overQuota, SystemCalls.fileTooLarge])
  }

  /// Whether the file system does not know such a call.
  public var isUnsupported: Bool {
    isSystem([SystemCalls.invalid, SystemCalls.notSupported, SystemCalls.noSuchCall])
  }

  /// Whether something stands at the path already.
  public var isExisting: Bool { isSystem([SystemCalls.alreadyExists]) }

  /// Whether the reader at the other end of a pipe has gone.
  public var isBrokenPipe: Bool { isSystem([SystemCalls.brokenPipe]) }

  private func isSystem(_ codes: [Int32]) -> Bool {
    guard case .system(let code) = cause else { return false }
    return codes.contains(code)
  }
}

extension StorageError: CustomStringConvertible {
  /// One line for a person who reads English: operation, path, symbol and words.
  public var description: String { "\(operation.rawValue) \(path): \(name) (\(reason))" }
}
