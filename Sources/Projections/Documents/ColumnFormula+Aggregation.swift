import RenjaModel

extension ColumnFormula {
  /// The result of a sum of columns for an indicator that adds up by a rule of its own.
  ///
  /// A flow is summed as printed; of a stock or a percentage the last column that shows a number
  /// counts; of a mean those that show one. A formula that is no plain sum is worked out as it is.
  ///
  /// - Parameters:
  ///   - rule: how the indicator adds up.
  ///   - value: the number that a column shows.
  /// - Returns: the result; nil where a sum lacks one of its columns, or none shows a number.
  func result(as rule: Agregasi, _ value: (Int) -> Ratio?) -> Ratio? {
    guard rule != .jumlah, let addends = ColumnFormula.addends(term) else { return result(value) }
    let shown = addends.compactMap(value)
    guard rule == .rataRata else { return shown.last }
    return Ratio.mean(of: shown)
  }

  /// The columns of a plain sum, in order; nil where the term is anything else.
  private static func addends(_ term: Term) -> [Int]? {
    switch term {
    case .column(let column): return [column]
    case .sum(let one, let other):
      guard let one = addends(one), let other = addends(other) else { return nil }
      return one + other
    case .constant, .difference, .product, .quotient: return nil
    }
  }
}
