public import EventLog
public import Projections

/// What became of a command's events, or what would become of them.
public struct Receipt: Sendable {
  /// The identity of the first event, given or drawn; nil where a preview draws none.
  public let id: EventID?
  /// The numbers of the command's events in their order, those known before included.
  public let seqs: [Int]
  /// How many of them are added; 0 where all were known.
  public let added: Int
  /// The head of the log: after the append, or as a preview found it.
  public let checkpoint: Checkpoint
  /// What the log said before, as far as the plan's rules ask for it: of the offices of the events,
  /// of their years and the ones after.
  public let before: PlanState
  /// What it says now, as far.
  public let after: PlanState
}

/// How a command's events are to be appended.
public struct CommitOptions: Hashable, Sendable {
  /// The identity of the first event, from which the others follow; nil draws one.
  public var id: EventID?
  /// The size that the log must have.
  public var expect: Int?
  /// Whether events known before are left out and the rest added, as imports do.
  public var addsMissing = false

  /// The usual way: a drawn identity, any size, all or nothing.
  public init() {}
}
