import RenjaModel

/// A stage without a cell or goal is not adopted.
struct AdoptedWithData: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.stageAdopted]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .stageAdopted(let adoption) = proposal.event else { return nil }
    let table = state.table(pd: proposal.pd, tahun: adoption.tahun, tahapan: adoption.tahapan)
    guard !(table?.holdsData ?? false) else { return nil }
    return .emptyStageAdopted(tahun: adoption.tahun, tahapan: adoption.tahapan)
  }
}
