import RenjaModel

/// The parts of the sources sum to the amount.
struct SourcesSum: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.paguChanged]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .paguChanged(let change) = proposal.event, case .rincian(let parts) = change.sumber
    else { return nil }
    let sum = parts.reduce(Rupiah.zero) { $0 + $1.rupiah }
    guard sum != change.rupiah else { return nil }
    return .sourcesDoNotSum(kode: change.kode, rupiah: change.rupiah, sum: sum)
  }
}
