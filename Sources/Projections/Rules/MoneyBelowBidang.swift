import RenjaModel

/// Money of record stands at sub kegiatan, claims at program and kegiatan; a shift moves only money
/// of record.
struct MoneyBelowBidang: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.paguChanged, .paguShifted]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    switch proposal.event {
    case .paguChanged(let change) where change.kode.level < .program:
      .moneyAboveProgram(kode: change.kode)
    case .paguShifted(let shift):
      shift.lines.first { $0.kode.level != .subkegiatan }
        .map { .moneyAboveProgram(kode: $0.kode) }
    default: nil
    }
  }
}
