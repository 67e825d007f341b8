import Projections
import RenjaModel

/// Collects what the last version said of rows that the new one no longer lists.
struct GoneRows {
  /// A row that is gone, and the events that said something of it.
  struct Gone {
    let row: GoneRow
    fileprivate let said: [DocumentStatements.Statement]

    /// The events that take the row out of the plan: it is dropped where it held cells; what was only
    /// listed, quoted or proposed is taken back.
    func removal(alasan: Alasan) -> [Statement] {
      let place = TablePlace(line: row.baris, column: 1)
      let holdsCells = said.contains { statement in
        switch statement.event {
        case .paguChanged, .targetRevised, .locationSet, .noteWritten, .indicatorDefined: true
        default: false
        }
      }
      if holdsCells, let tahun = row.tahun, let tahapan = row.tahapan, let kode = row.kode {
        let line = LineDropped(
          tahun: tahun, tahapan: tahapan, kode: kode, indikator: row.indikator, alasan: alasan)
        return [Statement(event: .lineDropped(line), baris: row.baris, place: place)]
      }
      return said.compactMap { statement in
        switch statement.event {
        // Definitions may be in use.
        case .goalDefined, .unitDefined, .aliasAdded: nil
        default:
          Statement(
            event: .retracted(Retracted(seq: statement.seq, alasan: alasan)), baris: row.baris,
            place: place)
        }
      }
    }
  }

  private struct Place: Hashable {
    let tahun: Int?
    let phase: Phase?
    let key: RowKey?
    /// What a fact without a row of the plan is about.
    let subject: StatementSubject?
  }

  private var rows: [Place: Statement] = [:]
  private var units: Set<Place> = []
  private var order: [Place] = []
  private var said: [Place: [DocumentStatements.Statement]] = [:]

  /// The rows that the new version lists.
  init(statements: [Statement]) {
    for statement in statements {
      let place = GoneRows.place(statement.event)
      if rows[place] == nil { rows[place] = statement }
      guard let kode = place.key?.kode else { continue }
      let unit = Place(tahun: place.tahun, phase: place.phase, key: RowKey(kode), subject: nil)
      units.insert(unit)
      if rows[unit] == nil { rows[unit] = statement }
    }
  }

  /// A statement of the row that an event speaks of; nil where the row is gone.
  func row(of event: PlanEvent) -> Statement? { rows[GoneRows.place(event)] }

  /// Takes what was said of a row that is gone.
  mutating func take(_ statement: DocumentStatements.Statement) {
    var place = GoneRows.place(statement.event)
    if let key = place.key {
      // Where the whole unit is gone, its indicators go with it.
      let unit = Place(
        tahun: place.tahun, phase: place.phase, key: RowKey(key.kode), subject: nil)
      if !units.contains(unit) { place = unit }
    }
    if said[place] == nil { order.append(place) }
    said[place, default: []].append(statement)
  }

  /// The rows that are gone, in the order of the log.
  func gone(isRemoved: Bool) -> [Gone] {
    order.compactMap { place in
      guard let statements = said[place], let first = statements.first else { return nil }
      let naming = statements.first { if case .lineListed = $0.event { true } else { false } }
      let isDefinition =
        first.event.type == GoalDefined.type || place.phase == nil && place.key != nil
      let row = GoneRow(
        tahun: place.tahun, tahapan: place.phase?.tahapan,
        kode: place.key?.kode ?? first.event.kodes.first,
        indikator: place.key?.indikator, nama: (naming ?? first).event.value, baris: first.baris,
        isRemoved: isRemoved && !isDefinition)
      return Gone(row: row, said: statements)
    }
  }

  private static func place(_ event: PlanEvent) -> Place {
    let subject = StatementSubject(event)
    guard let key = subject.row else {
      return Place(tahun: subject.tahun, phase: subject.phase, key: nil, subject: subject)
    }
    return Place(tahun: subject.tahun, phase: subject.phase, key: key, subject: nil)
  }
}
