import Canonical
import Projections
import RenjaModel
import RenjaStore
import Reports

extension PlanQuestion {
  /// Semula/menjadi: a plan before and after.
  ///
  /// - Parameters:
  ///   - first: the plan before; where no second is named, the plan after, or a year whose amendment
  ///     is meant.
  ///   - second: the plan after.
  /// - Returns: the form, and what it rests on.
  /// - Throws: `PlanQuestionError` where there is no plan before; `FormError.notAmended` where no plan
  ///   after is named and the year has none.
  func semulaMenjadi(_ first: Coordinate, _ second: Coordinate?) throws -> FormReport {
    let (first, second) = try second.map { (first, $0) } ?? amended(first)
    let before = try plan(at: first)
    let after = try log.plan(
      at: second, pd: pd, known: known, upto: bound, today: today)
    let wider = before.basis.size > after.basis.size ? before.basis : after.basis
    let shown = [before, after].map { $0.basis.coordinate?.text ?? "" }
    let days = Set([before, after].map(\.basis.bounds.effective))
    let day = days.count == 1 ? days.first.flatMap { $0?.description } : nil
    return FormReport(
      SemulaMenjadiForm.form(from: before.side, to: after.side),
      checks: [
        FormReport.Check(column: "6", plan: CurrentPlan(before.side)),
        FormReport.Check(column: "11", plan: CurrentPlan(after.side)),
      ],
      basis: outputBasis(wider, coordinate: shown.joined(separator: " "), date: day))
  }

  /// The plan before and after its amendment, where one coordinate names both.
  private func amended(_ coordinate: Coordinate) throws -> (Coordinate, Coordinate) {
    let basis = try basis(of: coordinate)
    let tahun = coordinate.tahun
    let state = try state(basis, years: [tahun])
    for office in state.offices where pd == nil || office == pd {
      guard let after = coordinate.tahapan ?? state.amendment(pd: office, tahun: tahun),
        let before = state.stageBefore(after, pd: office, tahun: tahun)
      else { continue }
      var sides = (coordinate, coordinate)
      sides.0.tahapan = before
      sides.1.tahapan = after
      return sides
    }
    let stages = state.stagesHoldingData(tahun: tahun, pd: pd)
    guard !stages.isEmpty else { throw try absence(of: coordinate, basis) }
    throw FormError.notAmended(coordinate, stages: stages)
  }
}
