public import Canonical
public import RenjaModel

/// Which events of a log are wanted; what is left nil does not matter.
public struct EventFilter: Hashable, Sendable {
  /// Events about a unit whose code begins so: of a whole code the unit and what is below it.
  public var kode: String?
  /// Events of one of these types.
  public var types: Set<String> = []
  /// Events that one of these answers for.
  public var actors: Set<String> = []
  /// Events of this office.
  public var pd: String?
  /// Events of this year.
  public var tahun: Int?
  /// Events of this stage or period.
  public var phase: Phase?
  /// Events that came in with this document, and its registration.
  public var dok: String?
  /// Events in force on this day or later.
  public var effectiveFrom: Day?
  /// Events in force on this day or before.
  public var effectiveTo: Day?
  /// Events recorded at this instant or later.
  public var recordedFrom: Instant?
  /// Events recorded at this instant or before.
  public var recordedTo: Instant?
  /// Events from this number on.
  public var seqFrom: Int?
  /// Events up to this number.
  public var seqTo: Int?

  /// A filter that lets every event through.
  public init() {}

  /// Whether an event is wanted.
  public func admits(_ recorded: RecordedEvent) -> Bool {
    admitsPlace(recorded) && admitsTimes(recorded) && admitsKode(recorded.event)
  }

  private func admitsPlace(_ recorded: RecordedEvent) -> Bool {
    if !types.isEmpty, !types.contains(recorded.event.type) { return false }
    if !actors.isEmpty, !actors.contains(recorded.actor) { return false }
    if let pd, pd != recorded.pd { return false }
    if let tahun, tahun != recorded.event.tahun { return false }
    if let phase, phase != recorded.event.phase { return false }
    guard let dok else { return true }
    if case .documentRegistered(let document) = recorded.event { return document.dok == dok }
    return recorded.provenance?.dok == dok
  }

  private func admitsTimes(_ recorded: RecordedEvent) -> Bool {
    if let seqFrom, recorded.seq < seqFrom { return false }
    if let seqTo, recorded.seq > seqTo { return false }
    if let effectiveFrom, recorded.effective < effectiveFrom { return false }
    if let effectiveTo, recorded.effective > effectiveTo { return false }
    if let recordedFrom, recorded.recorded < recordedFrom { return false }
    if let recordedTo, recordedTo < recorded.recorded { return false }
    return true
  }

  private func admitsKode(_ event: PlanEvent) -> Bool {
    guard let kode else { return true }
    guard let whole = Kode(kode) else {
      return event.kodes.contains { $0.text.hasPrefix(kode) }
    }
    return event.kodes.contains(where: whole.contains)
  }
}
