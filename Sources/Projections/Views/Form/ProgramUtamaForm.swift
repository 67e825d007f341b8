import RenjaModel

/// Bab IV, Program Utama: the plan of a stage with letters before its sub kegiatan.
public enum ProgramUtamaForm {
  /// The form's name in commands.
  public static let name = "Bab-IV"

  /// The columns of the form, with the numbers the document prints.
  public static let columns: [Form.Column] = {
    let pagu = Form.Column("8", "Pendanaan (Rp)", group: "Target", kind: .rupiah)
    return [
      Form.Column("1", "Huruf", kind: .key),
      Form.Column(
        "2", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/ Sub Kegiatan"),
      Form.Column("3", "Indikator Kinerja Program/Kegiatan/ Sub Kegiatan"),
      Form.Column("7", "Kinerja", group: "Target"),
      pagu, pagu.computed,
    ]
  }()

  /// The form at a year and stage.
  ///
  /// - Parameter side: the plans.
  /// - Returns: the rows as the stage's Bab IV lists them; with empty cells where it holds nothing.
  public static func form(_ side: PlanSide) -> Form {
    Form(
      form: name, judul: "Program Utama dan Kegiatan Tahun \(side.tahun)", tahun: side.tahun,
      columns: columns,
      rows: side.formPlans.flatMap { plan, isTemplate in
        plan.tree.lines(of: name).map { line in
          let says = FormLineCells(line, in: plan)
          var cells = ["1": says.huruf, "2": says.nama(in: side.state), "3": says.indikator]
          if !isTemplate, line.kode.level >= .program {
            cells["7"] = says.target
            cells["8"] = says.pagu
            cells["hitung:8"] = says.computed
          }
          return Form.Row(
            pd: plan.pd, kode: line.kode, indikator: line.indikator, kind: line.kind,
            cells: cells)
        }
      })
  }
}
