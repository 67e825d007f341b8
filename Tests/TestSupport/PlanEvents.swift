public import Canonical
public import RenjaModel

/// A small log written down event by event, for tests that say "given this".
///
/// Numbers run from 1; every event is recorded a minute after the one before.
public struct PlanEvents: Sendable {
  /// The events so far.
  public private(set) var events: [RecordedEvent] = []
  /// The office of the events that follow.
  public var pd = "dinkopum"
  /// Who answers for the events that follow.
  public var actor = "perencana"
  /// The day of force of the events that follow.
  public var effective = "2021-01-01"
  /// The year of the events that follow.
  public var tahun = 2022
  /// The document of the events that follow; their rows are counted on.
  public var dok: String?

  /// A log without events.
  public init() {}

  /// Adds an event and gives its number.
  @discardableResult
  public mutating func add(_ event: PlanEvent) -> Int {
    let seq = events.count + 1
    let provenance = dok.map { Provenance(dok: $0, baris: seq) }
    events.append(
      RecordedEvent(
        seq: seq, recorded: Instant(clamping: 1_609_459_200 + Int64(seq) * 60),
        effective: day(effective), pd: pd, actor: actor, user: "uji", dasar: nil,
        provenance: provenance, event: event))
    return seq
  }

  /// Adds an event in force on a day of its own.
  @discardableResult
  public mutating func add(_ event: PlanEvent, on effective: String) -> Int {
    let usual = self.effective
    self.effective = effective
    defer { self.effective = usual }
    return add(event)
  }
}

/// The code a text says.
public func kode(_ text: String) -> Kode {
  guard let kode = Kode(text) else { preconditionFailure("no code: \(text)") }
  return kode
}

/// The stage a text says.
public func tahapan(_ text: String) -> Tahapan {
  guard let tahapan = Tahapan(text) else { preconditionFailure("no stage: \(text)") }
  return tahapan
}

/// The day a text says.
public func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
  return day
}
