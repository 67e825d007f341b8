import Projections
import RenjaModel

extension ColumnRole {
  fileprivate static let spm = ColumnRole("spm")
  fileprivate static let ikk = ColumnRole("ikk")
}

/// T-C.30: the performance of the office's service, by the indicators of its Renstra.
struct ServiceForm: TableForm {
  let name = "T-C.30"
  let stageUse = StageUse.fixed([.renstra])
  let columns: [FormColumn]

  /// A column of values: what it measures, and in which year after n.
  private struct Measure {
    let role: ColumnRole
    let offset: Int
    let ukuran: UkuranTujuan
    let words: String
  }

  private static let measures = [
    Measure(role: ColumnRole("kolom-5"), offset: -2, ukuran: .target, words: "target"),
    Measure(role: ColumnRole("kolom-6"), offset: -1, ukuran: .target, words: "target"),
    Measure(role: ColumnRole("kolom-7"), offset: 0, ukuran: .target, words: "target"),
    Measure(role: ColumnRole("kolom-8"), offset: 1, ukuran: .target, words: "target"),
    Measure(role: ColumnRole("kolom-9"), offset: -2, ukuran: .realisasi, words: "realisasi"),
    Measure(role: ColumnRole("kolom-10"), offset: -1, ukuran: .perkiraan, words: "realisasi"),
    Measure(role: ColumnRole("kolom-11"), offset: 0, ukuran: .proyeksi, words: "proyeksi"),
    Measure(role: ColumnRole("kolom-12"), offset: 1, ukuran: .proyeksi, words: "proyeksi"),
  ]

  init() {
    columns =
      [
        FormColumn(.nomor, .exact("no")),
        FormColumn(.indikator, .has("indikator"), isRequired: true),
        FormColumn(.spm, .has("spm")),
        FormColumn(.ikk, .exact("ikk")),
        FormColumn(.catatan, .has("catatan")),
      ]
      + ServiceForm.measures.map { measure in
        FormColumn(
          measure.role, .year(measure.offset, [measure.words]),
          isRequired: measure.offset == 0)
      }
  }

  func read(_ table: ImportTable, into reading: inout Reading) {
    var keys = GoalKeys(reading.state.goals[reading.pd])
    var lines: [String: Int] = [:]
    var above: String?
    var rows: [(row: TableRow, kunci: String)] = []
    for row in table.rows {
      let cell = table.cell(.indikator, row)
      guard !cell.isEmpty else {
        reading.refuse(.nameMissing, cell)
        continue
      }
      let isTujuan = NameFolding.fold(cell.text).hasPrefix("indikatortujuan")
      let jenis: JenisTujuan = isTujuan ? .indikatorTujuan : .indikatorSasaran
      let kunci = keys.key(cell.text, jenis)
      if let first = lines[kunci] {
        reading.refuse(.rowTwice(first: first), cell)
        continue
      }
      lines[kunci] = row.record.line
      let goal = GoalDefined(
        kunci: kunci, jenis: jenis, induk: isTujuan ? nil : above, teks: GoalKeys.bare(cell.text),
        spm: table.text(.spm, row), ikk: table.text(.ikk, row))
      reading.say(.goalDefined(goal), row, cell)
      if isTujuan { above = kunci }
      rows.append((row, kunci))
    }
    for measure in ServiceForm.measures { read(measure, rows, table, &reading) }
    for (row, kunci) in rows {
      guard let teks = table.text(.catatan, row) else { continue }
      let note = FormStated(
        form: name, tahun: reading.tahun, kunci: kunci, kolom: "13", teks: teks)
      reading.say(.formStated(note), row, table.cell(.catatan, row))
    }
  }

  private func read(
    _ measure: Measure, _ rows: [(row: TableRow, kunci: String)], _ table: ImportTable,
    _ reading: inout Reading
  ) {
    guard table.has(measure.role) else { return }
    reading.checkYear(measure.role, table, offset: measure.offset)
    let texts = reading.targets(measure.role, table)
    let empty: Set<ColumnRole> = table.isEmptyColumn(measure.role) ? [measure.role] : []
    for (row, kunci) in rows {
      let teks = table.text(measure.role, row)
      guard teks != nil || table.statesBlank(measure.role, row, emptyColumns: empty) else {
        continue
      }
      let value = GoalMeasured(
        kunci: kunci, tahun: reading.tahun + measure.offset, tahapan: .renstra,
        ukuran: measure.ukuran, teks: teks, nilai: teks.flatMap { texts.read($0).nilai })
      reading.say(.goalMeasured(value), row, table.cell(measure.role, row))
    }
  }
}
