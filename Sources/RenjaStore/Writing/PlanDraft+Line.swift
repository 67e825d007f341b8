package import EventLog
import Projections
import RenjaModel

extension PlanDraft {
  /// The event as the log takes it.
  ///
  /// A reason given for a whole command stands in the event where its type has a place for one,
  /// else after the basis: no reason is lost.
  ///
  /// - Parameter id: its identity, where it brings none.
  /// - Returns: the event, its data encoded.
  package func eventDraft(id: EventID?) -> EventDraft {
    let event = proposal.event
    let payload = event.payload.map { type(of: $0) }
    return EventDraft(
      id: self.id ?? id, effective: proposal.effective, type: event.type,
      version: payload?.version ?? 1, pd: proposal.pd, actor: actor, dasar: basis,
      data: PlanEventCodec.current.encode(event, provenance: proposal.provenance))
  }

  private var basis: String? {
    guard proposal.event.alasan == nil, let alasan = proposal.alasan, alasan.isCorrection else {
      return dasar
    }
    guard let dasar else { return alasan.text }
    return "\(dasar) (\(alasan.text))"
  }
}
