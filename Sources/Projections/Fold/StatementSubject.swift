public import RenjaModel

/// What an event is about, apart from what it says: two events with the same subject say the same
/// thing at different times.
public struct StatementSubject: Hashable, Sendable {
  /// The type of the event.
  public let type: String
  /// The year, where the event has one.
  public let tahun: Int?
  /// The stage or period, where the event has one.
  public let phase: Phase?
  /// The unit, where the event has one.
  public let kode: Kode?
  /// The indicator's key.
  public let indikator: String?
  /// What else tells subjects apart: a form and its column, a goal's key and measure, a kind of note.
  public let detail: [String]

  /// The row of the plan that the event speaks of; nil where it speaks of none.
  public var row: RowKey? {
    guard phase != nil, let kode else { return nil }
    return RowKey(kode, indikator)
  }

  /// What an event is about.
  public init(_ event: PlanEvent) {
    type = event.type
    phase = event.phase
    let isTimeless = type == AliasAdded.type || type == GoalDefined.type
    tahun = isTimeless ? nil : event.tahun
    kode = event.kodes.first
    indikator = StatementSubject.indikator(event)
    detail = StatementSubject.detail(event)
  }

  private static func indikator(_ event: PlanEvent) -> String? {
    switch event {
    case .indicatorDefined(let event): event.indikator
    case .lineListed(let event): event.indikator
    case .lineDropped(let event): event.indikator
    case .paguChanged(let event): event.indikator
    case .targetRevised(let event): event.indikator
    case .realisationRecorded(let event): event.indikator
    case .locationSet(let event): event.indikator
    case .noteWritten(let event): event.indikator
    case .formStated(let event): event.indikator
    default: nil
    }
  }

  private static func detail(_ event: PlanEvent) -> [String] {
    switch event {
    case .aliasAdded(let event): [NameFolding.foldUnit(event.nama)]
    case .lineListed(let event): [event.form]
    case .noteWritten(let event): [(event.jenis ?? .catatan).rawValue]
    case .formStated(let event): [event.form, event.kolom, event.kunci ?? ""]
    case .goalDefined(let event): [event.kunci]
    case .goalMeasured(let event): [event.kunci, event.ukuran.rawValue]
    case .goalLinked(let event): [event.kunci]
    case .proposalReceived(let event): [event.usulan]
    case .proposalDecided(let event): [event.usulan]
    case .assertionMade(let event): [event.ukuran.rawValue, event.lingkup]
    default: []
    }
  }
}
