import RenjaModel

extension ColumnRole {
  fileprivate static let bagian = ColumnRole("bagian")
  fileprivate static let ukuran = ColumnRole("ukuran")
  fileprivate static let lingkup = ColumnRole("lingkup")
  fileprivate static let nilai = ColumnRole("nilai")
  fileprivate static let teks = ColumnRole("teks")
}

/// The claims that a document makes in its sentences: sums and counts, checked at every replay.
struct AssertionForm: TableForm {
  let name = "klaim"
  let stageUse = StageUse.required
  let coversStage = false
  let columns = [
    FormColumn(.bagian, .exact("bagian")),
    FormColumn(.ukuran, .exact("ukuran"), isRequired: true),
    FormColumn(.lingkup, .exact("lingkup"), isRequired: true),
    FormColumn(.kode, .exact("kode")),
    FormColumn(.nilai, .exact("nilai"), isRequired: true),
    FormColumn(.teks, .exact("teks")),
    FormColumn(.tahun, .exact("tahun")),
    FormColumn(.tahapan, .exact("tahapan")),
  ]

  func read(_ table: ImportTable, into reading: inout Reading) {
    let amounts = reading.amounts(.nilai, table)
    var lines: [StatementSubjectKey: Int] = [:]
    for row in table.rows {
      guard let claim = claim(row, table, amounts, &reading) else { continue }
      let key = StatementSubjectKey(claim)
      if let first = lines[key] {
        reading.refuse(.rowTwice(first: first), table.cell(.nilai, row))
        continue
      }
      lines[key] = row.record.line
      reading.say(.assertionMade(claim), row, table.cell(.nilai, row))
    }
  }

  private struct StatementSubjectKey: Hashable {
    let claim: AssertionMade

    init(_ claim: AssertionMade) {
      var subject = claim
      subject.nilai = ExactDecimal(whole: 0)
      subject.teks = ""
      self.claim = subject
    }
  }

  private func claim(
    _ row: TableRow, _ table: ImportTable, _ amounts: AmountColumn, _ reading: inout Reading
  ) -> AssertionMade? {
    let valueCell = table.cell(.nilai, row)
    let measureCell = table.cell(.ukuran, row)
    let ukuran = UkuranKlaim(rawValue: NameFolding.fold(measureCell.text))
    if ukuran == nil {
      reading.refuse(
        .badValue(column: "ukuran", allowed: UkuranKlaim.allCases.map(\.rawValue)), measureCell)
    }
    if valueCell.isEmpty { reading.refuse(.badNumber(.notANumber), valueCell) }
    if table.cell(.lingkup, row).isEmpty {
      reading.refuse(.badValue(column: "lingkup", allowed: []), table.cell(.lingkup, row))
    }
    var kode: Kode?
    if let text = table.text(.kode, row) {
      kode = Kode(text)
      if let kode, !reading.names.isKnown(kode) {
        reading.refuse(.unknownKode(reading.near(kode)), table.cell(.kode, row))
      } else if kode == nil {
        reading.refuse(.badKode, table.cell(.kode, row))
      }
    }
    guard let tahun = reading.tahun(row, table), let tahapan = reading.tahapan(row, table),
      let ukuran, let lingkup = table.text(.lingkup, row),
      let amount = amounts.amounts[row.ordinal],
      let nilai = ExactDecimal(digits: amount.sen, scale: 2)
    else { return nil }
    let teks =
      table.text(.teks, row)
      ?? [table.text(.bagian, row), valueCell.text].compactMap(\.self).joined(separator: ": ")
    return AssertionMade(
      tahun: tahun, tahapan: tahapan, ukuran: ukuran, lingkup: lingkup, kode: kode, nilai: nilai,
      teks: teks)
  }
}
