import RenjaModel

/// A measure, link, parent or stated figure speaks of a goal that is defined.
struct KnownGoal: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.goalDefined, .goalMeasured, .goalLinked, .formStated]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    let kunci: String? =
      switch proposal.event {
      case .goalMeasured(let value): value.kunci
      case .goalLinked(let link): link.kunci
      case .goalDefined(let goal): goal.induk
      case .formStated(let statement): statement.kunci
      default: nil
      }
    guard let kunci, state.goals[proposal.pd]?.goals[kunci] == nil else { return nil }
    return .unknownGoal(kunci: kunci)
  }
}
