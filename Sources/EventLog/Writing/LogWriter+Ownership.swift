import Platform

extension LogWriter {
  /// Makes the segment being written this user's own, so that he may take away the right to write it.
  ///
  /// Where several people write to one log, the one who seals a segment need not be the one who began
  /// it, and only the owner of a file sets its permissions: then an equal file takes its place. Every
  /// moment in between shows the segment whole.
  func ownSegment(_ name: String) throws(StorageError) {
    let path = layout.path(name)
    guard let entry = try storage.entry(path) else { return }
    do throws(StorageError) {
      try storage.changeMode(path, entry.mode)
      return
    } catch {
      guard error.isRefused else { throw error }
    }
    if try storage.entry(layout.nextActive) != nil { try storage.remove(layout.nextActive) }
    let source = try storage.open(path, .reading)
    let target = try storage.open(layout.nextActive, .creating)
    try source.copy(0..<entry.size, to: target)
    try target.sync()
    try target.close()
    try storage.rename(layout.nextActive, to: path)
    try storage.syncDirectory(layout.active)
    try storage.syncDirectory(layout.root)
  }
}
