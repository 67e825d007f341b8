import RenjaModel

extension RKPDReview {
  /// The form's name in commands.
  public static let name = "T-C.31"

  /// The columns of the form, with those that the log computes.
  public static let columns: [Form.Column] = {
    let draft = "Rancangan Awal RKPD"
    let need = "Hasil Analisis Kebutuhan"
    let pagu = Form.Column("6", "Pagu indikatif (Rp)", group: draft, kind: .rupiah)
    let fund = Form.Column("11", "Kebutuhan Dana (Rp)", group: need, kind: .rupiah)
    let note = Form.Column("12", "Catatan Penting")
    return [
      Form.Column("1", "No", kind: .key),
      Form.Column("2", "Program/ Kegiatan/ Sub Kegiatan", group: draft),
      Form.Column("3", "Lokasi", group: draft),
      Form.Column("4", "Indikator kinerja", group: draft),
      Form.Column("5", "Target capaian", group: draft),
      pagu, pagu.computed,
      Form.Column("7", "Program/ Kegiatan", group: need),
      Form.Column("8", "Lokasi", group: need),
      Form.Column("9", "Indikator kinerja", group: need),
      Form.Column("10", "Target capaian", group: need),
      fund, fund.computed,
      note, note.computed,
    ]
  }()

  /// The review as a form: column 12 has the office's note, `hitung:12` that of the log.
  public var form: Form {
    var number = 0
    return Form(
      form: RKPDReview.name, judul: "Review terhadap Rancangan Awal RKPD tahun \(tahun)",
      tahun: tahun, columns: RKPDReview.columns,
      rows: rows.map { row in
        if row.isFirst { number += 1 }
        return formRow(row, number)
      } + templates)
  }

  /// The plan's rows with nothing but their names.
  static func template(_ plan: OfficePlan, _ state: PlanState) -> [Form.Row] {
    plan.tree.lines(of: name).map { line in
      let says = FormLineCells(line, in: plan)
      let nama = says.nama(in: state)
      return Form.Row(
        pd: plan.pd, kode: line.kode, indikator: line.indikator, kind: line.kind,
        cells: ["2": nama, "4": says.indikator, "7": nama, "9": says.indikator])
    }
  }

  private func formRow(_ row: Row, _ number: Int) -> Form.Row {
    var cells: [String: Form.Cell] = [:]
    if row.isFirst { cells["1"] = Form.Cell(.key(String(number))) }
    for (statement, columns) in [
      (row.draft, ["2", "3", "4", "5", "6", "hitung:6"]),
      (row.need, ["7", "8", "9", "10", "11", "hitung:11"]),
    ] {
      guard let statement else { continue }
      let said = [
        statement.nama, statement.lokasi, statement.indikator, statement.target,
        statement.pagu, statement.computed,
      ]
      for (column, cell) in zip(columns, said) { cells[column] = cell }
    }
    cells["12"] = row.catatan
    cells["hitung:12"] = Form.Cell(.verdict(row.verdict))
    let kind: Form.Row.Kind =
      row.kode.level < .program ? .heading : row.isFirst ? .unit : .indicator
    return Form.Row(
      pd: row.pd, kode: row.kode, indikator: row.indikator, kind: kind, cells: cells)
  }
}
