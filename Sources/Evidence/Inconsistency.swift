public import EventLog
public import Merkle

/// How two views of what should be one log contradict each other.
public enum Inconsistency: Hashable, Sendable {
  /// They are checkpoints of two logs.
  case otherLog(expected: String, found: String)
  /// The log is smaller than it was: events that somebody saw are gone.
  case rolledBack(kept: Checkpoint, found: Checkpoint)
  /// Two checkpoints of one size have different roots: different people are shown different logs.
  case splitView(kept: Checkpoint, found: Checkpoint)
  /// The log is larger, but does not begin with the events that somebody saw.
  ///
  /// `root` is what the first events, as many as were kept, give now.
  case rewritten(kept: Checkpoint, found: Checkpoint, root: Digest)

  /// A stable name.
  public var name: String {
    switch self {
    case .otherLog: "other-log"
    case .rolledBack: "rolled-back"
    case .splitView: "split-view"
    case .rewritten: "rewritten"
    }
  }
}

extension Checkpoint {
  /// What these two checkpoints say against each other without a look at the log, if anything.
  ///
  /// - Parameter now: The later view.
  /// - Returns: `nil` where they may both be right.
  func contradiction(to now: Checkpoint) -> Inconsistency? {
    guard names(now.origin) else { return .otherLog(expected: origin, found: now.origin) }
    guard size <= now.size else { return .rolledBack(kept: self, found: now) }
    guard size < now.size || root == now.root else { return .splitView(kept: self, found: now) }
    return nil
  }

  /// Whether this is a checkpoint of the log with this name, compared byte by byte.
  func names(_ other: String) -> Bool {
    origin.utf8.elementsEqual(other.utf8)
  }
}
