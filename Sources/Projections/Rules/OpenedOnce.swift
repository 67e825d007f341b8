import RenjaModel

/// A stage is opened once, and not over data.
struct OpenedOnce: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.stageOpened]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .stageOpened(let opening) = proposal.event,
      let table = state.table(pd: proposal.pd, tahun: opening.tahun, tahapan: opening.tahapan),
      table.isOpened
    else { return nil }
    return .stageAlreadyOpened(
      tahun: opening.tahun, tahapan: opening.tahapan, by: table.opened?.seq)
  }
}
