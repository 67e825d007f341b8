import RenjaModel

/// T-C.33: the plan of year n with the forward estimate of year n+1.
public enum RencanaKerjaForm {
  /// The form's name in commands.
  public static let name = "T-C.33"

  /// The columns of the form for a year.
  ///
  /// - Parameter tahun: year n.
  /// - Returns: the ten official columns, and those that the log computes.
  public static func columns(tahun: Int) -> [Form.Column] {
    let plan = "Rencana Tahun \(tahun)"
    let ahead = "Prakiraan Maju Rencana Tahun \(tahun + 1)"
    let pagu = Form.Column("6", "Pagu Indikatif (Rp)", group: plan, kind: .rupiah)
    let estimate = Form.Column("10", "Pagu Indikatif (Rp)", group: ahead, kind: .rupiah)
    return [
      Form.Column("1", "Kode", kind: .key),
      Form.Column("2", "Program/Kegiatan"),
      Form.Column("3", "Indikator Kinerja Program/Kegiatan/ Sub Kegiatan"),
      Form.Column("4", "Lokasi", group: plan),
      Form.Column("5", "Target Capaian Kinerja", group: plan),
      pagu, pagu.computed,
      Form.Column("7", "Sumber Dana", group: plan),
      Form.Column("8", "Catatan Penting"),
      Form.Column("9", "Target Capaian Kinerja", group: ahead),
      estimate, estimate.computed,
    ]
  }

  /// The form at a year and stage.
  ///
  /// - Parameter side: the plans; the state must have been folded with the year after as well.
  /// - Returns: the rows as the stage's T-C.33 lists them; with empty cells where it holds nothing.
  public static func form(_ side: PlanSide) -> Form {
    Form(
      form: name,
      judul: "Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun \(side.tahun) "
        + "dan Prakiraan Maju Tahun \(side.tahun + 1)",
      tahun: side.tahun, columns: columns(tahun: side.tahun),
      rows: side.formPlans.flatMap { plan, isTemplate in
        let ahead = isTemplate ? nil : side.state.estimate(after: plan)
        return plan.tree.lines(of: name).map { row($0, plan, ahead, isTemplate, side.state) }
      })
  }

  private static func row(
    _ line: FormLine, _ plan: OfficePlan, _ estimate: OfficePlan?, _ isTemplate: Bool,
    _ state: PlanState
  ) -> Form.Row {
    let says = FormLineCells(line, in: plan)
    var cells = ["1": says.kode, "2": says.nama(in: state)]
    guard line.kode.level >= .program else {
      return Form.Row(pd: plan.pd, kode: line.kode, kind: line.kind, cells: cells)
    }
    cells["3"] = says.indikator
    if !isTemplate {
      cells["4"] = says.lokasi
      cells["5"] = says.target
      cells["6"] = says.pagu
      cells["hitung:6"] = says.computed
      cells["7"] = says.sumber
      cells["8"] = says.catatan
      if let estimate {
        let ahead = FormLineCells(line, in: estimate)
        cells["9"] = ahead.target
        cells["10"] = ahead.pagu
        cells["hitung:10"] = ahead.computed
      }
    }
    return Form.Row(
      pd: plan.pd, kode: line.kode, indikator: line.indikator, kind: line.kind, cells: cells)
  }
}

extension PlanState {
  /// The forward estimate for the year after a plan.
  fileprivate func estimate(after plan: OfficePlan) -> OfficePlan? {
    let tahun = plan.tahun + 1
    return table(pd: plan.pd, tahun: tahun, tahapan: .prakiraan).map { table in
      OfficePlan(
        pd: plan.pd, tahun: tahun, tahapan: .prakiraan,
        adoption: adoption(of: .prakiraan, pd: plan.pd, tahun: tahun), table: table)
    }
  }
}
