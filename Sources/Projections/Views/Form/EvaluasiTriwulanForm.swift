public import RenjaModel

/// E.81: the evaluation of the Renja, quarter by quarter.
///
/// Columns 5 and 6 are what the office quotes of its Renstra, 7 is the plan in force, 8 to 11 are the
/// results of the quarters; 12 to 14 are computed, exactly, and rounded where they are printed. Quarters
/// of an indicator add up by its own rule.
public enum EvaluasiTriwulanForm {
  /// The form's name in commands.
  public static let name = "E.81"

  /// The columns of the form for a year, with those that the log computes.
  ///
  /// - Parameter tahun: the year evaluated.
  /// - Returns: the sixteen official columns, those with a result and money as two.
  public static func columns(tahun: Int) -> [Form.Column] {
    let office = "Perangkat Daerah"
    let quarters = zip(["I", "II", "III", "IV"], 8...11).flatMap { quarter, number in
      halves(String(number), "Realisasi Kinerja pada Triwulan \(quarter)", isChecked: true)
    }
    return [
      Form.Column("1", "No", kind: .key),
      Form.Column("2", "Sasaran", isComputed: true),
      Form.Column("3", "Program/Kegiatan"),
      Form.Column("4", "Indikator Kinerja Program (outcome)/Kegiatan (output)"),
    ]
      + halves("5", "Target Renstra \(office) pada Akhir Periode Renstra", isChecked: true)
      + halves(
        "6", "Realisasi Capaian Kinerja Renstra \(office) s/d Renja Tahun Lalu (\(tahun - 1))",
        isChecked: true, checksResult: true)
      + halves(
        "7", "Target Kinerja dan Anggaran Renja Tahun Berjalan (\(tahun)) yang Dievaluasi",
        isChecked: true)
      + quarters
      + [Form.Column("agregasi", "Agregasi Triwulan", isComputed: true)]
      + halves(
        "12", "Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi (\(tahun))",
        formula: "8+9+10+11")
      + halves(
        "13", "Realisasi Kinerja dan Anggaran Renstra \(office) s/d Tahun \(tahun)",
        formula: "6+12")
      + halves(
        "14",
        "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra \(office) s/d Tahun \(tahun) (%)",
        formula: "13/5 x 100")
      + [
        Form.Column("15", "Unit \(office) Penanggung Jawab"),
        Form.Column("16", "Keterangan"),
      ]
  }

  /// A column with its halves: the result, and the money.
  private static func halves(
    _ number: String, _ group: String, formula: String? = nil, isChecked: Bool = false,
    checksResult: Bool = false
  ) -> [Form.Column] {
    let isPercent = number == "14"
    let result = Form.Column(
      "\(number).K", "K", group: group, formula: formula, kind: .number,
      isComputed: formula != nil)
    let money = Form.Column(
      "\(number).Rp", "Rp", group: group, formula: formula, kind: isPercent ? .number : .rupiah,
      isComputed: formula != nil)
    return [result] + (checksResult ? [result.computed] : []) + [money]
      + (isChecked ? [money.computed] : [])
  }

  /// The form of a year.
  ///
  /// - Parameters:
  ///   - side: the plans in force; the state must have been folded with the year before as well.
  ///   - periode: the last quarter that counts.
  /// - Returns: the units of the plan, and those that have a result though the plan no longer has them,
  ///   in code order; then the sums, the mean achievement with its predicate, and the factors.
  public static func form(_ side: PlanSide, through periode: Periode = .tw4) -> Form {
    var rows: [Form.Row] = []
    var achievements: [Form.Achievement] = []
    for plan in side.plans {
      var builder = EvaluasiTriwulanBuilder(plan, side.state, through: periode)
      rows += builder.rows()
      achievements += builder.achievements
    }
    return Form(
      form: name,
      judul: "Evaluasi terhadap Hasil Renja Perangkat Daerah Tahun \(side.tahun)",
      tahun: side.tahun, columns: columns(tahun: side.tahun), rows: rows,
      achievements: achievements)
  }
}
