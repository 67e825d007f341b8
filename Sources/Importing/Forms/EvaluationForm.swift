import RenjaModel

/// T-C.29: the evaluation of last year's Renja and of the Renstra.
///
/// Column 4 is the Renstra's target of year n; the others quote or compute figures of other years and
/// never overwrite a plan.
struct EvaluationForm: TableForm {
  let name = "T-C.29"
  let stageUse = StageUse.fixed([.renstra])
  let columns = [
    FormColumn(.kode, .exact("kode")),
    FormColumn(
      .nama, .lowest("program", without: ["indikator", "target", "realisasi"]), isRequired: true),
    FormColumn(
      .indikator, .lowest("indikator", without: ["target", "realisasi"]), isRequired: true),
    FormColumn(
      .target, .lowest("target", "renstra", without: ["realisasi", "capaian"]), isRequired: true),
    FormColumn(
      quoted("5"), .lowest("realisasi", "target", without: ["renja", "tingkat", "berjalan"])),
    FormColumn(
      quoted("6"), .lowest("target", "renja", "n2", without: ["realisasi", "renstra"]),
      second: [.lowest("target", "renja", without: ["realisasi", "renstra"])]),
    FormColumn(quoted("7"), .lowest("realisasi", "renja", without: ["tingkat"]), isRequired: true),
    FormColumn(quoted("8"), .lowest("tingkat", "realisasi", without: ["capaian"])),
    FormColumn(
      quoted("9"), .lowest("target", "renja", "n1", without: ["realisasi", "renstra"]),
      second: [.lowest("target", "renja", without: ["realisasi", "renstra"])]),
    FormColumn(
      quoted("10"), .lowest("realisasi", "capaian", without: ["tingkat"]),
      .lowest("perkiraan", "realisasi")),
    FormColumn(quoted("11"), .lowest("tingkat", "capaian")),
  ]

  private static func quoted(_ kolom: String) -> ColumnRole { ColumnRole("kolom-" + kolom) }

  func read(_ table: ImportTable, into reading: inout Reading) {
    reading.checkYear(.target, table)
    let rows = reading.unitRows(
      table,
      UnitColumns(nama: .nama, indikator: .indikator, kode: .kode, targets: [.target]))
    reading.say(StatedSide(tahun: reading.tahun, tahapan: .renstra, target: .target), rows, table)
    for number in 5...11 {
      let role = EvaluationForm.quoted(String(number))
      guard table.has(role) else { continue }
      let texts = reading.targets(role, table)
      for row in rows {
        guard let teks = table.text(role, row.row) else { continue }
        let stated = FormStated(
          form: name, tahun: reading.tahun, kode: row.kode, indikator: row.key,
          kolom: String(number), teks: teks, nilai: texts.read(teks).nilai)
        reading.say(.formStated(stated), row.row, table.cell(role, row.row))
      }
    }
  }
}
