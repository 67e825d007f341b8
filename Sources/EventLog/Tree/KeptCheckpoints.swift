import Merkle

/// Compares a log with checkpoints that somebody kept.
struct KeptCheckpoints {
  let kept: [Checkpoint]
  let origin: String
  let size: Int

  /// The sizes at which the root must be known.
  var sizes: Set<Int> { Set(kept.map(\.size)) }

  /// The largest size at which a kept checkpoint has the root that the lines give.
  func verified(_ roots: [Int: Digest]) -> Int {
    kept.filter { $0.origin == origin && roots[$0.size] == $0.root }.map(\.size).max() ?? 0
  }

  /// What the log is not an extension of.
  ///
  /// - Parameter roots: The roots of the log at those sizes, as far as it has as many events.
  /// - Returns: One fault for each checkpoint that does not fit.
  func faults(_ roots: [Int: Digest]) -> [LogFault] {
    kept.compactMap { checkpoint in
      guard checkpoint.origin == origin else {
        return LogFault(
          .otherLog, "checkpoint", expected: "origin \(checkpoint.origin)", found: origin)
      }
      guard checkpoint.size <= size else {
        return LogFault(
          .rolledBack, "checkpoint", expected: "\(checkpoint.size) events or more",
          found: "\(size)")
      }
      guard let root = roots[checkpoint.size], root != checkpoint.root else { return nil }
      return LogFault(
        checkpoint.size == size ? .splitView : .rewritten, "checkpoint",
        expected: "root \(checkpoint.root.base64) over \(checkpoint.size) events",
        found: root.base64)
    }
  }
}
