import RenjaModel

extension ColumnRole {
  fileprivate static let needNama = ColumnRole("kebutuhan-nama")
  fileprivate static let needLokasi = ColumnRole("kebutuhan-lokasi")
  fileprivate static let needIndikator = ColumnRole("kebutuhan-indikator")
  fileprivate static let needTarget = ColumnRole("kebutuhan-target")
  fileprivate static let needDana = ColumnRole("kebutuhan-dana")
}

/// T-C.31: the region's first draft beside the office's analysis of need.
struct ReviewForm: TableForm {
  let name = "T-C.31"
  let stageUse = StageUse.fixed([.ranwalRKPD, .kebutuhan])
  let columns = [
    FormColumn(.nomor, .exact("no")),
    FormColumn(.nama, .has("program", without: ["indikator", "kebutuhan"]), isRequired: true),
    FormColumn(.lokasi, .has("lokasi", without: ["kebutuhan"])),
    FormColumn(.indikator, .has("indikator", without: ["kebutuhan"]), isRequired: true),
    FormColumn(.target, .has("target", without: ["kebutuhan"])),
    FormColumn(.pagu, .has("pagu", without: ["kebutuhan"]), isRequired: true),
    FormColumn(
      .needNama, .has("kebutuhan", "program", without: ["indikator"]), second: [.has("program")],
      isRequired: true),
    FormColumn(.needLokasi, .has("kebutuhan", "lokasi"), second: [.has("lokasi")]),
    FormColumn(
      .needIndikator, .has("kebutuhan", "indikator"), second: [.has("indikator")],
      isRequired: true),
    FormColumn(.needTarget, .has("kebutuhan", "target"), second: [.has("target")]),
    FormColumn(.needDana, .has("kebutuhandana"), .has("kebutuhan", "pagu"), isRequired: true),
    FormColumn(.catatan, .has("catatan")),
  ]

  func read(_ table: ImportTable, into reading: inout Reading) {
    let tahun = reading.tahun
    let draft = reading.unitRows(
      table,
      UnitColumns(
        nama: .nama, indikator: .indikator, targets: [.target],
        side: [.nama, .lokasi, .indikator, .target, .pagu]))
    reading.say(
      StatedSide(
        tahun: tahun, tahapan: .ranwalRKPD, lokasi: .lokasi, target: .target, pagu: .pagu),
      draft, table)
    let need = reading.unitRows(
      table,
      UnitColumns(
        nama: .needNama, indikator: .needIndikator, targets: [.needTarget],
        side: [.needNama, .needLokasi, .needIndikator, .needTarget, .needDana]))
    reading.say(
      StatedSide(
        tahun: tahun, tahapan: .kebutuhan, lokasi: .needLokasi, target: .needTarget,
        pagu: .needDana, catatan: .catatan),
      need, table)
    // A note beside the draft alone is the office's all the same.
    let stated = Set(need.map(\.row.ordinal))
    for row in draft where !stated.contains(row.row.ordinal) && row.kode.level >= .program {
      guard let teks = table.text(.catatan, row.row) else { continue }
      let note = NoteWritten(
        tahun: tahun, phase: .tahapan(.kebutuhan), kode: row.kode,
        indikator: row.isFirst ? nil : row.key, teks: teks)
      reading.say(.noteWritten(note), row.row, table.cell(.catatan, row.row))
    }
  }
}
