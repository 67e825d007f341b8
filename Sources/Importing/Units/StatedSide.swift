import RenjaModel

/// The columns of a table that state the plan of one year and stage.
struct StatedSide {
  let tahun: Int
  let tahapan: Tahapan
  /// Whether the rows are listed there.
  var lists = true
  var lokasi: ColumnRole?
  var target: ColumnRole?
  var pagu: ColumnRole?
  var sumber: ColumnRole?
  var catatan: ColumnRole?
}

extension Reading {
  /// States what one side of a table says of its units.
  mutating func say(_ side: StatedSide, _ rows: [UnitRow], _ table: ImportTable) {
    let units = rows.filter { $0.kode.level >= .program }
    let tableRows = units.map(\.row)
    let targets = side.target.map { self.targets($0, table, rows: tableRows) }
    let amounts = side.pagu.map { self.amounts($0, table, rows: tableRows) }
    var writer = StatedSideWriter(
      side: side, table: table, form: form, targets: targets, amounts: amounts)
    for row in units where amounts?.hasFigure(row.row) == true {
      writer.figures[row.kode, default: 0] += 1
    }
    for row in rows { writer.write(row, &self) }
  }
}

/// Writes the statements of one side, row by row.
private struct StatedSideWriter {
  let side: StatedSide
  let table: ImportTable
  let form: String
  let targets: TargetColumn?
  let amounts: AmountColumn?
  /// How many rows of each unit show a figure.
  var figures: [Kode: Int] = [:]
  private let empty: Set<ColumnRole>

  init(
    side: StatedSide, table: ImportTable, form: String, targets: TargetColumn?,
    amounts: AmountColumn?
  ) {
    self.side = side
    self.table = table
    self.form = form
    self.targets = targets
    self.amounts = amounts
    let roles = [side.lokasi, side.target, side.catatan].compactMap(\.self)
    empty = Set(roles.filter(table.isEmptyColumn))
  }

  func write(_ row: UnitRow, _ reading: inout Reading) {
    let (tahun, tahapan) = (side.tahun, side.tahapan)
    if side.lists {
      let line = LineListed(
        tahun: tahun, tahapan: tahapan, form: form, kode: row.kode, indikator: row.key,
        urut: row.row.ordinal + 1, huruf: row.huruf, nama: row.nama, kodeTertulis: row.kodeTertulis)
      reading.say(.lineListed(line), row.row, row.cell)
    }
    guard row.kode.level >= .program else { return }
    if let key = row.key, let teks = row.indikator {
      let indicator = IndicatorDefined(
        tahun: tahun, tahapan: tahapan, kode: row.kode, indikator: key, teks: teks)
      if words(indicator, row, reading) {
        reading.say(.indicatorDefined(indicator), row.row, row.cell)
      }
      writeTarget(row, key, &reading)
    }
    let own = row.isFirst ? nil : row.key
    if let (teks, cell) = text(side.lokasi, row) {
      let place = LocationSet(
        tahun: tahun, phase: .tahapan(tahapan), kode: row.kode, indikator: own, teks: teks)
      reading.say(.locationSet(place), row.row, cell)
    }
    writePagu(row, &reading)
    if let (teks, cell) = text(side.catatan, row) {
      let note = NoteWritten(
        tahun: tahun, phase: .tahapan(tahapan), kode: row.kode, indikator: own, teks: teks)
      reading.say(.noteWritten(note), row.row, cell)
    }
  }

  /// Whether the row words its indicator for this side.
  ///
  /// The words stand once in a row. Where the program wrote the table they are those of the side that
  /// lists the row; the other keeps its own, if it has any.
  private func words(_ indicator: IndicatorDefined, _ row: UnitRow, _ reading: Reading) -> Bool {
    guard table.isOwn, !side.lists else { return true }
    let saysAnything = [side.target, side.pagu].compactMap(\.self).contains { role in
      let cell = table.cell(role, row.row)
      return !cell.isEmpty || cell.isQuoted
    }
    return saysAnything && reading.sayings.now(.indicatorDefined(indicator)) == nil
  }

  /// What a cell says: its text, nil for a blank, nothing where it says nothing.
  private func text(_ role: ColumnRole?, _ row: UnitRow) -> (String?, TableCell)? {
    guard let role else { return nil }
    let cell = table.cell(role, row.row)
    if !cell.isEmpty { return (cell.text, cell) }
    return table.statesBlank(role, row.row, emptyColumns: empty) ? (nil, cell) : nil
  }

  private func writeTarget(_ row: UnitRow, _ key: String, _ reading: inout Reading) {
    guard let (teks, cell) = text(side.target, row) else { return }
    let read = teks.flatMap { targets?.read($0) } ?? .words
    let target = TargetRevised(
      tahun: side.tahun, tahapan: side.tahapan, kode: row.kode, indikator: key, teks: teks,
      nilai: read.nilai, satuan: read.satuan, alasan: reading.request.alasan)
    reading.say(.targetRevised(target), row.row, cell)
  }

  /// The money is the unit's own; only where two or more of its rows have a figure is it each row's.
  private func writePagu(_ row: UnitRow, _ reading: inout Reading) {
    guard let role = side.pagu, let amounts, table.has(role) else { return }
    let count = figures[row.kode, default: 0]
    let cell = table.cell(role, row.row)
    if amounts.hasFigure(row.row) {
      guard let rupiah = amounts.amounts[row.row.ordinal] else { return }
      if count > 1, row.key == nil {
        reading.refuse(.moneyAtUnitAndIndicators(kode: row.kode), cell)
        return
      }
      let key = count > 1 ? row.key : nil
      let sumber = reading.sumber(
        side.sumber, row.row, table, rupiah: rupiah, held: held(row.kode, key, rupiah, reading))
      writePagu(row, key, rupiah, sumber, cell, &reading)
    } else if count == 0, row.isFirst, !table.isOwn || cell.isQuoted {
      let sumber = reading.sumber(side.sumber, row.row, table, rupiah: nil)
      writePagu(row, nil, nil, sumber, cell, &reading)
    } else if let role = side.sumber, !table.cell(role, row.row).isEmpty {
      reading.warn(.sourceWithoutAmount(kode: row.kode), table.cell(role, row.row))
    }
  }

  /// The sources that the plan has for an amount, where it has just that.
  private func held(
    _ kode: Kode, _ indikator: String?, _ rupiah: Rupiah, _ reading: Reading
  ) -> SumberDana? {
    let change = PaguChanged(
      tahun: side.tahun, tahapan: side.tahapan, kode: kode, indikator: indikator, rupiah: nil)
    guard case .paguChanged(let said) = reading.sayings.now(.paguChanged(change))?.event,
      said.rupiah == rupiah
    else { return nil }
    return said.sumber
  }

  private func writePagu(
    _ row: UnitRow, _ indikator: String?, _ rupiah: Rupiah?, _ sumber: SumberDana?,
    _ cell: TableCell, _ reading: inout Reading
  ) {
    let change = PaguChanged(
      tahun: side.tahun, tahapan: side.tahapan, kode: row.kode, indikator: indikator,
      rupiah: rupiah,
      sumber: sumber, alasan: reading.request.alasan)
    reading.say(.paguChanged(change), row.row, cell)
  }
}
