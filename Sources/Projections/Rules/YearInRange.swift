import RenjaModel

/// Years have four digits and are plausible.
struct YearInRange: PlanRule {
  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard let tahun = proposal.event.tahun, !(1900...2999).contains(tahun) else { return nil }
    return .yearOutOfRange(tahun)
  }
}
