public import Canonical
public import RenjaModel

extension PlanState {
  /// The plan that a stage changes: what was in force when it came, its semula.
  ///
  /// Of the other adopted stages the one with the greatest (effective, stage order, seq), for an adopted
  /// stage below its own. Where none is adopted, the stage before it in planning order. The reference
  /// stages `renstra` and `prakiraan` are never changed by an amendment.
  ///
  /// - Parameters:
  ///   - tahapan: the stage that changes the plan.
  ///   - pd: the office.
  ///   - tahun: the year.
  ///   - day: the day from which the change holds, for a stage that nobody adopted yet.
  /// - Returns: the stage before; nil where the year holds none.
  public func stageBefore(
    _ tahapan: Tahapan, pd: String, tahun: Int, on day: Day? = nil
  ) -> Tahapan? {
    let own = adoption(of: tahapan, pd: pd, tahun: tahun).map { ($0.stamp, tahapan) }
    var best: (stamp: Stamp, stage: Tahapan)?
    for (key, table) in stages where key.pd == pd && key.tahun == tahun {
      guard let stage = key.phase.tahapan, stage != tahapan, !stage.isReference else { continue }
      for adoption in table.adoptions {
        let rank = (adoption.stamp, stage)
        if let own, !PlanState.isLater(own, than: rank) { continue }
        if own == nil, let day, adoption.stamp.effective > day { continue }
        if let best, !PlanState.isLater(rank, than: best) { continue }
        best = rank
      }
    }
    if let best { return best.stage }
    let order = stageOrder(pd: pd, tahun: tahun).filter { $0 != tahapan && !$0.isReference }
    return order.last { $0.nominalOrder < tahapan.nominalOrder }
  }

  /// The stage that was in force on a day: of those adopted by then the one with the greatest (effective,
  /// stage order, seq); else the stage in force without a day.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - tahun: the year.
  ///   - day: the day.
  /// - Returns: the stage; nil where the year holds none.
  public func stageInForce(pd: String, tahun: Int, on day: Day) -> Tahapan? {
    var best: (stamp: Stamp, stage: Tahapan)?
    for (key, table) in stages where key.pd == pd && key.tahun == tahun {
      guard let stage = key.phase.tahapan else { continue }
      for adoption in table.adoptions where adoption.stamp.effective <= day {
        let rank = (adoption.stamp, stage)
        if best.map({ PlanState.isLater(rank, than: $0) }) ?? true { best = rank }
      }
    }
    return best?.stage ?? stageInForce(pd: pd, tahun: tahun)?.tahapan
  }

  /// The last stage of a year that amends an adopted plan: the amended Renja, else the last
  /// amendment or pergeseran that holds data.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - tahun: the year.
  /// - Returns: the stage; nil where the year's plan was not amended.
  public func amendment(pd: String, tahun: Int) -> Tahapan? {
    let order = stageOrder(pd: pd, tahun: tahun)
    guard !order.contains(.perubahan) else { return .perubahan }
    return order.last { $0.nominalOrder > Tahapan.dpa.nominalOrder }
  }

  private static func isLater(
    _ one: (stamp: Stamp, stage: Tahapan), than other: (stamp: Stamp, stage: Tahapan)
  ) -> Bool {
    let ranks = [one, other].map { ($0.stamp.effective, $0.stage.nominalOrder, $0.stamp.seq) }
    return ranks[0] > ranks[1]
  }
}
