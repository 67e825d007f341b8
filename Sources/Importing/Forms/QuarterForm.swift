import Projections
import RenjaModel

extension ColumnRole {
  fileprivate static let sasaran = ColumnRole("sasaran")
  static let penanggungJawab = ColumnRole("penanggung-jawab")
  static let keterangan = ColumnRole("keterangan")

  /// The half of a numbered column of E.81.
  static func result(_ column: Int) -> ColumnRole { ColumnRole("kolom-\(column)-k") }
  static func money(_ column: Int) -> ColumnRole { ColumnRole("kolom-\(column)-rp") }
}

/// E.81: the evaluation of the Renja, quarter by quarter.
///
/// Columns 5 and 6 are quoted, 7 is only checked, 8 to 11 are the results of the quarters, 15, 16 and the
/// words below the table are notes of the last quarter that shows a figure. Columns 12 to 14 follow from the
/// rest and are not read.
struct QuarterForm: TableForm {
  let name = "E.81"
  let stageUse = StageUse.fixed([])
  let recordsOnlyChanges = true
  let columns: [FormColumn]

  init() {
    columns =
      [
        FormColumn(.nomor, .exact("no")),
        FormColumn(.kode, .exact("kode", "koderekening")),
        FormColumn(.sasaran, .lowest("sasaran")),
        FormColumn(
          .nama, .lowest("program", without: ["indikator", "kinerja"]), isRequired: true),
        FormColumn(.indikator, .lowest("indikator"), isRequired: true),
        FormColumn(.penanggungJawab, .has("penanggungjawab")),
        FormColumn(.keterangan, .has("keterangan")),
      ]
      + QuarterForm.headings.flatMap { column, patterns, second in
        QuarterForm.halves(column, patterns, second)
      }
      + zip(8...11, ["i", "ii", "iii", "iv"]).flatMap { column, quarter in
        QuarterForm.quarter(column, quarter)
      }
  }

  /// What the headings above K and Rp say; 13 may be the second that is like 6.
  private static let headings: [(Int, [String], [String]?)] = [
    (5, ["target", "renstra"], nil),
    (6, ["realisasi", "renstra", "tahunlalu"], ["realisasi", "renstra"]),
    (7, ["target", "renja"], nil),
    (12, ["realisasi", "dievaluasi"], nil),
    (13, ["realisasi", "renstra", "akhirtahun"], ["realisasi", "renstra"]),
    (14, ["tingkat", "capaian"], nil),
  ]

  private static func halves(
    _ column: Int, _ parts: [String], _ second: [String]?
  ) -> [FormColumn] {
    [(ColumnRole.result(column), "|k"), (.money(column), "|rp")].map { role, half in
      FormColumn(
        role, .holds(parts + [half], without: []),
        second: second.map { [.holds($0 + [half], without: ["tingkat"])] } ?? [])
    }
  }

  private static func quarter(_ column: Int, _ name: String) -> [FormColumn] {
    [(ColumnRole.result(column), "k"), (.money(column), "rp")].map { role, half in
      let patterns = ["triwulan", "tw", "triwulan|", "tw|"].flatMap { word in
        ["\(word)\(name)|\(half)", "\(word)\(column - 7)|\(half)"]
      }
      return FormColumn(
        role, any: patterns.map { HeadingPattern.holds([$0], without: []) },
        isRequired: column == 8 && half == "rp")
    }
  }

  /// The notes of a quarter stay those of that quarter when the next one is evaluated, and a table of an
  /// earlier quarter says nothing of later ones.
  func unsays(_ event: PlanEvent, saying statements: [Statement]) -> Bool {
    switch event {
    case .noteWritten: return false
    case .realisationRecorded(let entry):
      let said = statements.compactMap { statement -> Int? in
        guard case .realisationRecorded(let entry) = statement.event else { return nil }
        return PeriodNotes.quarters.firstIndex(of: entry.periode)
      }
      let place = PeriodNotes.quarters.firstIndex(of: entry.periode) ?? 0
      return place <= said.max() ?? -1
    default: return true
    }
  }

  func read(_ table: ImportTable, into reading: inout Reading) {
    let footers = EvaluationFooters(table)
    var body = table
    body.rows = table.rows.filter { !footers.isFooter($0) }
    let rows = reading.unitRows(
      body,
      UnitColumns(
        nama: .nama, indikator: .indikator, kode: table.has(.kode) ? .kode : nil,
        targets: [.result(7)] + (8...11).map(ColumnRole.result)))
    refuseUnknown(rows, &reading)
    var writer = QuarterWriter(table: body, form: name)
    writer.check(rows, &reading)
    for column in [5, 6] { writer.quote(column, rows, &reading) }
    for (column, quarter) in zip(8...11, PeriodNotes.quarters) {
      writer.record(column, quarter, rows, &reading)
    }
    writer.note(rows, footers.notes(rows, &reading), &reading)
  }

  /// Results belong to indicators that the plan defines; this form defines none.
  private func refuseUnknown(_ rows: [UnitRow], _ reading: inout Reading) {
    for row in rows {
      guard let key = row.key else { continue }
      let known = reading.state.indicatorKeys(pd: reading.pd, kode: row.kode)
      if !known.contains(key) { reading.refuse(.unknownIndicator(known: known), row.cell) }
    }
  }
}
