/// Everything this program does to a disk.
///
/// One real implementation, `RealDisk`; tests bring simulated ones that fail on purpose, forget what
/// was not synced, and record every operation. Paths are the system's: absolute, or relative to the
/// working directory. No operation follows a symbolic link at the end of its path, and none waits on
/// a FIFO: what is no regular file is refused where a file belongs.
public protocol Storage: Sendable {
  /// Opens a regular file.
  ///
  /// - Throws: ``StorageError``; its cause is `notRegular` where a link, folder or device stands there.
  func open(_ path: String, _ purpose: OpenPurpose) throws(StorageError) -> StorageFile

  /// Reads from `offset` into `buffer` from `start` to its end.
  ///
  /// - Parameters:
  ///   - file: An open file.
  ///   - offset: The first byte in the file.
  ///   - buffer: Where the bytes go; its count does not change.
  ///   - start: The first byte of the buffer that may be written.
  /// - Returns: How many bytes were read; 0 only at the end of the file, fewer than asked at any time.
  /// - Throws: ``StorageError``.
  func read(
    _ file: borrowing StorageFile, at offset: Int64, into buffer: inout [UInt8], from start: Int
  ) throws(StorageError) -> Int

  /// Appends with one `write`.
  ///
  /// - Returns: How many bytes were stored, perhaps fewer than given.
  func write(_ bytes: Span<UInt8>, to file: borrowing StorageFile) throws(StorageError) -> Int

  /// Makes the content of the file durable (`fdatasync`).
  ///
  /// An error leaves the content unknown: the call must not be made again on that file.
  func sync(_ file: borrowing StorageFile) throws(StorageError)

  /// The size of an open file.
  func size(of file: borrowing StorageFile) throws(StorageError) -> Int64

  /// Ends the use of a file and releases a lock held on it; called by `StorageFile` alone.
  func close(_ number: Int32, _ path: String) throws(StorageError)

  /// What stands at the path, or `nil` if nothing does.
  func entry(_ path: String) throws(StorageError) -> StorageEntry?

  /// The names in a folder, in no particular order.
  func list(_ directory: String) throws(StorageError) -> [String]

  /// Creates a folder whose parent exists.
  func createDirectory(_ path: String) throws(StorageError)

  /// Makes the entries of a folder durable.
  func syncDirectory(_ path: String) throws(StorageError)

  /// Gives an entry another name, replacing what stands there.
  func rename(_ path: String, to target: String) throws(StorageError)

  /// Sets the permission bits.
  func changeMode(_ path: String, _ mode: UInt16) throws(StorageError)

  /// Gives an entry to a group of the system's users.
  func changeGroup(_ path: String, to group: UInt32) throws(StorageError)

  /// Removes a file.
  func remove(_ path: String) throws(StorageError)

  /// Takes the lock that the file at `path` stands for, if it is free, creating the file if needed.
  ///
  /// - Parameters:
  ///   - path: The lock file.
  ///   - holder: What the file says about its holder while the lock is held.
  /// - Returns: The lock, released when the file is closed or the process ends, or what the present
  ///   holder says of itself.
  /// - Throws: ``StorageError``, such as a file system on which nothing may be written.
  func lock(_ path: String, as holder: String) throws(StorageError) -> LockAttempt

  /// The file system that holds an existing path.
  func fileSystem(at path: String) throws(StorageError) -> FileSystem
}

extension Storage {
  /// Does nothing: a disk that is no machine's knows no users.
  public func changeGroup(_ path: String, to group: UInt32) throws(StorageError) {}
}

/// What a file is opened for.
public enum OpenPurpose: Hashable, Sendable {
  /// Reading an existing file.
  case reading
  /// Appending to an existing file.
  case appending
  /// Creating a file that must not exist yet, and appending to it.
  case creating
}

/// What kind of thing stands at a path.
public enum EntryKind: String, Hashable, Sendable {
  case file = "regular file"
  case directory = "folder"
  case symbolicLink = "symbolic link"
  /// A FIFO, socket or device.
  case special = "special file"
}

/// What a disk says about a path.
public struct StorageEntry: Hashable, Sendable {
  /// What kind of thing it is.
  public let kind: EntryKind
  /// Its size in bytes.
  public let size: Int64
  /// Its permission bits.
  public let mode: UInt16
  /// The number by which the disk knows it: another file in its place has another one.
  public let node: UInt64

  /// Keeps the facts.
  public init(kind: EntryKind, size: Int64, mode: UInt16, node: UInt64) {
    self.kind = kind
    self.size = size
    self.mode = mode
    self.node = node
  }
}

/// The outcome of trying to take a lock.
@frozen
public enum LockAttempt: ~Copyable, Sendable {
  /// The lock is held until the file is closed.
  case taken(StorageFile)
  /// Somebody else holds it, and says this of himself.
  case busy(String)
}
