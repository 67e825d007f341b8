import Canonical
import EventLog
import Projections
import RenjaModel
import RenjaStore

/// Reads lines of a file of events; those in the log's own form in one pass.
///
/// A line in that form has the keys in the order of the format and its data as the log would write it.
/// Whatever is otherwise is read in the general way, and means the same.
struct EventObjectReader {
  private var decoding = CanonicalDecoding()
  private var type = LastText()
  private var pd = LastText()
  private var actor = LastText()
  private var dasar = LastText()

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: the bytes without the line feed.
  ///   - origin: what holds where the line does not say it.
  /// - Returns: the event, without an identity where the line brings none, and whether the line is in
  ///   the log's own form.
  /// - Throws: `EventObject.Fault`.
  mutating func read(
    _ line: Span<UInt8>, _ origin: EventsOrigin
  ) throws(EventObject.Fault) -> (draft: PlanDraft, isCanonical: Bool) {
    guard line.count <= EventObject.longest else { throw EventObject.Fault(.tooLong) }
    if let draft = canonical(line, origin) { return (draft, true) }
    return (origin.draft(try EventObject(line.indices.map { line[$0] })), false)
  }

  private mutating func canonical(_ line: Span<UInt8>, _ origin: EventsOrigin) -> PlanDraft? {
    guard let head = DraftHead(canonical: line) else { return nil }
    let outcome = decoding.decode(
      line.extracting(head.data), type: type.text(head.type, in: line), version: head.version)
    guard case .event(let event, let provenance) = outcome else { return nil }
    return PlanDraft(
      proposal: Proposal(
        pd: head.pd.map { pd.text($0, in: line) } ?? origin.pd, effective: head.effective,
        alasan: origin.alasan, provenance: provenance, event: event),
      actor: head.actor.map { actor.text($0, in: line) } ?? origin.actor,
      dasar: head.dasar.map { dasar.text($0, in: line) }, id: head.id)
  }
}
