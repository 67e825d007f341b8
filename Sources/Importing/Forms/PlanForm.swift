import RenjaModel

extension ColumnRole {
  static let targetMaju = ColumnRole("target-maju")
  static let paguMaju = ColumnRole("pagu-maju")
}

/// T-C.33: the plan of year n, and the forward estimate of year n+1.
struct PlanForm: TableForm {
  let name = "T-C.33"
  let stageUse = StageUse.required
  let columns = [
    FormColumn(.kode, .exact("kode")),
    FormColumn(.nama, .has("program", without: ["indikator"]), isRequired: true),
    FormColumn(.indikator, .has("indikator"), isRequired: true),
    FormColumn(.lokasi, .has("lokasi")),
    FormColumn(.target, .has("target", without: ["prakiraan", "maju"]), isRequired: true),
    FormColumn(
      .pagu, .has("pagu", without: ["prakiraan", "maju"]),
      .has("dana", without: ["prakiraan", "maju", "sumber"]), isRequired: true),
    FormColumn(.sumber, .has("sumberdana")),
    FormColumn(.catatan, .has("catatan")),
    FormColumn(
      .targetMaju, .has("prakiraan", "target"), .has("maju", "target"), second: [.has("target")]),
    FormColumn(
      .paguMaju, .has("prakiraan", "pagu"), .has("maju", "pagu"), .has("prakiraan", "dana"),
      second: [.has("pagu")]),
  ]

  func read(_ table: ImportTable, into reading: inout Reading) {
    guard let tahapan = reading.request.tahapan else { return }
    let tahun = reading.tahun
    reading.checkYear(.target, table)
    reading.checkYear(.targetMaju, table, offset: 1)
    let rows = reading.unitRows(
      table,
      UnitColumns(
        nama: .nama, indikator: .indikator, kode: .kode, targets: [.target, .targetMaju]))
    reading.say(
      StatedSide(
        tahun: tahun, tahapan: tahapan, lokasi: .lokasi, target: .target, pagu: .pagu,
        sumber: .sumber, catatan: .catatan),
      rows, table)
    // Columns that are wholly empty estimate nothing.
    guard !table.isEmptyColumn(.targetMaju) || !table.isEmptyColumn(.paguMaju) else { return }
    reading.say(
      StatedSide(
        tahun: tahun + 1, tahapan: .prakiraan, lists: false, target: .targetMaju, pagu: .paguMaju),
      rows, table)
  }
}
