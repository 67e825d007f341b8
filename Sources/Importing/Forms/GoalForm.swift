import Projections
import RenjaModel

extension ColumnRole {
  fileprivate static let tujuan = ColumnRole("tujuan")
  fileprivate static let sasaran = ColumnRole("sasaran")
  fileprivate static let formula = ColumnRole("formula")
}

/// Tabel 3.1: tujuan, sasaran, their indicators with formulas, and the targets of the year.
struct GoalForm: TableForm {
  let name = "Tabel-3.1"
  let stageUse = StageUse.required
  let columns = [
    FormColumn(.nomor, .exact("no")),
    FormColumn(.tujuan, .exact("tujuan"), isRequired: true),
    FormColumn(.sasaran, .exact("sasaran"), isRequired: true),
    FormColumn(.indikator, .lowest("indikator"), isRequired: true),
    FormColumn(.formula, .lowest("formula")),
    FormColumn(.target, .lowest("target"), isRequired: true),
  ]

  func read(_ table: ImportTable, into reading: inout Reading) {
    guard let tahapan = reading.request.tahapan else { return }
    reading.checkYear(.target, table)
    var keys = GoalKeys(reading.state.goals[reading.pd])
    let texts = reading.targets(.target, table)
    let empty: Set<ColumnRole> = table.isEmptyColumn(.target) ? [.target] : []
    var lines: [String: Int] = [:]
    var tujuan: String?
    var sasaran: String?
    for row in table.rows {
      tujuan = define(.tujuan, .tujuan, nil, row, table, &keys, &lines, &reading) ?? tujuan
      sasaran = define(.sasaran, .sasaran, tujuan, row, table, &keys, &lines, &reading) ?? sasaran
      let cell = table.cell(.indikator, row)
      guard !cell.isEmpty else { continue }
      let kunci = keys.key(cell.text, .indikatorSasaran)
      if let first = lines[kunci] {
        reading.refuse(.rowTwice(first: first), cell)
        continue
      }
      lines[kunci] = row.record.line
      let goal = GoalDefined(
        kunci: kunci, jenis: keys.kinds[kunci] ?? .indikatorSasaran, induk: sasaran ?? tujuan,
        teks: GoalKeys.bare(cell.text), formula: table.text(.formula, row))
      reading.say(.goalDefined(goal), row, cell)
      let teks = table.text(.target, row)
      guard teks != nil || table.statesBlank(.target, row, emptyColumns: empty) else { continue }
      let value = GoalMeasured(
        kunci: kunci, tahun: reading.tahun, tahapan: tahapan, ukuran: .target, teks: teks,
        nilai: teks.flatMap { texts.read($0).nilai })
      reading.say(.goalMeasured(value), row, table.cell(.target, row))
    }
  }

  /// Defines the tujuan or sasaran of a row where it first appears, and gives its key; nil where the
  /// cell is empty and the one above goes on.
  private func define(
    _ role: ColumnRole, _ jenis: JenisTujuan, _ induk: String?, _ row: TableRow,
    _ table: ImportTable, _ keys: inout GoalKeys, _ lines: inout [String: Int],
    _ reading: inout Reading
  ) -> String? {
    guard let teks = table.text(role, row) else { return nil }
    let kunci = keys.key(teks, jenis)
    guard lines[kunci] == nil else { return kunci }
    lines[kunci] = row.record.line
    let goal = GoalDefined(kunci: kunci, jenis: jenis, induk: induk, teks: teks)
    reading.say(.goalDefined(goal), row, table.cell(role, row))
    return kunci
  }
}
