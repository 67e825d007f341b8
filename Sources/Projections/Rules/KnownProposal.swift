import RenjaModel

/// A decision speaks of a proposal that was received in its year.
struct KnownProposal: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.proposalDecided]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .proposalDecided(let decision) = proposal.event else { return nil }
    let isKnown = state.proposals.contains {
      $0.pd == proposal.pd && $0.fact.tahun == decision.tahun && $0.fact.usulan == decision.usulan
    }
    return isKnown ? nil : .unknownProposal(usulan: decision.usulan, tahun: decision.tahun)
  }
}
