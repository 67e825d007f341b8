import Projections
import RenjaModel

/// Writes what a table of E.81 says.
struct QuarterWriter {
  let table: ImportTable
  let form: String
  /// The last quarter that shows a figure.
  private var last: Periode?

  init(table: ImportTable, form: String) {
    self.table = table
    self.form = form
  }

  /// A column with its halves, read: the rows whose words the log does not hold as they stand.
  private struct Halves {
    let result: ColumnRole
    let money: ColumnRole
    let amounts: AmountColumn
    let texts: TargetColumn
    var figures: [Kode: Int] = [:]
  }

  private func halves(
    _ column: Int, _ rows: [UnitRow], _ reading: inout Reading, known: (UnitRow) -> Bool
  ) -> Halves {
    let units = rows.filter { $0.kode.level >= .program }
    var halves = Halves(
      result: .result(column), money: .money(column),
      amounts: reading.amounts(.money(column), table, rows: units.map(\.row)),
      texts: reading.targets(
        .result(column), table, rows: units.filter { !known($0) }.map(\.row)))
    for row in units where halves.amounts.hasFigure(row.row) {
      halves.figures[row.kode, default: 0] += 1
    }
    return halves
  }

  /// Column 7 is held against the plan in force on the day of the table.
  func check(_ rows: [UnitRow], _ reading: inout Reading) {
    let day = reading.request.effective
    let stage = reading.state.stageInForce(pd: reading.pd, tahun: reading.tahun, on: day)
    guard table.has(.result(7)) || table.has(.money(7)), let stage,
      let plan = reading.state.table(pd: reading.pd, tahun: reading.tahun, tahapan: stage)
    else { return }
    let tree = PlanTree(plan)
    let name = "\(reading.tahun)/\(stage.name)"
    let halves = halves(7, rows, &reading) { _ in false }
    for row in rows where row.kode.level >= .program {
      let money = table.cell(halves.money, row.row)
      if let amount = halves.amounts.amounts[row.row.ordinal] {
        let key = RowKey(row.kode, halves.figures[row.kode, default: 0] > 1 ? row.key : nil)
        let stated = key.indikator == nil ? tree.stated(row.kode) : tree.stated(key)
        if stated != .amount(amount), tree.computed(row.kode) != .amount(amount) {
          reading.warn(
            .planDiffers(column: "7 Rp", plan: stated.amount?.literal, stage: name), money)
        }
      }
      let cell = table.cell(halves.result, row.row)
      guard !cell.isEmpty else { continue }
      let said = CellContent.measure(teks: cell.text, nilai: halves.texts.read(cell.text).nilai)
      let target = tree.rows[RowKey(row.kode, row.key)]?.target?.value
      let plan = CellContent.measure(teks: target?.teks, nilai: target?.nilai)
      if !said.agrees(with: plan, in: .target) {
        reading.warn(.planDiffers(column: "7 K", plan: target?.teks, stage: name), cell)
      }
    }
  }

  /// Columns 5 and 6 are figures that the form quotes.
  func quote(_ column: Int, _ rows: [UnitRow], _ reading: inout Reading) {
    let (sayings, tahun) = (reading.sayings, reading.tahun)
    let halves = halves(column, rows, &reading) { quoted($0, column, tahun, sayings) != nil }
    for row in rows where row.kode.level >= .program {
      if let teks = table.text(halves.result, row.row) {
        var stated = FormStated(
          form: form, tahun: tahun, kode: row.kode, indikator: row.key, kolom: "\(column).K",
          teks: teks, nilai: halves.texts.read(teks).nilai)
        if let said = quoted(row, column, tahun, sayings) { stated = said }
        reading.say(.formStated(stated), row.row, table.cell(halves.result, row.row))
      }
      guard let amount = halves.amounts.amounts[row.row.ordinal] else { continue }
      let isOwn = halves.figures[row.kode, default: 0] > 1
      let stated = FormStated(
        form: form, tahun: tahun, kode: row.kode, indikator: isOwn ? row.key : nil,
        kolom: "\(column).Rp", teks: amount.literal,
        nilai: ExactDecimal(digits: amount.sen, scale: 2))
      reading.say(.formStated(stated), row.row, table.cell(halves.money, row.row))
    }
  }

  /// Columns 8 to 11 are results; an empty cell says nothing, and 0 is 0.
  mutating func record(
    _ column: Int, _ periode: Periode, _ rows: [UnitRow], _ reading: inout Reading
  ) {
    guard table.has(.result(column)) || table.has(.money(column)) else { return }
    let (sayings, tahun) = (reading.sayings, reading.tahun)
    let halves = halves(column, rows, &reading) {
      recorded($0, column, periode, tahun, sayings) != nil
    }
    for row in rows where row.kode.level >= .program {
      let money = halves.amounts.amounts[row.row.ordinal]
      let text = table.text(halves.result, row.row)
      if money != nil || text != nil { last = periode }
      var entry = RealisationRecorded(
        tahun: tahun, periode: periode, kode: row.kode, indikator: row.key)
      if let text {
        let read = halves.texts.read(text)
        entry.nilai = read.nilai
        entry.teks = read.nilai != nil && read.satuan == nil ? nil : text
        if let said = recorded(row, column, periode, tahun, sayings) {
          (entry.nilai, entry.teks) = (said.nilai, said.teks)
        }
      }
      let place = halves.figures[row.kode, default: 0] > 1 ? row.key : nil
      if place == row.key { entry.rupiah = money }
      if text != nil || entry.rupiah != nil {
        let role = text == nil ? halves.money : halves.result
        reading.say(.realisationRecorded(entry), row.row, table.cell(role, row.row))
      }
      guard let money, place != row.key else { continue }
      let spent = RealisationRecorded(
        tahun: tahun, periode: periode, kode: row.kode, indikator: place, rupiah: money)
      reading.say(.realisationRecorded(spent), row.row, table.cell(halves.money, row.row))
    }
  }

  /// What the form quotes already, where the cell says just that.
  private func quoted(
    _ row: UnitRow, _ column: Int, _ tahun: Int, _ sayings: Sayings
  ) -> FormStated? {
    let probe = FormStated(
      form: form, tahun: tahun, kode: row.kode, indikator: row.key, kolom: "\(column).K", teks: "")
    guard case .formStated(let said) = sayings.now(.formStated(probe))?.event,
      said.teks == table.text(.result(column), row.row)
    else { return nil }
    return said
  }

  /// What was recorded already, where the cell says just that: as words, or as a number with either
  /// decimal mark.
  private func recorded(
    _ row: UnitRow, _ column: Int, _ periode: Periode, _ tahun: Int, _ sayings: Sayings
  ) -> RealisationRecorded? {
    let probe = RealisationRecorded(
      tahun: tahun, periode: periode, kode: row.kode, indikator: row.key, teks: "")
    guard case .realisationRecorded(let said) = sayings.now(.realisationRecorded(probe))?.event,
      let text = table.text(.result(column), row.row)
    else { return nil }
    let number = said.nilai?.literal
    let shown = said.teks.map { [$0] } ?? [number, number?.replacing(".", with: ",")]
    return shown.contains(text) ? said : nil
  }

  /// Columns 15 and 16 and the words below are notes of the last quarter with a figure; one that holds
  /// already, for that quarter or one before, is not written again.
  func note(
    _ rows: [UnitRow], _ footers: [EvaluationFooters.Note], _ reading: inout Reading
  ) {
    let periode = last ?? .tahun
    let held = PeriodNotes(
      reading.state, pd: reading.pd, tahun: reading.tahun, through: last ?? .tw4)
    var written: [EvaluationFooters.Note] = footers
    for row in rows where row.kode.level >= .program {
      for (role, jenis) in [
        (ColumnRole.penanggungJawab, JenisCatatan.penanggungJawab), (.keterangan, .catatan),
      ] {
        guard let teks = table.text(role, row.row) else { continue }
        written.append(
          EvaluationFooters.Note(
            key: RowKey(row.kode, row.isFirst ? nil : row.key), jenis: jenis, teks: teks,
            row: row.row, cell: table.cell(role, row.row)))
      }
    }
    for note in written where held.note(note.jenis, at: note.key)?.value != note.teks {
      let event = NoteWritten(
        tahun: reading.tahun, phase: .periode(periode), kode: note.key.kode,
        indikator: note.key.indikator, jenis: note.jenis == .catatan ? nil : note.jenis,
        teks: note.teks)
      reading.say(.noteWritten(event), note.row, note.cell)
    }
  }
}
