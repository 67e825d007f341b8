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
      throw try absence(
        of: Coordinate(tahun: asked.tahun, tahapan: asked.from ?? asked.to), basis)
    }
    if let kode = asked.kode, trace.rows.isEmpty {
      throw PlanQuestionError.unitMissing(kode, tahun: asked.tahun)
    }
    return PaguTraceReport(trace, basis: outputBasis(basis))
  }
}
