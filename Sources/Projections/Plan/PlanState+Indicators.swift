public import RenjaModel

extension PlanState {
  /// The keys of a unit's indicators at an office, over all stages and years the state reaches.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - kode: the unit.
  /// - Returns: the keys in the order of their numbers.
  /// - Complexity: O(k) in the indicators of the unit.
  public func indicatorKeys(pd: String, kode: Kode) -> [String] {
    guard let wordings = indicators[pd]?[kode] else { return [] }
    return wordings.keys.sorted(by: PlanTree.keyOrder)
  }

  /// Whether a unit has an indicator of this key at an office, in any stage or year.
  ///
  /// - Complexity: O(1).
  func hasIndicator(_ key: String, pd: String, kode: Kode) -> Bool {
    indicators[pd]?[kode]?[key] != nil
  }

  /// Every wording of a unit's indicators, folded, by key.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - kode: the unit.
  /// - Returns: for each key the folded texts of all stages and years.
  public func indicatorWordings(pd: String, kode: Kode) -> [String: Set<String>] {
    indicators[pd]?[kode] ?? [:]
  }
}
