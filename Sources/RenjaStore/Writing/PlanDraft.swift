public import EventLog
public import Projections

/// An event to be appended: what is to happen, and who answers for it on which basis.
public struct PlanDraft: Hashable, Sendable {
  /// What is to happen.
  public var proposal: Proposal
  /// Who answers for it.
  public var actor: String
  /// The basis it stands on.
  public var dasar: String?
  /// Its identity, where the event brings its own.
  public var id: EventID?

  /// An event to be appended.
  ///
  /// - Parameters:
  ///   - proposal: what is to happen.
  ///   - actor: who answers for it.
  ///   - dasar: the basis it stands on.
  ///   - id: its identity, where the event brings its own.
  public init(proposal: Proposal, actor: String, dasar: String?, id: EventID? = nil) {
    self.proposal = proposal
    self.actor = actor
    self.dasar = dasar
    self.id = id
  }
}
