import RenjaModel

/// The numbers that a row of a form shows, by column, and what its formulas give.
///
/// A formula works with what the form shows: what the document states, or else what the log itself
/// holds or what another formula gives.
struct FormNumbers {
  /// A number in a cell.
  struct Number: Hashable {
    let value: Ratio
    let events: [Int]
  }

  private var stated: [Int: PrintedNumber] = [:]
  private var filled: Set<Int> = []
  private var own: [Int: Number] = [:]

  /// Takes what a document states in a column.
  ///
  /// - Parameters:
  ///   - teks: the words.
  ///   - nilai: the number in them.
  ///   - seq: the event.
  ///   - column: the number of the column.
  mutating func state(_ teks: String, nilai: ExactDecimal?, seq: Int, in column: Int) {
    filled.insert(column)
    stated[column] = PrintedNumber(teks, nilai: nilai, seq: seq)
  }

  /// Takes what the log itself holds for a column.
  mutating func hold(_ nilai: ExactDecimal, events: [Int], in column: Int) {
    own[column] = Number(value: Ratio(nilai), events: events)
  }

  /// What formulas give, in the order of their columns, each with what those before it gave.
  ///
  /// - Parameters:
  ///   - formulas: the formulas.
  ///   - shares: the columns in per cent, which may leave the factor 100 unsaid.
  ///   - rules: how the row adds up in columns where that depends on its indicator.
  /// - Returns: the computed cells by the number of their column.
  func cells(
    of formulas: [ColumnFormula], shares: Set<Int> = [], rules: [Int: Agregasi] = [:]
  ) -> [Int: Form.Cell] {
    var given: [Int: Number] = [:]
    var cells: [Int: Form.Cell] = [:]
    for formula in formulas {
      func number(_ column: Int) -> Number? { shown(column) ?? given[column] }
      let rule = rules[formula.column] ?? .jumlah
      guard var result = formula.result(as: rule, { number($0)?.value }) else { continue }
      let events = formula.columns.compactMap { number($0)?.events }.flatMap(\.self)
      let isShare = shares.contains(formula.column)
      if isShare, !formula.hasHundred, let hundred = result.multiplied(by: Ratio(100)) {
        result = hundred
      }
      given[formula.column] = Number(value: result, events: events)
      cells[formula.column] = cell(result, isShare, events, formula.column)
    }
    return cells
  }

  private func shown(_ column: Int) -> Number? {
    if filled.contains(column) {
      return stated[column].map { Number(value: $0.value, events: [$0.seq]) }
    }
    return own[column]
  }

  private func cell(
    _ result: Ratio, _ isShare: Bool, _ events: [Int], _ column: Int
  ) -> Form.Cell? {
    let printed = stated[column]
    let places = max(2, printed?.decimals ?? 0)
    let content: Form.Cell.Content? =
      isShare
      ? result.rounded(to: 2).map { .percent(Percent(hundredths: $0)) }
      : result.decimal(places: places).map { .number($0) }
    return content.map {
      Form.Cell($0, differs: differs(result, from: column), events: Array(Set(events)))
    }
  }

  /// Whether the result, rounded to the decimals that the document prints, is not what it prints.
  private func differs(_ result: Ratio, from column: Int) -> Bool {
    guard let printed = stated[column] else { return true }
    return result.rounded(to: printed.decimals) != printed.value.rounded(to: printed.decimals)
  }
}

extension ColumnFormula {
  /// Whether the formula itself brings a share to per cent.
  fileprivate var hasHundred: Bool { ColumnFormula.hasHundred(term) }

  private static func hasHundred(_ term: Term) -> Bool {
    switch term {
    case .column: false
    case .constant(let number): number == 100
    case .sum(let one, let other), .difference(let one, let other), .product(let one, let other),
      .quotient(let one, let other):
      hasHundred(one) || hasHundred(other)
    }
  }
}
