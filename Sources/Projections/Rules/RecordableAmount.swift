import RenjaModel

/// An amount is not negative, and one that the log holds exactly.
struct RecordableAmount: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.paguChanged, .paguShifted, .realisationRecorded]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    for (kode, rupiah) in amounts(of: proposal.event) where !rupiah.isRecordable {
      return .amountOutOfRange(kode: kode, rupiah: rupiah)
    }
    return nil
  }

  private func amounts(of event: PlanEvent) -> [(Kode, Rupiah)] {
    switch event {
    case .paguChanged(let change):
      var amounts = change.rupiah.map { [(change.kode, $0)] } ?? []
      if case .rincian(let parts) = change.sumber {
        amounts += parts.map { (change.kode, $0.rupiah) }
      }
      return amounts
    case .paguShifted(let shift):
      return shift.lines.flatMap { [($0.kode, $0.sebelum), ($0.kode, $0.sesudah)] }
    case .realisationRecorded(let entry):
      return entry.rupiah.map { [(entry.kode, $0)] } ?? []
    default: return []
    }
  }
}
