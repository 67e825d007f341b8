import Canonical
public import RenjaModel

/// Where an event leaves its mark in a state, and which events it competes with there.
///
/// ``PlanFold`` says what a mark is; this says which events need not be read to have it. A fold over
/// the events that win their competition leaves the same state as one over all.
public struct EventMark: Hashable, Sendable {
  /// Which questions an event can matter to.
  public enum Reach: Hashable, Sendable {
    /// All.
    case log
    /// Those about this unit, and those about units as such.
    case unit(Kode)
    /// Those about its office, whatever the year.
    case office
    /// Those about its office in this year; of one stage or period, where it has one.
    case year(Int, Phase?)
  }

  /// Which events need not be read.
  public enum Claim: Hashable, Sendable {
    /// Each event counts.
    case each
    /// Of the events with this key the one latest in the order of effect counts.
    case latest(MarkKey)
    /// Of the events with this key any one will do.
    case once(MarkKey)
  }

  /// Which questions the event can matter to.
  public let reach: Reach
  /// Which events it competes with.
  public let claim: Claim
  /// Whether it counts from its day of force on only.
  public let isDated: Bool

  init(_ reach: Reach, _ claim: Claim, isDated: Bool = true) {
    self.reach = reach
    self.claim = claim
    self.isDated = isDated
  }
}

/// What events compete for: a row of texts, each of which may be absent.
public struct MarkKey: Hashable, Sendable {
  /// The texts, written so that different rows give different bytes.
  public private(set) var bytes: [UInt8] = []

  init(_ kind: StaticString, _ texts: String?...) {
    append(kind.description)
    for text in texts { append(text) }
  }

  mutating func append(_ text: String?) {
    guard let text else { return bytes.append(0) }
    bytes.append(1)
    let count = text.utf8.count
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    bytes += text.utf8
  }
}

extension RecordedEvent {
  /// Where the event leaves its marks; what takes another one back leaves none of its own.
  public var marks: [EventMark] {
    traces.map { EventMark($0.reach, claim(of: $0.contest), isDated: $0.isDated) }
  }

  /// Which questions the event can matter to: those of each of its marks.
  public var reaches: [EventMark.Reach] { traces.map(\.reach) }

  /// A mark without the key that it competes for, which takes time to make.
  private typealias Trace = (reach: EventMark.Reach, contest: Contest, isDated: Bool)

  /// What an event competes for.
  private enum Contest {
    case nothing
    /// The cells of a row.
    case row
    /// The measure of a goal.
    case measure(GoalMeasured)
    /// A wording of an indicator: each is known from the moment the log has it, in all years.
    case wording(IndicatorDefined)
  }

  /// A new type of event finds its place here and in ``PlanFold``, or the program does not compile.
  private var traces: [Trace] {
    switch event {
    case .retracted: []
    case .unitDefined(let unit): [(.unit(unit.kode), .nothing, false)]
    case .aliasAdded, .codeMapped, .documentRegistered, .unknown: [(.log, .nothing, false)]
    case .findingRaised, .findingAnswered, .findingClosed: [(.log, .nothing, true)]
    case .goalDefined: [(.office, .nothing, true)]
    case .goalLinked, .formStated, .assertionMade, .proposalReceived, .proposalDecided,
      .stageAdopted, .paguShifted:
      [ofYear(.nothing)]
    case .goalMeasured(let value): [ofYear(.measure(value))]
    case .indicatorDefined(let indicator):
      [ofYear(.row), (.office, .wording(indicator), false)]
    case .lineListed, .lineDropped, .stageOpened, .paguChanged, .targetRevised,
      .realisationRecorded, .locationSet, .noteWritten:
      [ofYear(.row)]
    }
  }

  private func ofYear(_ contest: Contest) -> Trace {
    guard let tahun = event.tahun else { return (.log, .nothing, false) }
    return (.year(tahun, event.phase), contest, true)
  }

  private func claim(of contest: Contest) -> EventMark.Claim {
    switch contest {
    case .nothing: .each
    case .row: rowClaim
    case .measure(let value):
      .latest(MarkKey("measure", value.kunci, value.ukuran.rawValue))
    case .wording(let indicator):
      .once(
        MarkKey(
          "wording", indicator.kode.text, indicator.indikator, NameFolding.fold(indicator.teks)))
    }
  }

  /// Events that write the same cells of a row, and stand in the same document, if in any.
  private var rowClaim: EventMark.Claim {
    guard var key = cellKey else { return .each }
    key.append(provenance?.dok)
    return .latest(key)
  }

  /// The cells of a stage or period that the event writes.
  private var cellKey: MarkKey? {
    switch event {
    case .stageOpened: MarkKey("opened")
    case .lineListed(let line):
      MarkKey("listed", line.kode.text, line.indikator, line.form)
    case .lineDropped(let line): MarkKey("dropped", line.kode.text, line.indikator)
    case .indicatorDefined(let indicator):
      MarkKey(
        "indicator", indicator.kode.text, indicator.indikator, Self.flag(indicator.satuan != nil),
        Self.flag(indicator.agregasi != nil))
    case .paguChanged(let change):
      MarkKey("pagu", change.kode.text, change.indikator, Self.flag(change.sumber != nil))
    case .targetRevised(let target):
      MarkKey("target", target.kode.text, target.indikator, Self.flag(target.satuan != nil))
    case .realisationRecorded(let entry):
      MarkKey(
        "realisation", entry.kode.text, entry.indikator, Self.flag(entry.rupiah != nil),
        Self.flag(entry.nilai != nil || entry.teks != nil))
    case .locationSet(let place): MarkKey("location", place.kode.text, place.indikator)
    case .noteWritten(let note):
      MarkKey(
        "note", note.kode.text, note.indikator, (note.jenis ?? .catatan).rawValue)
    default: nil
    }
  }

  /// Whether a cell is written: present, or absent.
  private static func flag(_ isWritten: Bool) -> String? { isWritten ? "" : nil }
}
