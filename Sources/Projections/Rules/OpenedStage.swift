import RenjaModel

/// A shift, and a first record in an amendment or pergeseran, needs the stage to be opened.
///
/// A stage that holds data counts as opened, and an imported document brings its stage with it.
struct OpenedStage: PlanRule {
  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard let tahun = proposal.event.tahun, case .tahapan(let tahapan) = proposal.event.phase,
      proposal.provenance == nil
    else { return nil }
    switch proposal.event {
    case .paguShifted: break
    case .stageOpened, .stageAdopted, .findingRaised, .goalMeasured, .assertionMade: return nil
    default: guard tahapan.needsOpening else { return nil }
    }
    let table = state.table(pd: proposal.pd, tahun: tahun, tahapan: tahapan)
    guard !(table?.isOpened ?? false) else { return nil }
    return .stageNotOpened(tahun: tahun, tahapan: tahapan)
  }
}

extension StageTable {
  /// Whether the stage was opened; one that holds data counts as opened.
  public var isOpened: Bool { opened != nil || holdsData }
}
