import Projections
import RenjaModel

/// Holds what a table states against what the log says, statement by statement.
struct TableComparer {
  struct StagePlace: Hashable {
    let tahun: Int
    let tahapan: Tahapan
  }

  /// What was mentioned of a stage: units, and rows of indicators.
  struct Mentioned {
    var kodes: Set<Kode> = []
    var rows: Set<RowKey> = []
    var isListed = false
  }

  let reading: Reading
  let table: ImportTable
  private let coversStage: Bool
  private var plans: [StagePlace: OfficePlan?] = [:]
  var mentioned: [StagePlace: Mentioned] = [:]
  var order: [StagePlace] = []
  /// The rows that the log lacks, with the place of what is told of each.
  var lacking: [TableComparison.Subject: Int] = [:]
  var result: TableComparison

  init(_ reading: Reading, _ table: ImportTable, coversStage: Bool) {
    self.reading = reading
    self.table = table
    self.coversStage = coversStage
    let own = Set(table.columns.filter { $0.key != .baris && $0.key != .nomor }.values)
    result = TableComparison(
      rows: table.rows.count,
      emptyHeadings: table.headings.filter { heading in
        own.contains(heading.index)
          && table.rows.allSatisfy { $0.record.cell(heading.index).isEmpty }
      }.map(\.text), warnings: reading.warnings)
  }

  /// Everything on which the table and the log do not agree.
  mutating func compare() -> TableComparison {
    for statement in reading.statements { take(statement) }
    if coversStage { addLeftOver() }
    return result
  }

  private mutating func take(_ statement: Statement) {
    let event = statement.event
    guard let row = StatementSubject(event).row, let tahun = event.tahun,
      let tahapan = event.phase?.tahapan
    else {
      return compare(statement, with: reading.sayings.now(event))
    }
    let place = StagePlace(tahun: tahun, tahapan: tahapan)
    mention(row, event, at: place)
    guard let plan = plan(at: place), plan.holds(row.kode) else {
      return lack(statement, RowKey(row.kode), place)
    }
    guard row.indikator == nil || plan.tree.rows[row] != nil else {
      return lack(statement, row, place)
    }
    if case .paguChanged(let change) = event { return compare(change, statement, in: plan) }
    if case .lineListed = event, reading.sayings.now(event) == nil { return }
    compare(statement, with: reading.sayings.now(event))
  }

  private mutating func mention(_ row: RowKey, _ event: PlanEvent, at place: StagePlace) {
    if mentioned[place] == nil { order.append(place) }
    mentioned[place, default: Mentioned()].kodes.insert(row.kode)
    mentioned[place, default: Mentioned()].rows.insert(row)
    if case .lineListed = event { mentioned[place]?.isListed = true }
  }

  mutating func plan(at place: StagePlace) -> OfficePlan? {
    if let known = plans[place] { return known }
    let side = PlanSide(
      state: reading.state, tahun: place.tahun, tahapan: place.tahapan, pd: reading.pd)
    let plan = side.plans.first
    plans[place] = .some(plan)
    return plan
  }

  /// Compares the cells that a statement and the log say.
  private mutating func compare(_ statement: Statement, with now: (event: PlanEvent, seq: Int)?) {
    let held = now?.event.statedCells ?? []
    for cell in statement.event.statedCells {
      guard let content = cell.content else { continue }
      result.compared += 1
      let log = held.first { $0.field == cell.field }?.content
      // Paper cannot tell a row left blank from one that says nothing.
      if log == nil, content.isBlank { continue }
      if let log, cell.agrees(with: log) { continue }
      add(cell, statement, log: log, events: log == nil ? [] : now.map { [$0.seq] } ?? [])
    }
  }

  /// Compares money with what the form of the log prints: the claim, or the sum of what is below.
  private mutating func compare(
    _ change: PaguChanged, _ statement: Statement, in plan: OfficePlan
  ) {
    let key = RowKey(change.kode, change.indikator)
    let printed = plan.printedPagu(key)
    let log: CellContent? =
      switch printed.value {
      case .absent: nil
      case .blank: .rupiah(nil)
      case .amount(let rupiah): .rupiah(rupiah)
      }
    result.compared += 1
    let pagu = StatedCell(.pagu, .rupiah(change.rupiah))
    let isSame = log.map { pagu.agrees(with: $0) } ?? (change.rupiah == nil)
    if !isSame { add(pagu, statement, log: log, events: printed.events) }
    compareSources(change, statement, plan.tree.rows[key]?.sumber)
  }

  private mutating func compareSources(
    _ change: PaguChanged, _ statement: Statement, _ held: Cell<SumberDana>?
  ) {
    guard table.has(.sumber), !table.isEmptyColumn(.sumber) else { return }
    let cell = StatedCell(.sumber, change.sumber.map { .sumber($0) })
    let log = held.map { CellContent.sumber($0.value) }
    guard cell.content != nil || log != nil else { return }
    result.compared += 1
    if let log, cell.agrees(with: log) { return }
    add(cell, statement, log: log, events: held.map { [$0.seq] } ?? [])
  }

  private mutating func add(
    _ cell: StatedCell, _ statement: Statement, log: CellContent?, events: [Int]
  ) {
    let kind: TableComparison.Kind =
      cell.content == nil ? .onlyLog : log == nil ? .onlyTable : .differs
    result.differences.append(
      TableComparison.Difference(
        kind: kind, subject: TableComparison.Subject(statement.event), field: cell.field,
        place: statement.place, heading: heading(at: statement.place), baris: statement.baris,
        table: cell.content, log: log, events: events))
  }

  /// Tells once of a row that the log does not hold: with its money, else with its name.
  private mutating func lack(_ statement: Statement, _ row: RowKey, _ place: StagePlace) {
    var subject = TableComparison.Subject(
      tahun: place.tahun, tahapan: place.tahapan, kode: row.kode, indikator: row.indikator)
    if row.kode.level < .program { return }
    var said: CellContent?
    switch statement.event {
    case .paguChanged(let change): said = .rupiah(change.rupiah)
    case .lineListed(let line): said = .text(line.nama)
    case .indicatorDefined(let indicator): said = .text(indicator.teks)
    default: break
    }
    result.compared += 1
    let known = lacking[subject]
    if let known, said?.figure == nil || result.differences[known].table?.figure != nil { return }
    let dropped = plan(at: place)?.table.drop(of: row)
    subject.indikator = row.indikator
    let difference = TableComparison.Difference(
      kind: .onlyTable, subject: subject, field: "baris", place: statement.place,
      heading: heading(at: statement.place), baris: statement.baris, table: said, log: nil,
      events: dropped.map { [$0.seq] } ?? [])
    if let known {
      result.differences[known] = difference
    } else {
      lacking[subject] = result.differences.count
      result.differences.append(difference)
    }
  }

  private func heading(at place: TablePlace) -> String? {
    guard let record = table.rows.first(where: { $0.record.line == place.line })?.record,
      let index = record.cells.firstIndex(where: { $0.place == place })
    else { return nil }
    return table.headings.first { $0.index == index }?.text
  }
}

extension CellContent {
  /// Whether the cell shows nothing.
  fileprivate var isBlank: Bool {
    switch self {
    case .rupiah(nil), .text(nil), .measure(nil, nil): true
    default: false
    }
  }
}

extension OfficePlan {
  /// Whether the plan has the unit, or anything below it.
  fileprivate func holds(_ kode: Kode) -> Bool { tree.kodes.contains(kode) }
}
