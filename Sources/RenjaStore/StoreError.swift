public import EventLog
public import Projections
public import RenjaModel

/// Why a plan cannot be read from its log, or an event not be added to it.
public enum StoreError: Error, Hashable, Sendable {
  /// The log itself cannot be opened, read or written.
  case log(LogError)
  /// A line is not an event this program can read.
  case unreadableLine(seq: Int, LineError)
  /// The data of a line is not what its type says.
  case unreadableData(seq: Int, type: String, CodecError)
  /// A bound asks for more events than the log holds.
  case boundBeyondEnd(asked: Int, size: Int)
  /// An event breaks a rule of the plan; the index counts the events of the command from 1.
  case refused(RuleViolation, index: Int, count: Int)
  /// A command cannot be turned into events.
  case drafting(DraftingError)
}
