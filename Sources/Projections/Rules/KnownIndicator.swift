import RenjaModel

/// A figure at an indicator speaks of one that the unit has, in any stage or year.
struct KnownIndicator: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [
    .paguChanged, .paguShifted, .targetRevised, .realisationRecorded, .locationSet, .noteWritten,
    .formStated,
  ]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    for (kode, indikator) in Self.places(of: proposal.event) {
      guard let indikator else { continue }
      guard !state.hasIndicator(indikator, pd: proposal.pd, kode: kode) else { continue }
      let known = state.indicatorKeys(pd: proposal.pd, kode: kode)
      return .unknownIndicator(kode: kode, indikator: indikator, known: known)
    }
    return nil
  }

  /// The units and indicators that an event gives a figure or text.
  static func places(of event: PlanEvent) -> [(Kode, String?)] {
    switch event {
    case .paguChanged(let event): [(event.kode, event.indikator)]
    case .paguShifted(let event): event.lines.map { ($0.kode, $0.indikator) }
    case .targetRevised(let event): [(event.kode, event.indikator)]
    case .realisationRecorded(let event): [(event.kode, event.indikator)]
    case .locationSet(let event): [(event.kode, event.indikator)]
    case .noteWritten(let event): [(event.kode, event.indikator)]
    case .formStated(let event): event.kode.map { [($0, event.indikator)] } ?? []
    default: []
    }
  }
}
