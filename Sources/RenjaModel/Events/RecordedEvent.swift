public import Canonical

/// An event as the log holds it, with its three times: the stage stands in the event itself.
public struct RecordedEvent: Hashable, Sendable {
  /// Its number in the log, from 1 without gaps: the exact form of when it was recorded.
  public let seq: Int
  /// When the log got it.
  public let recorded: Instant
  /// The day it is in force.
  public let effective: Day
  /// The office.
  public let pd: String
  /// Who answers for it.
  public let actor: String
  /// The system's user who typed it.
  public let user: String
  /// The basis it stands on.
  public let dasar: String?
  /// Where it stands in a document.
  public let provenance: Provenance?
  /// What happened.
  public let event: PlanEvent

  /// An event as the log holds it.
  ///
  /// - Parameters:
  ///   - seq: its number in the log.
  ///   - recorded: when the log got it.
  ///   - effective: the day it is in force.
  ///   - pd: the office.
  ///   - actor: who answers for it.
  ///   - user: the system's user.
  ///   - dasar: the basis it stands on.
  ///   - provenance: where it stands in a document.
  ///   - event: what happened.
  public init(
    seq: Int, recorded: Instant, effective: Day, pd: String, actor: String, user: String,
    dasar: String? = nil, provenance: Provenance? = nil, event: PlanEvent
  ) {
    self.seq = seq
    self.recorded = recorded
    self.effective = effective
    self.pd = pd
    self.actor = actor
    self.user = user
    self.dasar = dasar
    self.provenance = provenance
    self.event = event
  }
}
