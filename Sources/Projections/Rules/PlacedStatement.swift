import RenjaModel

/// A figure of a form stands at a unit or at a goal.
struct PlacedStatement: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.formStated]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .formStated(let statement) = proposal.event, statement.kode == nil,
      statement.kunci == nil
    else { return nil }
    return .statementWithoutPlace(kolom: statement.kolom)
  }
}
