import Merkle

/// Checks restored lines one after another and says where segments begin and end.
///
/// A batch never goes over two segments; a segment ends before it would grow beyond its size.
struct SegmentCut: Sendable {
  private let segmentSize: Int
  private var tracker = BatchTracker(size: 0, recorded: nil)
  private var frontier = TreeFrontier()
  private var firsts: [Int] = []
  /// How many bytes stand in the segment, and in the batch behind it.
  private var held = 0
  private var batch = 0

  init(segmentSize: Int) {
    self.segmentSize = segmentSize
  }

  /// Takes the next line, which has so many bytes; a misfit says why it cannot stand there.
  mutating func take(_ event: LineFacts, _ length: Int) -> BatchTracker.Misfit? {
    if let misfit = tracker.take(event) { return misfit }
    batch += length + 1
    guard tracker.pending == 0 else { return nil }
    if firsts.isEmpty || held + batch > segmentSize {
      firsts.append(event.seq - event.batch.count + 1)
      held = 0
    }
    (held, batch) = (held + batch, 0)
    return nil
  }

  /// Takes the lines of a piece; `false` where one of them cannot stand there.
  mutating func take(_ finding: LineAudit.Finding) -> Bool {
    for place in finding.facts.indices
    where take(finding.facts[place], finding.lengths[place]) != nil {
      return false
    }
    frontier.append(finding.leaves)
    return true
  }

  /// Takes the hash of a line that was taken.
  mutating func append(_ leaf: Digest) {
    frontier.append(leaf)
  }

  /// The events of each segment, if the lines are those of the checkpoint.
  ///
  /// - Throws: ``LogError``, `notRestorable`.
  func segments(of checkpoint: Checkpoint) throws(LogError) -> [Range<Int>] {
    guard tracker.pending == 0, tracker.size == checkpoint.size else {
      let found = tracker.size + tracker.pending
      throw .notRestorable(.otherSize(expected: checkpoint.size, found: found))
    }
    guard frontier.root == checkpoint.root else {
      throw .notRestorable(
        .otherRoot(expected: checkpoint.root.base64, found: frontier.root.base64))
    }
    let ends = firsts.dropFirst() + [checkpoint.size + 1]
    return zip(firsts, ends).map { $0..<$1 }
  }
}
