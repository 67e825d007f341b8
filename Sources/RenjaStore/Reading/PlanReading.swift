public import Canonical
public import Projections
public import RenjaModel

/// A plan as it is read for an answer: what the answer rests on, what the events say, whose plans
/// there are.
public struct PlanReading: Sendable {
  /// What the answer rests on.
  public let basis: PlanBasis
  /// What the events within the bounds say of the plan's year and the one after.
  public let state: PlanState
  /// The plans that the coordinate names.
  public let side: PlanSide

  /// Whether no office has data there.
  public var isEmpty: Bool { !side.plans.contains { $0.table.holdsData } }
}

extension RenjaLog {
  /// Reads the plan that a coordinate names.
  ///
  /// - Parameters:
  ///   - coordinate: the plan.
  ///   - pd: the office; nil takes all of the log.
  ///   - known: what the log knew, for the whole command.
  ///   - upto: the last event, for the whole command.
  ///   - today: the day of the question.
  ///   - stageAlone: whether nothing is asked of stages but the one that the coordinate names, if it
  ///     names one, and the forward estimates; the state may then hold nothing of others.
  /// - Returns: the plan; see `isEmpty`.
  /// - Throws: `StoreError`.
  /// - Complexity: O(n) in the events within the bounds; with an index in those of the year and the
  ///   one after.
  public func plan(
    at coordinate: Coordinate, pd: String? = nil, known: Known? = nil, upto: Int? = nil,
    today: Day, stageAlone: Bool = false
  ) throws(StoreError) -> PlanReading {
    let basis = try basis(of: coordinate, known: known, upto: upto, today: today)
    var reach = PlanReach(
      years: [coordinate.tahun, coordinate.tahun + 1], offices: pd.map { [$0] })
    if stageAlone, let tahapan = coordinate.tahapan {
      reach.phases = [.tahapan(tahapan), .tahapan(.prakiraan)]
    }
    let state = try state(basis.bounds, reach)
    let side = PlanSide(
      state: state, tahun: coordinate.tahun, tahapan: coordinate.tahapan, pd: pd)
    return PlanReading(basis: basis, state: state, side: side)
  }
}
