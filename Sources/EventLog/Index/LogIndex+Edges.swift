import Merkle
import Platform

extension LogContents {
  /// The tree's edge behind an event, from an edge before it.
  ///
  /// - Parameters:
  ///   - start: An edge.
  ///   - size: How many events.
  /// - Returns: The edge, from the stored leaf hashes; `nil` where some are missing.
  func edge(from start: TreeFrontier, to size: Int) -> TreeFrontier? {
    let first = Int(clamping: start.size) + 1
    guard first <= size + 1 else { return nil }
    guard first <= size else { return start }
    var edge = start
    if forEachStoredLeaf(of: first...size, { edge.append($0) }) { return edge }
    edge = start
    do throws(LogError) {
      try forEachLine(from: first, through: size) { _, line in
        edge.append(RFC6962.leafHash(line))
        return .goOn
      }
    } catch {
      return nil
    }
    return edge
  }

  /// Calls `body` with the stored leaf hash of each of some events; `false` where some are missing.
  func forEachStoredLeaf(of events: ClosedRange<Int>, _ body: (Digest) -> Void) -> Bool {
    for place in segments.indices {
      let own = numbers(of: place).clamped(to: events.lowerBound..<events.upperBound + 1)
      guard !own.isEmpty else { continue }
      guard storedLeaves(own, segments[place].first, body) else { return false }
    }
    return true
  }

  private func storedLeaves(
    _ events: Range<Int>, _ first: Int, _ body: (Digest) -> Void
  ) -> Bool {
    let path = layout.path(LogLayout.leavesName(first: first))
    guard let file = try? storage.open(path, .reading) else { return false }
    var next = events.lowerBound
    while next < events.upperBound {
      let count = min(events.upperBound - next, 8192)
      var bytes = [UInt8](repeating: 0, count: count * Digest.byteCount)
      var held = 0
      while held < bytes.count {
        let offset = Int64((next - first) * Digest.byteCount + held)
        guard let read = try? file.read(at: offset, into: &bytes, from: held), read > 0 else {
          return false
        }
        held += read
      }
      let span = bytes.span
      for place in 0..<count {
        guard let leaf = Digest(bytes: span, at: place * Digest.byteCount) else { return false }
        body(leaf)
      }
      next += count
    }
    return true
  }

  /// The root over the first events, by the nearest edges that the index keeps.
  ///
  /// The leaf hashes between two edges must lead from one to the other.
  ///
  /// - Parameters:
  ///   - size: How many events.
  ///   - checkpoint: The log's.
  /// - Returns: The root; `nil` where the index does not tell.
  func indexedRoot(ofFirst size: Int, _ checkpoint: Checkpoint) -> Digest? {
    guard let index, size >= 1 else { return nil }
    let known: (below: TreeFrontier, above: TreeFrontier?)
    if let run = index.run(of: size) {
      guard let edges = index.edges(around: size, in: run) else { return nil }
      known = (edges.below, edges.above)
    } else {
      known = (index.edge, nil)
    }
    guard let wanted = edge(from: known.below, to: size),
      let above = edge(from: wanted, to: known.above.map { Int(clamping: $0.size) } ?? self.size)
    else { return nil }
    let isRight = known.above.map { $0 == above } ?? (above.root == checkpoint.root)
    if !isRight { index.distrust() }
    return isRight ? wanted.root : nil
  }
}

extension LogIndex {
  /// The nearest edges at or before an event and at or behind it.
  fileprivate func edges(
    around size: Int, in run: IndexRun
  ) -> (below: TreeFrontier, above: TreeFrontier)? {
    let distance = IndexBuilder.edgeDistance
    var below = run.header.before
    var above = run.header.behind
    guard let file = run.open(on: storage) else { return nil }
    var offset = 0
    var event = (run.events.lowerBound + distance - 1) / distance * distance
    while event <= run.events.upperBound {
      let length = event.nonzeroBitCount * Digest.byteCount
      if event + distance > size {
        guard let bytes = file.read(.edges, offset..<offset + length),
          let edge = Self.edge(event, bytes)
        else {
          distrust()
          return nil
        }
        if event > size { return (below, edge) }
        below = edge
      }
      offset += length
      event += distance
    }
    if below.size == UInt64(size) { above = below }
    return (below, above)
  }

  private static func edge(_ size: Int, _ bytes: [UInt8]) -> TreeFrontier? {
    let hashes = stride(from: 0, to: bytes.count, by: Digest.byteCount).compactMap {
      Digest(bytes: bytes.span, at: $0)
    }
    return TreeFrontier(size: UInt64(size), hashes: hashes)
  }
}
