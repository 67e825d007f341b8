public import Canonical
public import RenjaModel

/// An event that someone wants to append, before the log has it.
public struct Proposal: Hashable, Sendable {
  /// The office.
  public var pd: String
  /// The day it is to be in force.
  public var effective: Day
  /// Why, as the whole command says it; events that have no reason of their own are judged by it.
  public var alasan: Alasan?
  /// Where it stands in a document.
  public var provenance: Provenance?
  /// What is to happen.
  public var event: PlanEvent

  /// An event that someone wants to append.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - effective: the day it is to be in force.
  ///   - alasan: why, as the whole command says it.
  ///   - provenance: where it stands in a document.
  ///   - event: what is to happen.
  public init(
    pd: String, effective: Day, alasan: Alasan? = nil, provenance: Provenance? = nil,
    event: PlanEvent
  ) {
    self.pd = pd
    self.effective = effective
    self.alasan = alasan
    self.provenance = provenance
    self.event = event
  }

  /// The reason that counts: the event's own, else the command's.
  var reason: Alasan? { event.alasan ?? alasan }
}
