import RenjaModel

/// An indicator whose wording is not that of the stage before, without a reason.
struct IndicatorChange {
  let key: RowKey
  let place: FindingPlace
  let before: String
  let after: String
  let events: [Int]

  /// Whether only the spelling changed.
  var isSlight: Bool {
    EditDistance.isSlight(NameFolding.fold(before), NameFolding.fold(after))
  }

  /// Every such change in a scope; two indicators with each other's wording are no change but a
  /// swap.
  static func all(in scope: AuditScope) -> [IndicatorChange] {
    scope.pairs().flatMap { pair -> [IndicatorChange] in
      let swapped = Set(RowSwap.indicators(pair).flatMap { [$0.one, $0.other] })
      return pair.commonIndicators.compactMap { key in
        guard !swapped.contains(key),
          let before = pair.before.tree.rows[key]?.indikator,
          let after = pair.after.tree.rows[key]?.indikator,
          NameFolding.fold(before.value.teks) != NameFolding.fold(after.value.teks),
          !scope.isExplained(after.seq, key.kode, in: pair.after)
        else { return nil }
        return IndicatorChange(
          key: key, place: pair.place(.indikator, key.kode, key.indikator),
          before: before.value.teks, after: after.value.teks, events: [before.seq, after.seq])
      }
    }
  }
}
