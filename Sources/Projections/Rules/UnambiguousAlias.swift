import RenjaModel

/// A spelling means one unit.
///
/// Units under different parents may share a name (the nomenclature has such), so only a spelling
/// that was given to another unit before is refused.
struct UnambiguousAlias: PlanRule {
  let kinds: Set<PlanEvent.Kind>? = [.aliasAdded]

  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    guard case .aliasAdded(let alias) = proposal.event else { return nil }
    let folded = NameFolding.foldUnit(alias.nama)
    let other = state.nomenclature.aliases.first {
      $0.kode != alias.kode && NameFolding.foldUnit($0.nama) == folded
    }
    guard let other else { return nil }
    return .aliasMeansAnother(nama: alias.nama, kode: other.kode)
  }
}
