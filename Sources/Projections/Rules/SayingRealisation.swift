import RenjaModel

/// A result says at least one of money, number and words.
struct SayingRealisation: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.realisationRecorded]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .realisationRecorded(let entry) = proposal.event, entry.rupiah == nil,
      entry.nilai == nil, entry.teks == nil
    else { return nil }
    return .emptyRealisation(kode: entry.kode)
  }
}
