import RenjaModel

/// A formula that a form declares for a column in its numbering row: `10 = (5+7+9)/3`.
///
/// Numbers are columns, but for a divisor that counts the terms of the sum before it (a mean), one
/// that is no column of the table, and 100.
struct ColumnFormula: Hashable {
  /// What is worked out.
  indirect enum Term: Hashable {
    case column(Int)
    case constant(Int)
    case sum(Term, Term)
    case difference(Term, Term)
    case product(Term, Term)
    case quotient(Term, Term)
  }

  /// The column that it gives.
  let column: Int
  /// The formula as printed.
  let text: String
  let term: Term

  /// The formula that a cell of the numbering row declares; nil where it declares none.
  ///
  /// - Parameters:
  ///   - cell: the cell, such as `(11)=(7)`.
  ///   - columns: the numbers of the table's columns.
  init?(_ cell: String, columns: Set<Int>) {
    let halves = cell.split(separator: "=", maxSplits: 1)
    guard cell.utf8.count <= 200, halves.count == 2,
      let column = ColumnFormula.number(String(halves[0]))
    else {
      return nil
    }
    let text = halves[1].trimmed
    var parser = Parser(rest: text.filter { !$0.isWhitespace }[...], columns: columns)
    guard let term = parser.sum(), parser.rest.isEmpty else { return nil }
    self.column = column
    self.text = text
    self.term = term
  }

  /// The columns that the formula uses.
  var columns: Set<Int> { ColumnFormula.columns(term) }

  /// The result for a row, exact; nil where a column shows no number, or over 0.
  func result(_ value: (Int) -> Ratio?) -> Ratio? { ColumnFormula.result(term, value) }

  /// The number of a column that a cell of the numbering row begins with; nil where it is none.
  static func number(_ cell: String) -> Int? {
    let head = cell.prefix { $0 != "=" }.filter { $0 != "(" && $0 != ")" && !$0.isWhitespace }
    guard !head.isEmpty, head.count <= 2, head.allSatisfy(\.isASCII), let number = Int(head) else {
      return nil
    }
    return number
  }

  private static func columns(_ term: Term) -> Set<Int> {
    switch term {
    case .column(let column): [column]
    case .constant: []
    case .sum(let one, let other), .difference(let one, let other), .product(let one, let other),
      .quotient(let one, let other):
      columns(one).union(columns(other))
    }
  }

  private static func result(_ term: Term, _ value: (Int) -> Ratio?) -> Ratio? {
    switch term {
    case .column(let column): return value(column)
    case .constant(let number): return Ratio(Int128(number))
    case .sum(let one, let other):
      guard let one = result(one, value), let other = result(other, value) else { return nil }
      return one.adding(other)
    case .difference(let one, let other):
      guard let one = result(one, value), let other = result(other, value) else { return nil }
      return one.subtracting(other)
    case .product(let one, let other):
      guard let one = result(one, value), let other = result(other, value) else { return nil }
      return one.multiplied(by: other)
    case .quotient(let one, let other):
      guard let one = result(one, value), let other = result(other, value) else { return nil }
      return one.divided(by: other)
    }
  }

  /// Reads sums of products of columns, constants and brackets.
  private struct Parser {
    var rest: Substring
    let columns: Set<Int>
    /// Formulas of a heading are short; deeper brackets are no formula.
    var depth = 0

    mutating func sum() -> Term? {
      guard var term = product() else { return nil }
      while let sign = rest.first, sign == "+" || sign == "-" {
        rest.removeFirst()
        guard let next = product() else { return nil }
        term = sign == "+" ? .sum(term, next) : .difference(term, next)
      }
      return term
    }

    private mutating func product() -> Term? {
      guard var term = factor() else { return nil }
      while let sign = rest.first, "/:x×*".contains(sign) {
        rest.removeFirst()
        let isDivision = sign == "/" || sign == ":"
        guard let next = factor() else { return nil }
        guard case .column(let number) = next else {
          term = isDivision ? .quotient(term, next) : .product(term, next)
          continue
        }
        let isConstant =
          !columns.contains(number) || number == 100 || (isDivision && number == terms(term))
        let operand = isConstant ? Term.constant(number) : next
        term = isDivision ? .quotient(term, operand) : .product(term, operand)
      }
      return term
    }

    private mutating func factor() -> Term? {
      if rest.first == "(" {
        guard depth < 16 else { return nil }
        rest.removeFirst()
        depth += 1
        defer { depth -= 1 }
        guard let term = sum(), rest.first == ")" else { return nil }
        rest.removeFirst()
        return term
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count <= 4, let number = Int(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      if rest.first == "%" { rest.removeFirst() }
      return .column(number)
    }

    /// How many terms a sum has; 0 for what is no sum.
    private func terms(_ term: Term) -> Int {
      switch term {
      case .sum(let one, let other): max(terms(one), 1) + max(terms(other), 1)
      default: 0
      }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
