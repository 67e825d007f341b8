import Canonical
import Merkle
import Projections
import RenjaModel
import RenjaStore
import Reports

extension PlanQuestion {
  /// The trace of a year, with every change that led to its figures.
  ///
  /// - Throws: `PlanQuestionError` where the year or the stages asked for hold no pagu, or no such
  ///   unit.
  func trace(_ asked: PaguTrace.Question) throws -> PaguTraceReport {
    let coordinate = Coordinate(tahun: asked.tahun)
    let basis = try basis(of: coordinate)
    let state = try state(basis, years: [asked.tahun])
    var changes = PaguChanges(tahun: asked.tahun, bounds: basis.bounds)
    if asked.kode != nil {
      try log.forEachEvent(through: basis.size) { (event) throws(StoreError) in
        changes.apply(event)
      }
    }
    let trace = PaguTrace(asked, in: state, changes: asked.kode == nil ? nil : changes)
    guard !trace.columns.isEmpty || !trace.references.isEmpty else {
      let stage = asked.from ?? asked.to
      let stages = state.stagesHoldingData(tahun: asked.tahun, pd: pd)
      guard stages.isEmpty || stage.map({ !stages.contains($0) }) ?? false else {
        throw PlanQuestionError.paguMissing(asked.tahun, stages: stages)
      }
      throw try absence(of: Coordinate(tahun: asked.tahun, tahapan: stage), basis)
    }
    if let kode = asked.kode, trace.rows.isEmpty {
      throw PlanQuestionError.unitMissing(kode, tahun: asked.tahun)
    }
    return PaguTraceReport(trace, basis: outputBasis(basis))
  }

  /// What differs between two plans, each within its own bounds.
  func difference(from first: Coordinate, to second: Coordinate) throws -> PlanDiffReport {
    let before = try plan(at: first, stageAlone: true)
    let after = try plan(at: second, stageAlone: true)
    let wider = before.basis.size > after.basis.size ? before.basis : after.basis
    let sides = [before, after].map { plan in
      let shown = plan.basis.coordinate ?? first
      return PlanDiffReport.Side(
        coordinate: shown.text, plan: plan.side, size: plan.basis.size,
        root: plan.basis.root.base64)
    }
    let days = Set([before, after].map(\.basis.bounds.effective))
    let day = days.count == 1 ? days.first.flatMap { $0?.description } : nil
    return PlanDiffReport(
      PlanDiff(from: before.side, to: after.side), from: sides[0], to: sides[1],
      basis: outputBasis(
        wider, coordinate: sides.map(\.coordinate).joined(separator: " "), date: day))
  }
}
