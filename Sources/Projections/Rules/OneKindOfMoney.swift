import RenjaModel

/// In one stage a unit's money is its own or its indicators', never both.
///
/// Asked of the state that a whole batch leaves, for an import changes the kind by dropping the
/// line and listing it anew within one batch.
struct OneKindOfMoney: PlanRule {
  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard let tahun = proposal.event.tahun, case .tahapan(let tahapan) = proposal.event.phase,
      let table = state.table(pd: proposal.pd, tahun: tahun, tahapan: tahapan)
    else { return nil }
    for kode in moneyKodes(of: proposal.event) where table.row(RowKey(kode))?.pagu != nil {
      let indicators = state.indicatorKeys(pd: proposal.pd, kode: kode)
      guard indicators.contains(where: { table.row(RowKey(kode, $0))?.pagu != nil }) else {
        continue
      }
      return .moneyAtUnitAndIndicator(kode: kode, tahun: tahun, tahapan: tahapan)
    }
    return nil
  }

  private func moneyKodes(of event: PlanEvent) -> [Kode] {
    switch event {
    case .paguChanged(let change): [change.kode]
    case .paguShifted(let shift): shift.lines.map(\.kode)
    default: []
    }
  }
}
