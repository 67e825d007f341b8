/// Something about a log that is not as it must be, and where.
public struct LogFault: Hashable, Sendable {
  /// The file, as a path below the log's folder.
  public let segment: String
  /// The line in that file, from 1; `nil` where the whole file is meant.
  public let line: Int?
  /// The byte in that file at which the line begins, or at which reading failed.
  public let offset: Int64?
  /// What is wrong.
  public let kind: Kind
  /// What should stand there.
  public let expected: LogFact
  /// What stands there.
  public let found: LogFact

  /// Keeps the facts.
  public init(
    _ kind: Kind, _ segment: String, line: Int? = nil, offset: Int64? = nil,
    expected: LogFact, found: LogFact
  ) {
    self.kind = kind
    self.segment = segment
    self.line = line
    self.offset = offset
    self.expected = expected
    self.found = found
  }
}

extension LogFault {
  /// What a fault means for the log.
  public enum Severity: Int, Comparable, Sendable {
    /// Worth knowing; nothing is lost and nothing is doubtful.
    case notice
    /// What a crash leaves behind; the next writer puts it right.
    case repairable
    /// Something within the log was changed or lost; no command writes to it any more.
    case evidence

    /// Whether `one` is the milder.
    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// The kinds of fault; the raw value is a stable name.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The last write did not get whole onto the disk.
    case tornTail = "torn-tail"
    /// A line has other bytes than those in the tree.
    case changedLine = "changed-line"
    /// A line of the tree stands nowhere.
    case deletedLine = "deleted-line"
    /// A line stands here that is not in the tree.
    case insertedLine = "inserted-line"
    /// A line of the tree stands here a second time.
    case doubledLine = "doubled-line"
    /// A line of the tree stands at another place.
    case movedLine = "moved-line"
    /// A segment is not there.
    case segmentMissing = "segment-missing"
    /// A segment ends too early, with whole lines.
    case segmentShortened = "segment-shortened"
    /// A segment holds none of its lines.
    case segmentReplaced = "segment-replaced"
    /// The lines do not give the root of the checkpoint.
    case rootMismatch = "root-mismatch"
    /// A line is not an event.
    case invalidLine = "invalid-line"
    /// An event has another number than its place.
    case wrongNumber = "wrong-number"
    /// The events of a batch do not stand together, first to last.
    case brokenBatch = "broken-batch"
    /// An event was recorded before the one that stands before it.
    case recordedEarlier = "recorded-earlier"
    /// Two events have one identity.
    case repeatedID = "repeated-id"
    /// A file cannot be read.
    case unreadable = "unreadable"
    /// There are events, but no checkpoint.
    case checkpointMissing = "checkpoint-missing"
    /// The checkpoint is not of the form, or names another log.
    case checkpointUnreadable = "checkpoint-unreadable"
    /// The log holds fewer events than its checkpoint says.
    case logShortened = "log-shortened"
    /// A kept checkpoint is of a later state: the log was set back to an older one.
    case rolledBack = "rolled-back"
    /// A kept checkpoint of the same size has another root: two versions of the log are shown.
    case splitView = "split-view"
    /// A kept checkpoint has another root than the events that it covered: they were rewritten.
    case rewritten = "rewritten"
    /// A kept checkpoint is of another log.
    case otherLog = "other-log"
    /// The stored leaf hashes are not those of the lines.
    case treeDiffers = "tree-differs"
    /// Leaf hashes are missing.
    case treeIncomplete = "tree-incomplete"
    /// A segment stands both sealed and active.
    case leftover = "leftover"
    /// Events were recorded while the clock was behind; they have the time of the one before them.
    case clockBehind = "clock-behind"
    /// A line is valid but not written in the one canonical form.
    case notCanonical = "not-canonical"
    /// Something stands in the log's folder that is no part of a log.
    case strayFile = "stray-file"
  }

  /// What this fault means for the log.
  public var severity: Severity {
    switch kind {
    case .clockBehind, .notCanonical, .strayFile, .treeIncomplete: .notice
    case .tornTail, .leftover, .treeDiffers: .repairable
    default: .evidence
    }
  }
}

extension LogFault: CustomStringConvertible {
  /// One line for a person who reads English.
  public var description: String {
    var place = segment
    if let line { place += ":\(line)" }
    if let offset { place += " (byte \(offset))" }
    return "\(kind.rawValue) \(place): expected \(expected), found \(found)"
  }
}
