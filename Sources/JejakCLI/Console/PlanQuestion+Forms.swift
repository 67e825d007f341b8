import Projections
import RenjaModel
import RenjaStore
import Reports

extension PlanQuestion {
  /// An official form at a coordinate, or over two.
  ///
  /// - Throws: `PlanQuestionError` where there is not even a plan whose rows could be printed.
  func form(_ request: FormRequest) throws -> FormReport {
    let coordinate = request.coordinate
    let basis = try basis(of: coordinate)
    let tahun = coordinate.tahun
    let state = try state(basis, years: [tahun - 1, tahun, tahun + 1])
    let filled: Form
    let checks: [FormReport.Check]
    switch request.form {
    case .review:
      filled = RKPDReview(state, tahun: tahun, pd: pd).form
      checks = [check("6", tahun, .ranwalRKPD, state), check("11", tahun, .kebutuhan, state)]
    case .rencanaKerja:
      let side = PlanSide(state: state, tahun: tahun, tahapan: coordinate.tahapan, pd: pd)
      filled = RencanaKerjaForm.form(side)
      checks = [
        FormReport.Check(column: "6", plan: CurrentPlan(side)),
        check("10", tahun + 1, .prakiraan, state),
      ]
    case .programUtama:
      let side = PlanSide(state: state, tahun: tahun, tahapan: coordinate.tahapan, pd: pd)
      filled = ProgramUtamaForm.form(side)
      checks = [FormReport.Check(column: "8", plan: CurrentPlan(side))]
    case .evaluasiTriwulan:
      let side = PlanSide(state: state, tahun: tahun, pd: pd)
      filled = EvaluasiTriwulanForm.form(side, through: request.periode)
      checks = [FormReport.Check(column: "7.Rp", plan: CurrentPlan(side))]
    case .semulaMenjadi: return try semulaMenjadi(coordinate, request.other)
    }
    guard !filled.rows.isEmpty else { throw try absence(of: coordinate, basis) }
    return FormReport(filled, checks: checks, basis: outputBasis(basis))
  }

  private func check(
    _ column: String, _ tahun: Int, _ tahapan: Tahapan, _ state: PlanState
  ) -> FormReport.Check {
    let side = PlanSide(state: state, tahun: tahun, tahapan: tahapan, pd: pd)
    return FormReport.Check(column: column, plan: CurrentPlan(side))
  }
}
