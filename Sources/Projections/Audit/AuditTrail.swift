public import RenjaModel

/// What an audit must know of the events beyond the state they leave: the order in which cells were
/// written, who wrote them and why, and which document lists which unit.
///
/// A fold of its own beside ``PlanFold``, with the same bounds.
public struct AuditTrail: Sendable {
  /// One event that gave a cell of the plan a value.
  struct Entry: Sendable {
    let recorded: RecordedEvent
    let tahapan: Tahapan
    let key: RowKey
    let field: PlanField
    let value: CellContent
    /// What a shift says stood there before.
    let sebelum: Rupiah?

    var seq: Int { recorded.seq }
    var cell: CellPlace {
      CellPlace(
        pd: recorded.pd, tahun: recorded.event.tahun ?? 0, tahapan: tahapan, key: key, field: field)
    }
  }

  /// Which cell an entry writes.
  struct CellPlace: Hashable {
    let pd: String
    let tahun: Int
    let tahapan: Tahapan
    let key: RowKey
    let field: PlanField
  }

  /// A row that a document lists.
  struct Line: Sendable {
    let seq: Int
    let dok: String
    let line: LineListed
  }

  /// The year of the audit; the year after it belongs to it for its forward estimate.
  public let tahun: Int
  private let bounds: Bounds
  private var writings: [Entry] = []
  private var listings: [Line] = []
  private var adopted: [RecordedEvent] = []
  private var rows: [Int: Int] = [:]
  private var retracted: Set<Int> = []
  /// The stages that each document's events speak of, by document and year.
  private(set) var stages: [String: Set<StageKey>] = [:]

  /// A trail that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - tahun: the year of the audit.
  ///   - bounds: the bounds of the audit.
  public init(tahun: Int, bounds: Bounds = .everything) {
    self.tahun = tahun
    self.bounds = bounds
  }

  /// Takes the next event of the log.
  ///
  /// - Complexity: O(1), and O(n) for a row dropped.
  public mutating func apply(_ recorded: RecordedEvent) {
    if let upto = bounds.upto, recorded.seq > upto { return }
    if case .retracted(let retraction) = recorded.event {
      retracted.insert(retraction.seq)
      return
    }
    if let year = recorded.event.tahun, !(tahun - 2...tahun + 1).contains(year) { return }
    switch recorded.event {
    case .unitDefined, .aliasAdded: return
    default: break
    }
    if let provenance = recorded.provenance {
      rows[recorded.seq] = provenance.baris
      if let year = recorded.event.tahun, let phase = recorded.event.phase {
        stages[provenance.dok, default: []].insert(
          StageKey(pd: recorded.pd, tahun: year, phase: phase))
      }
    }
    guard bounds.admits(recorded.effective) else { return }
    write(recorded)
  }

  /// The writings of the audit's year and its forward estimate that nobody took back, in the order
  /// of the log.
  var entries: [Entry] { writings.filter { !retracted.contains($0.seq) } }

  /// The rows that documents list and that nobody took back or dropped, in the order of the log.
  var lines: [Line] { listings.filter { !retracted.contains($0.seq) } }

  /// The adoptions that nobody took back, in the order of the log.
  var adoptions: [RecordedEvent] { adopted.filter { !retracted.contains($0.seq) } }

  /// The rows of documents that events come from, in order.
  func baris(of events: [Int]) -> [Int] { Set(events.compactMap { rows[$0] }).sorted() }

  private mutating func write(_ recorded: RecordedEvent) {
    guard let year = recorded.event.tahun, year == tahun || year == tahun + 1 else { return }
    switch recorded.event {
    case .lineListed(let line):
      guard let dok = recorded.provenance?.dok else { return }
      listings.append(Line(seq: recorded.seq, dok: dok, line: line))
    case .stageAdopted: adopted.append(recorded)
    case .lineDropped(let drop):
      listings.removeAll { listed in
        listed.line.tahun == drop.tahun && listed.line.tahapan == drop.tahapan
          && listed.line.kode == drop.kode
          && (drop.indikator == nil || drop.indikator == listed.line.indikator)
      }
    case .paguShifted(let shift):
      for line in shift.lines {
        writings.append(
          Entry(
            recorded: recorded, tahapan: shift.tahapan, key: RowKey(line.kode, line.indikator),
            field: .pagu, value: .rupiah(line.sesudah), sebelum: line.sebelum))
      }
    default:
      guard let (key, field, value) = recorded.event.writing,
        case .tahapan(let tahapan) = recorded.event.phase
      else { return }
      writings.append(
        Entry(
          recorded: recorded, tahapan: tahapan, key: key, field: field, value: value,
          sebelum: nil))
    }
  }
}

extension PlanEvent {
  /// The one cell an event writes; nil where it writes none of a plan's, or several.
  fileprivate var writing: (RowKey, PlanField, CellContent)? {
    switch self {
    case .paguChanged(let event):
      (RowKey(event.kode, event.indikator), .pagu, .rupiah(event.rupiah))
    case .targetRevised(let event):
      (
        RowKey(event.kode, event.indikator), .target,
        .measure(teks: event.teks, nilai: event.nilai)
      )
    case .indicatorDefined(let event):
      (RowKey(event.kode, event.indikator), .indikator, .text(event.teks))
    case .locationSet(let event):
      (RowKey(event.kode, event.indikator), .lokasi, .text(event.teks))
    default: nil
    }
  }
}
