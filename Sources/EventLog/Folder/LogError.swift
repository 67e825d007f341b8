public import Canonical
public import Platform

/// Why a log cannot be opened, read or written.
public enum LogError: Error, Hashable, Sendable {
  /// Nothing stands at the path.
  case noSuchPath(String)
  /// What stands at the path is no log: it has no `log.json`, nor anything else of a log.
  case notALog(String)
  /// Parts of a log stand at the path, but this one is missing.
  case halfALog(String, missing: String)
  /// The log was made by a newer program: this one reads formats up to `known`.
  case newerFormat(String, found: Int, known: Int)
  /// `log.json` is no JSON object, or this key of it is missing, unknown or of no use.
  case badIdentity(String, key: String?)
  /// The log holds evidence: it is read-only, and the way on is a salvage into a new log.
  case evidence([LogFault])
  /// The folder lies on a file system that other machines write to.
  case sharedFileSystem(String, name: String)
  /// Somebody else is writing.
  case locked(by: LockHolder)
  /// The disk failed or refused.
  case storage(StorageError)
  /// An earlier failure left the end of the log unknown: this writer writes no more.
  case stopped(StorageError)
  /// The log has another size than the caller expected; who took the position, where it is taken.
  case unexpectedSize(expected: Int, found: Int, by: EventAuthor? = nil)
  /// Events of these identities are known with other content.
  case differentContent([EventDifference])
  /// Some events of the batch are known, others are not.
  case partlyKnown(known: [Int], missing: Int)
  /// An event cannot be stored; the number counts from 1 within the batch.
  case unfit(event: Int, DraftFault)
  /// A batch holds 1 to 10,000 events and at most 8 MiB.
  case batchSize(events: Int, bytes: Int)
  /// The clock is more than 366 days ahead of the last event.
  case clockAhead(clock: Instant, last: Instant)
  /// The log's policy cannot be obeyed: nothing is recorded until it is put right.
  case policy(PolicyFault)
  /// The log's policy does not let this user record an event, which counts from 1 in its batch.
  case forbidden(PolicyDenial, event: Int)
  /// A group that a log was to be set up for is none, or not one that this user can give it to.
  case group(String, StorageError?)
  /// A folder that must be new or empty holds something.
  case notEmpty(String)
  /// Lines that were to be restored are not those of the checkpoint.
  case notRestorable(RestorationFault)
  /// A name or number given for a new log cannot be used.
  case unusable(String, reason: UnusableReason)
}

/// Why a name or number given for a new log cannot be used.
public enum UnusableReason: Hashable, Sendable {
  /// It cannot name a log: empty, or with a space, plus or control character.
  case origin
  /// Its last part names no office.
  case office
  /// A segment has at least one byte.
  case segmentSize
}

/// Why an event cannot be stored.
public enum DraftFault: Hashable, Sendable {
  /// Its line would be longer than 65,535 bytes.
  case tooLong(Int)
  /// A text that must say something is empty.
  case emptyText(String)
  /// The version is below 1.
  case badVersion(Int)
  /// The data is not a JSON object in canonical form.
  case badData
  /// An event before it in the batch has the same identity.
  case repeatedID(EventID)
  /// The log knows the identity already.
  case knownID(EventID, seq: Int)
}

/// Where an event to be stored differs from the one stored under the same identity.
public struct EventDifference: Hashable, Sendable {
  /// The number of the stored event.
  public let seq: Int
  /// Their identity.
  public let id: EventID
  /// The fields that differ: name, what is stored, what was to be stored.
  public let fields: [Field]

  /// One field that differs.
  public struct Field: Hashable, Sendable {
    /// The key in the line.
    public let name: String
    /// The stored value as JSON, `nil` where the event has none.
    public let stored: String?
    /// The value that was to be stored as JSON, `nil` where there was none.
    public let given: String?
  }
}
