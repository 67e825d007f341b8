public import Platform
import Synchronization

/// The real disk, on which some files belong to somebody else: their mode cannot be changed.
public final class StrangersDisk: Storage {
  private let disk = RealDisk()
  private let strangers = Mutex<Set<UInt64>>([])

  /// A disk on which everything is one's own.
  public init() {}

  /// Gives a file away.
  public func refuse(node: UInt64) {
    strangers.withLock { _ = $0.insert(node) }
  }

  /// Sets the mode of a file of one's own.
  public func changeMode(_ path: String, _ mode: UInt16) throws(StorageError) {
    let node = try disk.entry(path)?.node ?? 0
    guard !strangers.withLock({ $0.contains(node) }) else {
      throw StorageError(.changeMode, path, errno: 1)
    }
    try disk.changeMode(path, mode)
  }

  /// Opens as the disk does.
  public func open(_ path: String, _ purpose: OpenPurpose) throws(StorageError) -> StorageFile {
    try disk.open(path, purpose)
  }

  /// Takes the lock as the disk does.
  public func lock(_ path: String, as holder: String) throws(StorageError) -> LockAttempt {
    try disk.lock(path, as: holder)
  }

  /// Reads as the disk does.
  public func read(
    _ file: borrowing StorageFile, at offset: Int64, into buffer: inout [UInt8], from start: Int
  ) throws(StorageError) -> Int {
    try disk.read(file, at: offset, into: &buffer, from: start)
  }

  /// Writes as the disk does.
  public func write(
    _ bytes: Span<UInt8>, to file: borrowing StorageFile
  ) throws(StorageError) -> Int {
    try disk.write(bytes, to: file)
  }

  /// Syncs as the disk does.
  public func sync(_ file: borrowing StorageFile) throws(StorageError) { try disk.sync(file) }

  /// The size as the disk says it.
  public func size(of file: borrowing StorageFile) throws(StorageError) -> Int64 {
    try disk.size(of: file)
  }

  /// Closes as the disk does.
  public func close(_ number: Int32, _ path: String) throws(StorageError) {
    try disk.close(number, path)
  }

  /// What stands at the path.
  public func entry(_ path: String) throws(StorageError) -> StorageEntry? { try disk.entry(path) }

  /// The names as the disk lists them.
  public func list(_ directory: String) throws(StorageError) -> [String] {
    try disk.list(directory)
  }

  /// Creates a folder as the disk does.
  public func createDirectory(_ path: String) throws(StorageError) {
    try disk.createDirectory(path)
  }

  /// Syncs a folder as the disk does.
  public func syncDirectory(_ path: String) throws(StorageError) { try disk.syncDirectory(path) }

  /// Renames as the disk does.
  public func rename(_ path: String, to target: String) throws(StorageError) {
    try disk.rename(path, to: target)
  }

  /// Removes as the disk does.
  public func remove(_ path: String) throws(StorageError) { try disk.remove(path) }

  /// The file system as the disk knows it.
  public func fileSystem(at path: String) throws(StorageError) -> FileSystem {
    try disk.fileSystem(at: path)
  }
}
