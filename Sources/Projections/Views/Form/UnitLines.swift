import RenjaModel

extension PlanTree {
  /// The rows that a form prints for a unit where it sets this plan beside others: one for each of
  /// these indicators that the plan has, the unit's own words and money on the first.
  ///
  /// - Parameters:
  ///   - kode: the unit.
  ///   - keys: the indicators of all plans, in order; one nil for a unit without any.
  ///   - form: the form whose listing counts.
  /// - Returns: a line for each key, nil where the plan has no such row.
  func lines(of kode: Kode, _ keys: [String?], form: String) -> [FormLine?] {
    let isPrinted = prints(kode)
    return keys.enumerated().map { place, key in
      let row = rows[RowKey(kode, key)]
      guard place == 0 ? isPrinted : row != nil else { return nil }
      return FormLine(
        kode: kode, indikator: key, isFirst: place == 0, listing: row?.listings[form])
    }
  }

  /// Whether the plan says more of a unit, or of one below it, than that a list of names has it.
  func prints(_ kode: Kode) -> Bool {
    keys(of: kode).contains { rows[$0].map { !$0.isEnumerated } ?? false }
      || children(of: kode).contains(where: prints)
  }
}
