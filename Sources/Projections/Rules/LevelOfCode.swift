import RenjaModel

/// A unit is defined at the level its code says.
struct LevelOfCode: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.unitDefined]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .unitDefined(let unit) = proposal.event, unit.level != unit.kode.level else {
      return nil
    }
    return .wrongLevel(kode: unit.kode, level: unit.level)
  }
}
