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
          .otherLog, "checkpoint", expected: .origin(checkpoint.origin), found: .plain(origin))
      }
      guard checkpoint.size <= size else {
        return LogFault(
          .rolledBack, "checkpoint", expected: .eventsOrMore(checkpoint.size),
          found: .plain("\(size)"))
      }
      guard let root = roots[checkpoint.size], root != checkpoint.root else { return nil }
      return LogFault(
        checkpoint.size == size ? .splitView : .rewritten, "checkpoint",
        expected: .rootOver(checkpoint.root.base64, checkpoint.size),
        found: .plain(root.base64))
    }
  }
}
