import RenjaModel

/// Only a line that is there can be dropped.
struct ListedLine: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.lineDropped]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .lineDropped(let line) = proposal.event else { return nil }
    let table = state.table(pd: proposal.pd, tahun: line.tahun, tahapan: line.tahapan)
    let keys =
      line.indikator.map { [RowKey(line.kode, $0)] }
      ?? [RowKey(line.kode)]
      + state.indicatorKeys(pd: proposal.pd, kode: line.kode).map { RowKey(line.kode, $0) }
    guard !keys.contains(where: { table?.row($0) != nil }) else { return nil }
    return .lineNotListed(
      kode: line.kode, indikator: line.indikator, tahun: line.tahun, tahapan: line.tahapan)
  }
}
