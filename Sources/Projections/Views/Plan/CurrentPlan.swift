public import RenjaModel

/// The plan as it stands at a coordinate: its units in code order, and its sums.
public struct CurrentPlan: Hashable, Sendable {
  /// The plan of one office.
  public struct Office: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// The stage that is shown.
    public let tahapan: Tahapan
    /// Its adoption; nil marks a plan that is not adopted (belum ditetapkan).
    public let adoption: Cell<StageAdopted>?
    /// The sums of this office alone.
    public let totals: Totals
  }

  /// The year.
  public let tahun: Int
  /// The offices whose plans are shown, in order.
  public let offices: [Office]
  /// The units of all offices, office by office, in code order.
  public let rows: [Row]
  /// The sums over all offices.
  public let totals: Totals

  /// The plan at a year and stage.
  ///
  /// Rows that were dropped are absent. The forward estimate is taken from `prakiraan` of the year
  /// after, which the state must have been folded with.
  ///
  /// - Parameter side: the state, year, stage and office.
  /// - Complexity: O(n log n) in the rows of the plan.
  public init(_ side: PlanSide) {
    tahun = side.tahun
    var rows: [Row] = []
    var offices: [Office] = []
    for plan in side.plans {
      let own = CurrentPlan.rows(of: plan, in: side.state)
      rows += own
      offices.append(
        Office(
          pd: plan.pd, tahapan: plan.tahapan, adoption: plan.adoption,
          totals: Totals(plan.tree, own)))
    }
    self.rows = rows
    self.offices = offices
    totals = Totals(summing: offices.map(\.totals))
  }

  /// Whether every office's stage is adopted, and there is one.
  public var isAdopted: Bool { !offices.isEmpty && offices.allSatisfy { $0.adoption != nil } }
}
