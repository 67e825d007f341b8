import RenjaModel

/// A finding of an office is raised once while it is open, answered and closed only then; one that was
/// closed may be raised again under its key.
struct KnownFinding: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.findingRaised, .findingAnswered, .findingClosed]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    switch proposal.event {
    case .findingRaised(let finding):
      let isOpen = isOpen(finding.temuan, proposal.pd, state) ?? false
      return isOpen ? .findingSettled(temuan: finding.temuan, isClosed: false) : nil
    case .findingAnswered(let answer): return unsettled(answer.temuan, proposal.pd, state)
    case .findingClosed(let closing): return unsettled(closing.temuan, proposal.pd, state)
    default: return nil
    }
  }

  private func unsettled(_ temuan: String, _ pd: String, _ state: PlanState) -> RuleViolation? {
    guard let isOpen = isOpen(temuan, pd, state) else { return .unknownFinding(temuan: temuan) }
    return isOpen ? nil : .findingSettled(temuan: temuan, isClosed: true)
  }

  /// Whether the finding was raised and not closed since; nil where it never was.
  private func isOpen(_ temuan: String, _ pd: String, _ state: PlanState) -> Bool? {
    let raised = state.findings.last { $0.pd == pd && $0.fact.temuan == temuan }?.seq
    guard let raised else { return nil }
    let closed = state.closings.last { $0.pd == pd && $0.fact.temuan == temuan }?.seq
    return closed.map { $0 < raised } ?? true
  }
}
