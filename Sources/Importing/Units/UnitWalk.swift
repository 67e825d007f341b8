import RenjaModel

/// Goes down the rows of a table and finds the unit of each.
struct UnitWalk {
  let table: ImportTable
  let columns: UnitColumns
  private(set) var rows: [UnitRow] = []
  /// The codes that are not whole.
  private(set) var cut: [TableCell] = []
  private var current: Kode?
  /// The unit above and its ancestors.
  private var path: [Kode] = []
  private var seen: Set<Kode> = []
  /// Whether the rows without a name continue one that was refused or passed over.
  private var isLost = false

  private static let totals: Set<String> = [
    "jumlah", "total", "jumlahtotal", "totaljumlah", "grandtotal", "jumlahkeseluruhan", "totalpagu",
    "jumlahpagu", "totalanggaran", "jumlahanggaran",
  ]

  init(table: ImportTable, columns: UnitColumns) {
    self.table = table
    self.columns = columns
  }

  mutating func take(_ row: TableRow, _ reading: inout Reading) {
    if let side = columns.side, side.allSatisfy({ table.cell($0, row).isEmpty }) { return }
    let name = table.cell(columns.nama, row)
    let codeCell = columns.kode.map { table.cell($0, row) }
    let written = WrittenKode(codeCell?.text ?? "")
    if name.isEmpty {
      guard let kode = current else {
        let cell = table.cell(columns.indikator, row)
        if !isLost { reading.refuse(.rowWithoutUnit, cell.isEmpty ? row.record.cell(0) : cell) }
        return
      }
      add(row, kode, name: name, codeCell, written, &reading)
      return
    }
    guard let kode = unit(name, written, &reading) else {
      current = nil
      isLost = true
      return
    }
    isLost = false
    current = kode
    path = Level.allCases.reversed().compactMap { kode.ancestor(at: $0) }
    add(row, kode, name: name, codeCell, written, &reading)
  }

  private func unit(
    _ name: TableCell, _ written: WrittenKode, _ reading: inout Reading
  ) -> Kode? {
    switch reading.names.match(name.text, kode: written.kode, under: path) {
    case .unit(let kode): return kode
    case .several(let kodes):
      reading.refuse(.ambiguousName(kodes.map(reading.names.candidate)), name)
    case .none:
      if UnitWalk.totals.contains(NameFolding.fold(name.text)) {
        reading.warn(.totalRowSkipped, name)
      } else {
        reading.refuseName(name, kode: written.kode, under: path)
      }
    }
    return nil
  }

  private mutating func add(
    _ row: TableRow, _ kode: Kode, name: TableCell, _ codeCell: TableCell?, _ written: WrittenKode,
    _ reading: inout Reading
  ) {
    var kodeTertulis: String?
    if let codeCell {
      switch written {
      case .none: break
      case .whole(let code):
        if !code.contains(kode) {
          reading.refuse(
            .codeContradictsName(kode: kode, nama: reading.names.names[kode] ?? ""), codeCell)
        }
        if codeCell.text != kode.text { kodeTertulis = codeCell.text }
      case .cut(let text):
        if text != kode.text {
          cut.append(codeCell)
          kodeTertulis = text
        }
      }
    }
    let before = columns.indikatorBefore.flatMap { table.text($0, row) }
    var indicatorCell = table.cell(columns.indikator, row)
    if indicatorCell.isEmpty, before != nil, let role = columns.indikatorBefore {
      indicatorCell = table.cell(role, row)
    }
    var unitRow = UnitRow(
      row: row, kode: kode, isFirst: seen.insert(kode).inserted,
      cell: name.isEmpty ? indicatorCell : name, nama: name.text)
    unitRow.kodeTertulis = kodeTertulis
    unitRow.huruf = columns.huruf.flatMap { table.text($0, row) }
    if kode.level >= .program {
      unitRow.indikator = indicatorCell.isEmpty ? nil : indicatorCell.text
      unitRow.indikatorBefore = before
      let target = columns.targets.map { table.cell($0, row) }.first { !$0.isEmpty }
      if unitRow.indikator == nil, let target {
        // The document promises a value and does not say of what: its indicator has no words.
        unitRow.indikator = ""
        reading.warn(.indicatorWithoutText(kode: kode), target)
      }
    }
    rows.append(unitRow)
  }
}
