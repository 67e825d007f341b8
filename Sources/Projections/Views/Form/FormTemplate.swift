import RenjaModel

extension PlanSide {
  /// The offices a form at this coordinate is about: those that hold the stage, or else those whose
  /// rows it prints with empty cells.
  var formPlans: [(plan: OfficePlan, isTemplate: Bool)] {
    let held = Dictionary(uniqueKeysWithValues: plans.map { ($0.pd, $0) })
    return offices.compactMap { pd in
      if let plan = held[pd], plan.tree.hasRows { return (plan, false) }
      return rowsElsewhere(of: pd).map { ($0, true) }
    }
  }

  /// The plan whose rows an office's empty form takes: the stage in force, or the last with rows.
  private func rowsElsewhere(of pd: String) -> OfficePlan? {
    let order = state.stageOrder(pd: pd, tahun: tahun).reversed()
    let first = state.stageInForce(pd: pd, tahun: tahun)?.tahapan
    for stage in [first].compactMap(\.self) + order {
      guard let table = state.table(pd: pd, tahun: tahun, tahapan: stage) else { continue }
      let plan = OfficePlan(
        pd: pd, tahun: tahun, tahapan: stage,
        adoption: state.adoption(of: stage, pd: pd, tahun: tahun), table: table)
      if plan.tree.hasRows { return plan }
    }
    return nil
  }
}

extension PlanTree {
  /// Whether there is a row that is more than a name in a list.
  var hasRows: Bool { rows.values.contains { !$0.isEnumerated } }
}
