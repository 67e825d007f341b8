import RenjaModel

/// The amounts of one column, read in the one number format that all its cells allow.
struct AmountColumn {
  /// The amounts by the ordinal of their row.
  private(set) var amounts: [Int: Rupiah] = [:]
  /// The rows whose cell could not be read; what is wrong is among the problems.
  private(set) var unread: Set<Int> = []
  private(set) var problems: [ImportProblem] = []
  /// The heading that made the figures thousands, where the user did not say so.
  private(set) var thousandsTaken: Heading?

  private struct Figure {
    let ordinal: Int
    let cell: TableCell
    /// The cell without `Rp` in front and `,-` behind.
    let token: String
  }

  /// Whether the row shows a figure, readable or not.
  func hasFigure(_ row: TableRow) -> Bool {
    amounts[row.ordinal] != nil || unread.contains(row.ordinal)
  }

  /// Reads a column.
  ///
  /// - Parameters:
  ///   - role: the column.
  ///   - table: the table.
  ///   - rows: the rows whose cells are amounts.
  ///   - angka: the format, where the user said it.
  ///   - kelipatan: the factor, where the user said it.
  init(
    _ role: ColumnRole, of table: ImportTable, rows: [TableRow], angka: NumberFormat?,
    kelipatan: Kelipatan?
  ) {
    var figures: [Figure] = []
    for row in rows {
      let cell = table.cell(role, row)
      guard !cell.isEmpty else { continue }
      switch AmountColumn.token(cell.text) {
      case .success(let token):
        figures.append(Figure(ordinal: row.ordinal, cell: cell, token: token))
      case .failure(let fault): refuse(row.ordinal, cell, .badNumber(fault))
      }
    }
    let saysThousands = AmountColumn.saysThousands(role, table)
    let mayBeThousands = kelipatan == .seribu || (kelipatan == nil && saysThousands)
    let longest = mayBeThousands ? 5 : 2
    guard let format = format(of: figures, angka: angka, longest: longest, isOwn: table.isOwn)
    else {
      return
    }
    var plain: [(figure: Figure, whole: String, fraction: String)] = []
    for figure in figures where !unread.contains(figure.ordinal) {
      guard let read = format.read(figure.token), AmountColumn.isMoney(read.fraction, longest)
      else {
        refuse(figure.ordinal, figure.cell, .badNumber(.grouping))
        continue
      }
      plain.append((figure, read.whole, read.fraction))
    }
    var factor = kelipatan ?? .satu
    if kelipatan == nil, saysThousands,
      let first = plain.first(where: { $0.whole.contains { $0 != "0" } })
    {
      guard !AmountColumn.lookFull(plain.map { ($0.whole, $0.fraction) }) else {
        let heading = table.heading(role)?.leaf ?? ""
        problems.append(
          ImportProblem(
            .thousandsHeading(heading: heading, count: plain.count), at: first.figure.cell.place,
            excerpt: first.figure.cell.text))
        unread.formUnion(plain.map(\.figure.ordinal))
        return
      }
      factor = .seribu
      thousandsTaken = table.heading(role)
    }
    for (figure, whole, fraction) in plain {
      if let amount = AmountColumn.amount(whole, fraction, factor) {
        amounts[figure.ordinal] = amount
      } else {
        refuse(figure.ordinal, figure.cell, .amountTooLarge)
      }
    }
  }

  private mutating func refuse(_ ordinal: Int, _ cell: TableCell, _ cause: ImportProblem.Cause) {
    unread.insert(ordinal)
    problems.append(ImportProblem(cause, at: cell.place, excerpt: cell.text))
  }

  /// The format that all cells allow; nil, with the problem noted, where there is none or more than one.
  private mutating func format(
    of figures: [Figure], angka: NumberFormat?, longest: Int, isOwn: Bool
  ) -> NumberFormat? {
    if let angka { return angka }
    var votes: [NumberFormat: [Figure]] = [:]
    var open: [Figure] = []
    for figure in figures {
      let fits = NumberFormat.allCases.filter { format in
        format.read(figure.token).map { AmountColumn.isMoney($0.fraction, longest) } ?? false
      }
      switch fits.count {
      case 0: refuse(figure.ordinal, figure.cell, .badNumber(.grouping))
      case 1: votes[fits[0], default: []].append(figure)
      default: if !figure.token.utf8.allSatisfy({ (48...57).contains($0) }) { open.append(figure) }
      }
    }
    let dots = votes[.titik] ?? []
    let commas = votes[.koma] ?? []
    if !dots.isEmpty, !commas.isEmpty {
      let odd = commas.count > dots.count ? dots : commas
      let usual: NumberFormat = commas.count > dots.count ? .koma : .titik
      for figure in odd { refuse(figure.ordinal, figure.cell, .mixedNumbers(usual: usual)) }
      return usual
    }
    if dots.isEmpty, !commas.isEmpty {
      // A dot before the decimals alone is how Indonesians never write money: it needs a cell that
      // shows commas between thousands and nothing else, or the user's word.
      let groups = commas.contains { !$0.token.contains(".") }
      guard !groups, !isOwn else { return .koma }
      for figure in commas {
        refuse(figure.ordinal, figure.cell, .ambiguousNumber(count: commas.count))
      }
      return nil
    }
    if dots.isEmpty, let first = open.first {
      problems.append(
        ImportProblem(
          .ambiguousNumber(count: open.count), at: first.cell.place, excerpt: first.cell.text))
      unread.formUnion(open.map(\.ordinal))
      return nil
    }
    return .titik
  }

  private static func isMoney(_ fraction: String, _ longest: Int) -> Bool {
    let count = fraction.utf8.count
    return count == 0 || count == 2 || (longest > 2 && count <= longest)
  }

  private static func saysThousands(_ role: ColumnRole, _ table: ImportTable) -> Bool {
    guard let heading = table.heading(role) else { return false }
    if HeadingFolding.saysThousands(heading.leaf) { return true }
    if heading.leaf.lowercased().contains("(rp)") { return false }
    return (heading.groups + table.titles).contains(where: HeadingFolding.saysThousands)
  }

  /// Whether figures under a heading that says thousands look like full rupiah: one of a million or
  /// more, or all of them whole thousands.
  private static func lookFull(_ figures: [(whole: String, fraction: String)]) -> Bool {
    let said = figures.filter { $0.whole.contains { $0 != "0" } }
    let isLong = said.contains { $0.whole.drop { $0 == "0" }.utf8.count >= 7 }
    return isLong || said.allSatisfy { $0.whole.hasSuffix("000") && $0.fraction.isEmpty }
  }

  private static func amount(_ whole: String, _ fraction: String, _ factor: Kelipatan) -> Rupiah? {
    guard whole.utf8.count <= 30 else { return nil }
    let places = factor == .seribu ? 5 : 2
    let padded = fraction + String(repeating: "0", count: max(0, places - fraction.utf8.count))
    guard let sen = Int128(whole + padded) else { return nil }
    let amount = Rupiah(sen: sen)
    return amount.isRecordable ? amount : nil
  }

  /// The number in a cell, without `Rp` in front and `,-` behind, or why it can be none.
  static func token(_ text: String) -> Result<String, ImportProblem.NumberFault> {
    var rest = text[...]
    if rest.lowercased().hasPrefix("rp") {
      rest = rest.dropFirst(2)
      if rest.first == "." { rest = rest.dropFirst() }
      rest = rest.drop(while: \.isWhitespace)
    }
    if rest.hasSuffix(",-") { rest = rest.dropLast(2) }
    guard let first = rest.first else { return .failure(.notANumber) }
    let hasDigits = rest.contains { $0.isASCII && $0.isNumber }
    if hasDigits, first == "-" || first == "−" || first == "–" || first == "(" || rest.last == "-" {
      return .failure(.negative)
    }
    guard rest.utf8.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 }), hasDigits else {
      return .failure(.notANumber)
    }
    return .success(String(rest))
  }
}
