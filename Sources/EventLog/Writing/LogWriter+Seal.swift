import Platform

extension LogWriter {
  /// Renews the checkpoint file, so that readers see everything appended so far.
  ///
  /// - Throws: ``LogError``, `storage`; after a failed sync nothing more is written.
  public mutating func renewCheckpoint() throws(LogError) {
    if let failure { throw .stopped(failure) }
    guard published.size < size else { return }
    do throws(StorageError) {
      try storage.replaceFile(
        layout.checkpoint, with: Array(checkpoint.text.utf8), temporary: layout.nextCheckpoint)
    } catch {
      if error.operation == .sync || error.operation == .syncDirectory { failure = error }
      throw .storage(error)
    }
    published = (size, Stopwatch.nanoseconds)
  }

  /// Completes the segment being written: it moves to `segments/` and never changes again.
  ///
  /// Nothing happens where it holds no event. The checkpoint is renewed first, so that a sealed
  /// segment never lies beyond it.
  ///
  /// - Throws: ``LogError``, `storage` or `stopped`.
  public mutating func seal() throws(LogError) {
    if let failure { throw .stopped(failure) }
    guard activeBytes > 0, let segment = contents.segments.last, !segment.isSealed else { return }
    try renewCheckpoint()
    if !syncLeaves() { writeLeavesAnew() }
    let sealed = Segment(first: segment.first, isSealed: true)
    do throws(StorageError) {
      try closeActive()
      try ownSegment(segment.name)
      try storage.rename(layout.path(segment.name), to: layout.path(sealed.name))
      try storage.changeMode(layout.path(sealed.name), 0o444)
      try storage.syncDirectory(layout.segments)
      try storage.syncDirectory(layout.active)
    } catch {
      failure = error
      throw .storage(error)
    }
    contents.segments[contents.segments.count - 1] = sealed
    activeBytes = 0
  }

  /// Makes the leaf hashes durable and says whether they are whole.
  mutating func syncLeaves() -> Bool {
    guard activeBytes > 0 else { return true }
    do throws(StorageError) {
      switch leaves {
      case .none: return false
      case .some(let file): try file.sync()
      }
      return true
    } catch {
      leaves = nil
      return false
    }
  }

  /// Computes the leaf hashes of the segment again.
  ///
  /// After a failed sync nobody knows what is on the disk. Where this fails too, the edge of the tree
  /// is not kept, and that tells the next opening.
  private mutating func writeLeavesAnew() {
    do throws(LogError) {
      try LeafFiles(contents: contents).rebuild(last: 1)
    } catch {
      areLeavesLost = true
    }
  }

  mutating func closeActive() throws(StorageError) {
    leaves = nil
    switch active.take() {
    case .none: break
    case .some(let file): try file.close()
    }
  }
}
