import Platform

/// A file of this machine being written: a temporary file beside its place, then a rename.
final class SystemReplacement: FileReplacement {
  private let path: String
  private let temporary: String
  private let disk: any Storage
  private var file: StorageFile?

  /// Creates the temporary file.
  ///
  /// - Throws: `.notRegular` where a folder or a device stands in the place, else `.notCreated`.
  init(of path: String, on disk: any Storage) throws(OutputError) {
    self.path = path
    self.disk = disk
    let folder = Path.parent(of: path)
    temporary = "\(folder)/.\(Path.name(of: path)).jejak-\(Machine.processNumber)"
    do throws(StorageError) {
      let standing = try disk.entry(path)?.kind ?? .file
      guard standing == .file || standing == .symbolicLink else {
        throw StorageError(.open, path, .notRegular(standing))
      }
      if try disk.entry(temporary) != nil {
        try disk.remove(temporary)
      }
      file = try disk.open(temporary, .creating)
    } catch {
      if case .notRegular = error.cause {
        throw .notRegular(path: path)
      }
      throw .notCreated(path: path, error)
    }
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    do throws(StorageError) {
      try file?.writeAll(bytes.span)
    } catch {
      throw .failed(path: path, error)
    }
  }

  func commit() throws(OutputError) {
    do throws(StorageError) {
      if let file = file.take() {
        try file.sync()
        try file.close()
        try disk.rename(temporary, to: path)
        try disk.syncDirectory(Path.parent(of: path))
      }
    } catch {
      throw .failed(path: path, error)
    }
  }

  func discard() {
    file = nil
    // Nothing to be done if it cannot be removed: its name says whose it was.
    try? disk.remove(temporary)
  }
}
