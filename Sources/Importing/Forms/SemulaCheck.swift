import Projections
import RenjaModel

/// Holds what a table says of the plan before against that plan; what differs is a problem with its
/// place.
struct SemulaCheck {
  let tree: PlanTree
  /// The plan's coordinate.
  let stage: String
  let table: ImportTable

  func check(_ rows: [UnitRow], _ reading: inout Reading) {
    let units = rows.filter { $0.kode.level >= .program }
    let amounts = reading.amounts(.semulaPagu, table, rows: units.map(\.row))
    var figures: [Kode: Int] = [:]
    for row in units where amounts.hasFigure(row.row) { figures[row.kode, default: 0] += 1 }
    let targets = reading.targets(.semulaTarget, table, rows: units.map(\.row))
    for row in units {
      guard tree.kodes.contains(row.kode) else {
        if isSaid(row) { refuse("unit", nil, row.cell, &reading) }
        continue
      }
      checkPagu(row, amounts, figures[row.kode, default: 0], &reading)
      checkWords(row, targets, &reading)
    }
    warnMissing(units, &reading)
  }

  /// The money: where two or more rows of a unit show a figure it is each row's own.
  ///
  /// Of a program or kegiatan the sum of what is below will do as well as what is stated.
  private func checkPagu(
    _ row: UnitRow, _ amounts: AmountColumn, _ count: Int, _ reading: inout Reading
  ) {
    let cell = table.cell(.semulaPagu, row.row)
    let isParent = row.kode.level < .subkegiatan
    let stated =
      count > 1 ? tree.stated(RowKey(row.kode, row.key)) : tree.stated(row.kode)
    guard amounts.hasFigure(row.row) else {
      if count == 0, row.isFirst, !isParent, case .amount = stated {
        refuse("pagu", stated, cell, &reading)
      }
      return
    }
    guard let amount = amounts.amounts[row.row.ordinal] else { return }
    let isSum = isParent && tree.computed(row.kode) == .amount(amount)
    if stated != .amount(amount), !isSum {
      refuse(
        "pagu", isParent && !stated.isListed ? tree.computed(row.kode) : stated, cell, &reading)
      return
    }
    checkSumber(row, amount, count, &reading)
  }

  private func checkSumber(
    _ row: UnitRow, _ amount: Rupiah, _ count: Int, _ reading: inout Reading
  ) {
    guard !table.isEmptyColumn(.semulaSumber) else { return }
    let keys = [RowKey(row.kode)] + (row.key.map { [RowKey(row.kode, $0)] } ?? [])
    let plan = keys.lazy.compactMap { tree.rows[$0]?.sumber?.value }.first
    let said = reading.sumber(.semulaSumber, row.row, table, rupiah: amount, held: plan)
    compare(
      "sumber", said.map { .sumber($0) }, plan.map { .sumber($0) }, .sumber,
      table.cell(.semulaSumber, row.row), &reading)
  }

  private func checkWords(
    _ row: UnitRow, _ targets: TargetColumn, _ reading: inout Reading
  ) {
    let own = tree.rows[RowKey(row.kode, row.key)]
    let unit = row.isFirst ? tree.rows[RowKey(row.kode)] : nil
    let words: [(ColumnRole, PlanField, CellContent?)] = [
      (.semulaIndikator, .indikator, own?.indikator.map { .text($0.value.teks) }),
      (
        .semulaTarget, .target,
        own?.target.map { .measure(teks: $0.value.teks, nilai: $0.value.nilai) }
      ),
      (.semulaLokasi, .lokasi, (unit?.lokasi ?? own?.lokasi).map { .text($0.value) }),
    ]
    for (role, field, plan) in words where table.has(role) && !table.isEmptyColumn(role) {
      let cell = table.cell(role, row.row)
      let said: CellContent? =
        cell.isEmpty
        ? nil
        : field == .target
          ? .measure(teks: cell.text, nilai: targets.read(cell.text).nilai) : .text(cell.text)
      compare(field.rawValue, said, plan, field, cell, &reading)
    }
  }

  /// An empty cell agrees with a blank and with no cell at all.
  private func compare(
    _ name: String, _ said: CellContent?, _ plan: CellContent?, _ field: PlanField,
    _ cell: TableCell, _ reading: inout Reading
  ) {
    let shown = plan.map(\.shown)
    guard let said else {
      if let shown, !shown.isEmpty {
        reading.refuse(.semulaDiffers(field: name, plan: shown, stage: stage), cell)
      }
      return
    }
    guard plan.map({ !said.agrees(with: $0, in: field) }) ?? true else { return }
    reading.refuse(.semulaDiffers(field: name, plan: shown, stage: stage), cell)
  }

  private func refuse(
    _ name: String, _ figure: Figure?, _ cell: TableCell, _ reading: inout Reading
  ) {
    let plan: String? =
      switch figure {
      case nil, .absent: nil
      case .blank: ""
      case .amount(let rupiah): rupiah.literal
      }
    reading.refuse(.semulaDiffers(field: name, plan: plan, stage: stage), cell)
  }

  private func isSaid(_ row: UnitRow) -> Bool {
    AmendmentForm.before.contains { role in
      let cell = table.cell(role, row.row)
      return table.has(role) && (!cell.isEmpty || (table.isOwn && cell.isQuoted))
    }
  }

  private func warnMissing(_ rows: [UnitRow], _ reading: inout Reading) {
    let listed = Set(rows.map(\.kode))
    let missing = tree.leaves.filter { kode in
      !listed.contains(kode) && tree.computed(kode).counted != .zero
    }
    guard let first = missing.first else { return }
    reading.warn(ImportWarning(.unitsNotListed(count: missing.count, first: first)))
  }
}

extension CellContent {
  /// What the plan says, as a message shows it; empty where it is blank.
  fileprivate var shown: String {
    switch self {
    case .rupiah(let rupiah): rupiah?.literal ?? ""
    case .text(let text): text ?? ""
    case .measure(let teks, let nilai): teks ?? nilai?.literal ?? ""
    case .sumber(.satu(let name)): name
    case .sumber(.rincian(let parts)):
      parts.map { "\($0.sumber)=\($0.rupiah.literal)" }.joined(separator: "; ")
    case .notes: ""
    }
  }
}
