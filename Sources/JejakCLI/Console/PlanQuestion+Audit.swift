import Projections
import RenjaModel
import RenjaStore
import Reports

extension PlanQuestion {
  /// The findings of checks over a year, or a stage of it.
  ///
  /// - Throws: `PlanQuestionError` where the year or the stage holds no data.
  func audit(at coordinate: Coordinate, _ checks: [any AuditCheck]) throws -> AuditReport {
    let basis = try basis(of: coordinate)
    let tahun = coordinate.tahun
    let state = try state(basis, years: Audit.years(of: tahun))
    let stages = state.stagesHoldingData(tahun: tahun, pd: pd)
    guard coordinate.tahapan.map(stages.contains) ?? !stages.isEmpty else {
      throw try absence(of: coordinate, basis)
    }
    var trail = AuditTrail(tahun: tahun, bounds: basis.bounds)
    try log.forEachEvent(through: basis.size) { (event) throws(StoreError) in
      trail.apply(event)
    }
    return AuditReport(
      Audit(state, trail: trail, tahapan: coordinate.tahapan, pd: pd, checks: checks),
      basis: outputBasis(basis))
  }
}
