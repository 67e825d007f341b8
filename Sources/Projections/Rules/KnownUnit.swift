import RenjaModel

/// Every code an event speaks of is defined in its year.
struct KnownUnit: PlanRule {
  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    switch proposal.event {
    case .unitDefined: return nil
    case .codeMapped(let mapping):
      return unknown(mapping.dari, mapping.tahun - 1, state)
        ?? unknown(mapping.ke, mapping.tahun, state)
    default:
      return unknown(proposal.event.kodes, proposal.event.tahun ?? 2999, state)
    }
  }

  private func unknown(_ kodes: [Kode], _ tahun: Int, _ state: PlanState) -> RuleViolation? {
    let missing = kodes.first { state.nomenclature.definition(of: $0, in: tahun) == nil }
    guard let missing else { return nil }
    return .unknownUnit(kode: missing, tahun: tahun, candidates: near(missing, tahun, state))
  }

  /// Units of the same level that share the most leading segments, at most three.
  private func near(_ kode: Kode, _ tahun: Int, _ state: PlanState) -> [Kode] {
    let units = state.nomenclature.units(in: tahun).map(\.kode).filter { $0.level == kode.level }
    let shared = { (other: Kode) in
      zip(kode.segments, other.segments).prefix { $0 == $1 }.count
    }
    let ranked = units.map { ($0, shared($0)) }.filter { $0.1 > 1 }
    return ranked.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map(\.0)
  }
}
