import RenjaModel

/// A shift moves money between lines named once, and leaves the total as it was.
struct BalancedShift: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.paguShifted]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .paguShifted(let shift) = proposal.event else { return nil }
    guard !shift.lines.isEmpty else { return .shiftLinesUnclear(kode: nil) }
    var seen: Set<RowKey> = []
    for line in shift.lines where !seen.insert(RowKey(line.kode, line.indikator)).inserted {
      return .shiftLinesUnclear(kode: line.kode)
    }
    let before = shift.lines.reduce(Rupiah.zero) { $0 + $1.sebelum }
    let after = shift.lines.reduce(Rupiah.zero) { $0 + $1.sesudah }
    guard before != after else { return nil }
    return .shiftUnbalanced(before: before, after: after)
  }
}
