import RenjaModel

/// A finding is raised once, answered while it is open, and closed once.
struct KnownFinding: PlanRule {
  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    switch proposal.event {
    case .findingRaised(let finding):
      let isKnown = state.findings.contains { $0.fact.temuan == finding.temuan }
      return isKnown ? .findingSettled(temuan: finding.temuan) : nil
    case .findingAnswered(let answer): return unsettled(answer.temuan, state)
    case .findingClosed(let closing): return unsettled(closing.temuan, state)
    default: return nil
    }
  }

  private func unsettled(_ temuan: String, _ state: PlanState) -> RuleViolation? {
    guard state.findings.contains(where: { $0.fact.temuan == temuan }) else {
      return .unknownFinding(temuan: temuan)
    }
    let isClosed = state.closings.contains { $0.fact.temuan == temuan }
    return isClosed ? .findingSettled(temuan: temuan) : nil
  }
}
