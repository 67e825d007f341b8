public import RenjaModel

/// After a stage is adopted it changes only by corrections.
///
/// Adoptions themselves, findings and links to goals are no change of the plan.
struct AdoptedStage: PlanRule {
  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard PlanState.changesPlan(proposal.event), let tahun = proposal.event.tahun,
      case .tahapan(let tahapan) = proposal.event.phase,
      !(proposal.reason?.isCorrection ?? false),
      !isEstimateOfOpenPlan(proposal, tahapan, state)
    else { return nil }
    return state.adoptionForbids(pd: proposal.pd, tahun: tahun, tahapan: tahapan)
  }

  /// The forward estimate is adopted with the plan that gives it; a later plan's T-C.33 may change it
  /// as long as that plan is not adopted itself.
  private func isEstimateOfOpenPlan(
    _ proposal: Proposal, _ tahapan: Tahapan, _ state: PlanState
  ) -> Bool {
    guard tahapan == .prakiraan, let dok = proposal.provenance?.dok else { return false }
    let plans = state.stages(of: dok, pd: proposal.pd).filter { $0.phase != .tahapan(.prakiraan) }
    return !plans.isEmpty && plans.allSatisfy { state.stages[$0]?.adoptions.isEmpty ?? true }
  }
}

extension PlanState {
  /// Whether an event changes the plan of its stage.
  public static func changesPlan(_ event: PlanEvent) -> Bool {
    switch event {
    case .stageAdopted, .findingRaised, .findingAnswered, .findingClosed, .goalLinked: false
    default: true
    }
  }

  /// Why a stage may not be changed: its adoption, and the stage to open next; nil where it may.
  public func adoptionForbids(pd: String, tahun: Int, tahapan: Tahapan) -> RuleViolation? {
    guard let adoption = adoption(of: tahapan, pd: pd, tahun: tahun) else { return nil }
    return .adoptedStageChanged(
      tahun: tahun, tahapan: tahapan, adoptedBy: adoption.seq,
      next: nextToOpen(after: tahapan, pd: pd, tahun: tahun))
  }

  private func nextToOpen(after tahapan: Tahapan, pd: String, tahun: Int) -> Tahapan? {
    let place = tahapan.nominalOrder
    return Tahapan.ordered.first { stage in
      stage.nominalOrder > place && !stage.isReference
        && adoption(of: stage, pd: pd, tahun: tahun) == nil
    }
  }
}
