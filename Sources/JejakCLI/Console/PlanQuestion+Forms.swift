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
    if request.form == .semulaMenjadi { return try semulaMenjadi(coordinate, request.other) }
    let state = try state(basis, years: request.form.years(of: coordinate.tahun))
    let filled = fill(request, in: state)
    if filled.form.rows.isEmpty {
      let stages = state.stagesHoldingData(tahun: coordinate.tahun, pd: pd)
      guard request.form.mayBeEmpty, !stages.isEmpty else {
        throw try absence(of: coordinate, basis)
      }
    }
    return FormReport(filled.form, checks: filled.checks, basis: outputBasis(basis))
  }

  private func fill(
    _ request: FormRequest, in state: PlanState
  ) -> (form: Form, checks: [FormReport.Check]) {
    let (tahun, tahapan) = (request.coordinate.tahun, request.coordinate.tahapan)
    let side = PlanSide(state: state, tahun: tahun, tahapan: tahapan, pd: pd)
    switch request.form {
    case .evaluasi:
      return (
        EvaluasiRenjaForm.form(state, tahun: tahun, pd: pd), [check("4", tahun, .renstra, state)]
      )
    case .kinerjaPelayanan:
      return (KinerjaPelayananForm.form(state, tahun: tahun, pd: pd), [])
    case .review:
      return (
        RKPDReview(state, tahun: tahun, pd: pd).form,
        [check("6", tahun, .ranwalRKPD, state), check("11", tahun, .kebutuhan, state)]
      )
    case .usulan: return (UsulanForm.form(state, tahun: tahun, pd: pd), [])
    case .rencanaKerja:
      return (
        RencanaKerjaForm.form(side),
        [
          FormReport.Check(column: "6", plan: CurrentPlan(side)),
          check("10", tahun + 1, .prakiraan, state),
        ]
      )
    case .tujuanSasaran:
      return (
        TujuanSasaranForm.form(side), [FormReport.Check(column: "6", plan: CurrentPlan(side))]
      )
    case .programUtama:
      return (
        ProgramUtamaForm.form(side), [FormReport.Check(column: "8", plan: CurrentPlan(side))]
      )
    case .semulaMenjadi:
      // Asked of two plans, above; of one nothing changes.
      return (SemulaMenjadiForm.form(from: side, to: side), [])
    case .evaluasiTriwulan:
      let inForce = PlanSide(state: state, tahun: tahun, pd: pd)
      return (
        EvaluasiTriwulanForm.form(inForce, through: request.periode),
        [FormReport.Check(column: "7.Rp", plan: CurrentPlan(inForce))]
      )
    }
  }

  private func check(
    _ column: String, _ tahun: Int, _ tahapan: Tahapan, _ state: PlanState
  ) -> FormReport.Check {
    let side = PlanSide(state: state, tahun: tahun, tahapan: tahapan, pd: pd)
    return FormReport.Check(column: column, plan: CurrentPlan(side))
  }
}
