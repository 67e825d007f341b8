import RenjaModel

/// In one stage a unit's money is its own or its indicators', never both.
///
/// Asked of the state that a whole batch leaves, for an import changes the kind by dropping the
/// line and listing it anew within one batch.
struct OneKindOfMoney: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.paguChanged, .paguShifted]

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

  /// Whether some unit has both in some stage.
  static func isBroken(in state: PlanState) -> Bool {
    state.stages.values.contains { table in
      table.keys.contains { key in
        key.indikator != nil && table.row(key)?.pagu != nil
          && table.row(RowKey(key.kode))?.pagu != nil
      }
    }
  }

  private func moneyKodes(of event: PlanEvent) -> [Kode] {
    switch event {
    case .paguChanged(let change): [change.kode]
    case .paguShifted(let shift): shift.lines.map(\.kode)
    default: []
    }
  }
}
