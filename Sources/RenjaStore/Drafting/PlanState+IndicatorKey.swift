public import Projections
public import RenjaModel

extension PlanState {
  /// The key under which a wording of an indicator belongs.
  ///
  /// That of the indicator which says the same in any stage, after folding; else the next number.
  ///
  /// - Parameters:
  ///   - teks: the wording.
  ///   - kode: the unit.
  ///   - pd: the office.
  /// - Returns: a key of the unit, or a new one.
  public func indicatorKey(for teks: String, of kode: Kode, pd: String) -> String {
    let folded = NameFolding.fold(teks)
    let wordings = indicatorWordings(pd: pd, kode: kode)
    let keys = indicatorKeys(pd: pd, kode: kode)
    if let same = keys.first(where: { wordings[$0]?.contains(folded) ?? false }) { return same }
    return String((keys.compactMap { Int($0) }.max() ?? 0) + 1)
  }
}
