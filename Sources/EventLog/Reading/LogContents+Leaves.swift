import Merkle
import Platform

extension LogContents {
  /// The numbers of the events that a segment holds, as far as they are within the size.
  func numbers(of place: Int) -> Range<Int> {
    let first = segments[place].first
    let next = place + 1 < segments.count ? segments[place + 1].first : size + 1
    return first..<max(first, min(next, size + 1))
  }

  /// Whether a segment ends where another one begins, and all of it lies within the size.
  ///
  /// A writer may have sealed it, and begun the next, since the size was read.
  func endsWithin(_ place: Int) -> Bool {
    place + 1 < segments.count && segments[place + 1].first <= size + 1
  }

  /// Calls `body` with the stored leaf hash of each event in order.
  ///
  /// Whether they are the right ones shows only in the root.
  ///
  /// - Parameter body: Gets the hashes.
  /// - Returns: `false` where some are missing; `body` has then seen the ones before.
  /// - Throws: ``LogError``, `storage`.
  func forEachStoredLeaf(_ body: (Digest) -> Void) throws(LogError) -> Bool {
    do throws(StorageError) {
      for place in segments.indices {
        let count = numbers(of: place).count
        guard try storedLeaves(segments[place].first, count, body) else { return false }
      }
      return true
    } catch {
      if error.isMissing { return false }
      throw .storage(error)
    }
  }

  private func storedLeaves(
    _ first: Int, _ count: Int, _ body: (Digest) -> Void
  ) throws(StorageError) -> Bool {
    guard count > 0 else { return true }
    let file = try storage.open(layout.path(LogLayout.leavesName(first: first)), .reading)
    let wanted = count * Digest.byteCount
    var buffer = [UInt8](repeating: 0, count: min(wanted, 256 * 1024))
    var offset = 0
    var held = 0
    while offset < wanted {
      let read = try file.read(at: Int64(offset + held), into: &buffer, from: held)
      guard read > 0 else { return false }
      held += read
      var used = 0
      while offset < wanted, let leaf = Digest(bytes: buffer.span.extracting(..<held), at: used) {
        body(leaf)
        used += Digest.byteCount
        offset += Digest.byteCount
      }
      for place in used..<held { buffer[place - used] = buffer[place] }
      held -= used
    }
    return true
  }

  /// The tree over the stored leaf hashes, `nil` where some are missing.
  func storedFrontier() throws(LogError) -> TreeFrontier? {
    var frontier = TreeFrontier()
    return try forEachStoredLeaf { frontier.append($0) } ? frontier : nil
  }

  /// The tree over the lines.
  ///
  /// - Parameter start: The tree over the first ones, which are then not read.
  /// - Returns: The tree over all.
  /// - Throws: ``LogError``.
  func computedFrontier(from start: TreeFrontier = TreeFrontier()) throws(LogError) -> TreeFrontier
  {
    var frontier = start
    try forEachLine(from: Int(clamping: start.size) + 1) { _, line in
      frontier.append(RFC6962.leafHash(line))
      return .goOn
    }
    return frontier
  }
}
