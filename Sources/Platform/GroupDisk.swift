/// A disk on which what is created stays open to the group of its folder.
///
/// A log that several people write to belongs to a group; each writer's umask would shut the others
/// out of the files that he creates. New files get reading and writing for the group, new folders also
/// the mark by which their entries belong to the same group. Others get no more than the umask leaves.
public struct GroupDisk: Storage {
  private static let fileBits: UInt16 = 0o060
  private static let folderBits: UInt16 = 0o2070

  private let disk: any Storage

  /// The same disk, kept open to the group.
  public init(_ disk: any Storage) {
    self.disk = disk
  }

  /// Opens a file; a new one is opened to the group.
  public func open(_ path: String, _ purpose: OpenPurpose) throws(StorageError) -> StorageFile {
    let file = try disk.open(path, purpose)
    if purpose == .creating { try share(path, Self.fileBits) }
    return file
  }

  /// Takes the lock; its file is opened to the group by whoever created it.
  public func lock(_ path: String, as holder: String) throws(StorageError) -> LockAttempt {
    let isNew = try disk.entry(path) == nil
    let attempt = try disk.lock(path, as: holder)
    if isNew {
      // Where another member was faster the file is his, and so is this.
      try? share(path, Self.fileBits)
    }
    return attempt
  }

  /// Creates a folder that is the group's, and whose entries will be.
  public func createDirectory(_ path: String) throws(StorageError) {
    try disk.createDirectory(path)
    try share(path, Self.folderBits)
  }

  private func share(_ path: String, _ bits: UInt16) throws(StorageError) {
    guard let entry = try disk.entry(path), entry.mode & bits != bits else { return }
    try disk.changeMode(path, entry.mode | bits)
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

  /// What stands at the path, as the disk says it.
  public func entry(_ path: String) throws(StorageError) -> StorageEntry? { try disk.entry(path) }

  /// The names as the disk lists them.
  public func list(_ directory: String) throws(StorageError) -> [String] {
    try disk.list(directory)
  }

  /// Syncs a folder as the disk does.
  public func syncDirectory(_ path: String) throws(StorageError) { try disk.syncDirectory(path) }

  /// Renames as the disk does.
  public func rename(_ path: String, to target: String) throws(StorageError) {
    try disk.rename(path, to: target)
  }

  /// Sets permission bits as the disk does.
  public func changeMode(_ path: String, _ mode: UInt16) throws(StorageError) {
    try disk.changeMode(path, mode)
  }

  /// Gives an entry to a group as the disk does.
  public func changeGroup(_ path: String, to group: UInt32) throws(StorageError) {
    try disk.changeGroup(path, to: group)
  }

  /// Removes as the disk does.
  public func remove(_ path: String) throws(StorageError) { try disk.remove(path) }

  /// The file system as the disk knows it.
  public func fileSystem(at path: String) throws(StorageError) -> FileSystem {
    try disk.fileSystem(at: path)
  }
}
