import RenjaModel

/// T-C.29: the Renja of last year and the Renstra so far, evaluated.
///
/// Column 4 is the Renstra's target of the year; 5 to 11 are what the document quotes and computes.
/// Beside them stand the log's own figures for those years, and what the formulas give.
public enum EvaluasiRenjaForm {
  /// The form's name in commands.
  public static let name = "T-C.29"

  /// The years whose events the form needs.
  public static func years(of tahun: Int) -> Set<Int> { Set(tahun - 3...tahun) }

  /// The columns of the form, with those that the log computes.
  static func columns(tahun: Int, _ formulas: FormFormulas) -> [Form.Column] {
    let work = "Program/Kegiatan/Sub Kegiatan"
    let last = "Target dan Realisasi Kinerja \(work) Tahun Lalu (n-2) - \(tahun - 2) (Renja PD)"
    let ahead = "Perkiraan Realisasi Capaian Target tahun n-1- \(tahun - 1) (Renstra PD)"
    let past = Form.Column("5", "Realisasi Target Kinerja \(work) s/d Tahun (n-3) - \(tahun - 3)")
    let target = Form.Column(
      "6", "Target Renja Perangkat Daerah tahun (n-2) - \(tahun - 2)", group: last)
    let result = Form.Column(
      "7", "Realisasi Renja Perangkat Daerah tahun (n-2) - \(tahun - 2)", group: last)
    let current = Form.Column(
      "9", "Target Kinerja \(work) tahun (n-1) - \(tahun - 1) (Renja PD)")
    return [
      Form.Column("1", "Kode", kind: .key),
      Form.Column("2", "Urusan/Bidang Urusan Pemerintahan Daerah Dan \(work)"),
      Form.Column("3", "Indikator Kinerja \(work)"),
      Form.Column("4", "Target Kinerja \(work) Tahun n - \(tahun) (Renstra PD)"),
      past, past.computed, target, target.computed, result, result.computed,
    ]
      + formulas.columns(Form.Column("8", "Tingkat Realisasi (%)", group: last, kind: .number))
      + [current, current.computed]
      + formulas.columns(
        Form.Column(
          "10",
          "Realisasi Capaian \(work) s/d tahun berjalan (tahun n-1)- \(tahun - 1) (Renstra PD)",
          group: ahead), isAggregated: true)
      + formulas.columns(
        Form.Column("11", "Tingkat Capaian Realisasi Target (%)", group: ahead, kind: .number))
  }

  /// The form for a year.
  ///
  /// - Parameters:
  ///   - state: what the events say, folded with ``years(of:)``.
  ///   - tahun: year n.
  ///   - pd: the office; nil takes all of the log.
  /// - Returns: the rows as the year's T-C.29 lists them, else those of the plan.
  public static func form(_ state: PlanState, tahun: Int, pd: String? = nil) -> Form {
    let formulas = FormFormulas(form: name, tahun: tahun, pd: pd, in: state)
    let side = PlanSide(state: state, tahun: tahun, tahapan: .renstra, pd: pd)
    return Form(
      form: name,
      judul: "Rekapitulasi Evaluasi Hasil Pelaksanaan Renja Perangkat Daerah dan Pencapaian "
        + "Renstra Perangkat Daerah s/d Tahun \(tahun - 2)",
      tahun: tahun, columns: columns(tahun: tahun, formulas),
      rows: side.formPlans.flatMap { plan, isTemplate in
        let rows = EvaluasiRenjaRows(plan, isTemplate: isTemplate, formulas, in: state)
        return plan.tree.lines(of: name).map(rows.row)
      })
  }
}
