import Projections
import RenjaModel

/// Holds what a table states against what the log says, statement by statement.
struct TableComparer {
  private struct StagePlace: Hashable {
    let tahun: Int
    let tahapan: Tahapan
  }

  /// What was mentioned of a stage: units, and rows of indicators.
  private struct Mentioned {
    var kodes: Set<Kode> = []
    var rows: Set<RowKey> = []
    var isListed = false
  }

  private let reading: Reading
  private let table: ImportTable
  private let coversStage: Bool
  private var plans: [StagePlace: OfficePlan?] = [:]
  private var mentioned: [StagePlace: Mentioned] = [:]
  private var order: [StagePlace] = []
  /// The rows that the log lacks, with the place of what is told of each.
  private var lacking: [TableComparison.Subject: Int] = [:]
  private var result: TableComparison

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

  private mutating func plan(at place: StagePlace) -> OfficePlan? {
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

extension TableComparer {
  /// What the log holds and the table leaves out.
  private mutating func addLeftOver() {
    for place in order {
      guard let said = mentioned[place], let plan = plan(at: place) else { continue }
      let isEstimate = !said.isListed
      for key in plan.tree.rows.keys.sorted(by: { $0.precedes($1) })
      where key.kode.level >= .program {
        guard let row = plan.tree.rows[key], !row.isOnlyNamed else { continue }
        if isEstimate, row.pagu == nil, row.target == nil { continue }
        let isMentioned =
          said.kodes.contains(key.kode) && (key.indikator == nil || said.rows.contains(key))
        if !isMentioned { addRow(key, in: plan, said.kodes.contains(key.kode)) }
      }
    }
    for fact in reading.state.leftOver(of: reading) { addFact(fact) }
  }

  private mutating func addRow(_ key: RowKey, in plan: OfficePlan, _ isUnitKnown: Bool) {
    // A unit that is left out is told once, with its money.
    let subject = TableComparison.Subject(
      tahun: plan.tahun, tahapan: plan.tahapan, kode: key.kode,
      indikator: isUnitKnown ? key.indikator : nil)
    guard lacking[subject] == nil else { return }
    lacking[subject] = result.differences.count
    let printed = plan.printedPagu(isUnitKnown ? key : RowKey(key.kode))
    let row = plan.tree.rows[key]
    let log: CellContent =
      switch printed.value {
      case .amount(let rupiah): .rupiah(rupiah)
      case .blank: .rupiah(nil)
      case .absent: .text(row?.indikator?.value.teks ?? reading.state.name(of: key.kode, plan))
      }
    let events = printed.events.isEmpty ? row?.evidence ?? [] : printed.events
    result.differences.append(
      TableComparison.Difference(
        kind: .onlyLog, subject: subject, field: "baris", place: nil, heading: nil, baris: nil,
        table: nil, log: log, events: events))
  }

  private mutating func addFact(_ fact: (event: PlanEvent, seq: Int)) {
    guard let cell = fact.event.statedCells.first else { return }
    result.differences.append(
      TableComparison.Difference(
        kind: .onlyLog, subject: TableComparison.Subject(fact.event), field: cell.field,
        place: nil, heading: nil, baris: nil, table: nil, log: cell.content, events: [fact.seq]))
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

extension RowKey {
  fileprivate func precedes(_ other: RowKey) -> Bool {
    guard kode == other.kode else { return kode < other.kode }
    return (indikator ?? "", indikator?.count ?? 0) < (
      other.indikator ?? "", other.indikator?.count ?? 0
    )
  }
}

extension PlanRow {
  /// Whether a mere list of names has the row, and nothing else.
  fileprivate var isOnlyNamed: Bool {
    listings.keys.allSatisfy { $0 == "daftar" } && pagu == nil && target == nil
      && indikator == nil && lokasi == nil && sumber == nil && catatan.isEmpty
  }

  /// The events that say there is such a row.
  fileprivate var evidence: [Int] {
    [indikator?.seq, target?.seq].compactMap(\.self) + listings.values.map(\.seq)
  }
}

extension PlanState {
  fileprivate func name(of kode: Kode, _ plan: OfficePlan) -> String {
    nomenclature.nama(of: kode, in: plan.tahun) ?? kode.text
  }
}
