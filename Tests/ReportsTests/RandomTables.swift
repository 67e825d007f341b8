import RenjaModel
import Reports
import TestSupport

/// Tables that no office would print: long words, wide letters, line breaks, terminal commands.
struct RandomTables {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  static let codes = ["2.17", "2.17.06", "2.17.06.2.01", "2.17.06.2.01.01", "0b9e5cc1"]

  private static let letters: [Character] = [
    "a", "e", "k", "n", "r", "s", "t", "Z", "7", "/", "-", ",", ";", "\"", "'", "=", "|", "*", "漢",
    "字", "é", "e\u{301}", "👍", "👩‍👩‍👧", "한", "\u{1B}", "\u{9B}", "\u{202E}", "\t",
  ]

  mutating func table() -> Table {
    let columns = (0..<Int.random(in: 1...11, using: &random)).map { column($0) }
    let rows = (0..<Int.random(in: 0...7, using: &random)).map { _ in row(columns) }
    let footers = Bool.random(using: &random) ? [row(columns)] : []
    return Table(columns: columns, rows: rows, footers: footers)
  }

  private mutating func column(_ place: Int) -> Table.Column {
    let id = "c\(place)"
    var column: Table.Column
    switch Int.random(in: 0..<4, using: &random) {
    case 0: column = .keys(id, words(2))
    case 1: column = .figures(id, words(3))
    default:
      column = .words(id, words(4), minimum: Int.random(in: 0...30, using: &random))
    }
    if place < 2, Bool.random(using: &random) { column = column.leading(indented: true) }
    if Bool.random(using: &random) { column = column.grouped(["A", "B", words(6)][place % 3]) }
    if Bool.random(using: &random) {
      column = column.numbered("\(place / 2)", formula: "7/6", official: "(6+7+8+9)/4")
    }
    return column
  }

  private mutating func row(_ columns: [Table.Column]) -> Table.Row {
    let cells = columns.map { column in
      switch (column.fit, column.alignment) {
      case (.whole, .leading): Table.Cell.code(RandomTables.codes[pick(5)])
      case (.whole, _): figure()
      default: words()
      }
    }
    let roles: [Table.Row.Role] = [.body, .heading, .total]
    return Table.Row(cells, depth: pick(5), role: roles[pick(3)])
  }

  private mutating func figure() -> Table.Cell {
    let amount = Rupiah(sen: Int128.random(in: 0...1_000_000_000_000_000, using: &random))
    switch pick(6) {
    case 0: return Table.Cell(.absent)
    case 1: return Table.Cell(.blank)
    case 2: return .amount(.zero)
    case 3: return .change(-amount)
    default: return .amount(amount)
    }
  }

  private mutating func words() -> Table.Cell {
    switch pick(8) {
    case 0: .empty
    case 1: Table.Cell(.absent)
    case 2: Table.Cell(.blank)
    default: .text(words(pick(12)))
    }
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in
      let length = pick(9) == 0 ? 20 + pick(60) : 1 + pick(9)
      return String(
        (0..<length).map { _ in RandomTables.letters[pick(RandomTables.letters.count)] })
    }.joined(separator: pick(5) == 0 ? "\r\n" : " ")
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
