public import Canonical
public import Platform

/// Why `policy.json` cannot be obeyed; nothing is recorded until it is put right.
public struct PolicyFault: Error, Hashable, Sendable {
  /// Its path.
  public let path: String
  /// The line of the fault, from 1; nil where the file as a whole is at fault.
  public let line: Int?
  /// The column of the fault in bytes, from 1.
  public let column: Int?
  /// What is wrong.
  public let reason: Reason

  /// What is wrong with a policy.
  public enum Reason: Hashable, Sendable {
    /// It cannot be read, or is no regular file.
    case unreadable(StorageError)
    /// It has more than so many bytes.
    case tooLong(limit: Int)
    /// It is not strict JSON.
    case notJSON(JSONError.Kind)
    /// It has a key that is neither `actors` nor `types`.
    case unknownKey(String)
    /// What stands here is no list of names by name.
    case notRules(String)
    /// What stands here is no list of names.
    case notNames(String)
    /// A rule for a kind of event that there is none of.
    case unknownType(String)
    /// A rule admits an actor for whom no user may speak.
    case unboundActor(String, type: String)
  }
}
