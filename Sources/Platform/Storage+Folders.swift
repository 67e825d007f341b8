extension Storage {
  /// Creates a folder and those above it where they are missing, and makes all of their names
  /// durable.
  ///
  /// Also those that stand there already: who created them may have been killed before.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``StorageError``.
  /// - Complexity: One sync for each folder above.
  public func makeFolder(_ path: String) throws(StorageError) {
    let parent = Path.parent(of: path)
    guard parent != path, path != "." else { return }
    try makeFolder(parent)
    if try entry(path + "/.") == nil {
      try createDirectory(path)
      try syncDirectory(parent)
    } else {
      try settleName(of: path)
    }
  }

  /// Makes the name of a folder durable that somebody else may just have created.
  ///
  /// A folder above it that may not be read, or cannot be synced at all, was there before this
  /// program, and is left to the system.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``StorageError``.
  public func settleName(of path: String) throws(StorageError) {
    do throws(StorageError) {
      try syncDirectory(Path.parent(of: path))
    } catch {
      guard error.isRefused || error.isUnsupported else { throw error }
    }
  }
}
