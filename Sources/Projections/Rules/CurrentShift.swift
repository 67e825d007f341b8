import RenjaModel

/// Each amount before a shift is the current value; blank counts as 0.
struct CurrentShift: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.paguShifted]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .paguShifted(let shift) = proposal.event else { return nil }
    let table = state.table(pd: proposal.pd, tahun: shift.tahun, tahapan: shift.tahapan)
    for line in shift.lines {
      let current = table?.pagu(RowKey(line.kode, line.indikator)) ?? .absent
      guard current != .absent, current.counted == line.sebelum else {
        return .shiftStale(
          kode: line.kode, indikator: line.indikator, stated: line.sebelum, current: current)
      }
    }
    return nil
  }
}

extension StageTable {
  /// The pagu that stands at one row.
  public func pagu(_ key: RowKey) -> Figure {
    guard let cell = row(key)?.pagu else { return .absent }
    return cell.value.map(Figure.amount) ?? .blank
  }
}
