import RenjaModel

/// Bab IV, Program Utama: the plan of a stage, with letters before its sub kegiatan.
struct BabIVForm: TableForm {
  let name = "Bab-IV"
  let stageUse = StageUse.required
  let columns = [
    FormColumn(.kode, .exact("kode")),
    FormColumn(.nomor, .exact("no", "huruf", "nomor"), unheadedBefore: .nama),
    FormColumn(.nama, .has("program", without: ["indikator"]), isRequired: true),
    FormColumn(.indikator, .has("indikator"), isRequired: true),
    FormColumn(.lokasi, .exact("lokasi")),
    FormColumn(
      .target, .exact("kinerja", "target", "targetkinerja"), .has("targetcapaian"),
      .has("targetkinerja"), isRequired: true),
    FormColumn(.pagu, .has("pendanaan"), .has("pagu"), isRequired: true),
    FormColumn(.sumber, .has("sumberdana")),
    FormColumn(.catatan, .has("catatan")),
  ]

  func read(_ table: ImportTable, into reading: inout Reading) {
    guard let tahapan = reading.request.tahapan else { return }
    let rows = reading.unitRows(
      table,
      UnitColumns(
        nama: .nama, indikator: .indikator, kode: .kode, huruf: .nomor, targets: [.target]))
    reading.say(
      StatedSide(
        tahun: reading.tahun, tahapan: tahapan, lokasi: .lokasi, target: .target, pagu: .pagu,
        sumber: .sumber, catatan: .catatan),
      rows, table)
  }
}
