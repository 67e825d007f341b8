import Projections
import RenjaModel

/// One cell of a sheet: what it holds and how it looks.
struct SheetCell: Hashable {
  /// What a cell holds; never a formula.
  enum Content: Hashable {
    /// Nothing; the cell is there only for its look.
    case none
    /// A number, as it is written in full.
    case number(String)
    /// A text, which stays one whatever it begins with.
    case text(String)
  }

  var content: Content
  var look: SheetLook

  init(_ content: Content, _ look: SheetLook = SheetLook()) {
    self.content = content
    self.look = look
  }

  /// A text; where it could be taken for a formula once somebody edits it, it is marked as text.
  static func text(_ text: String, _ look: SheetLook = SheetLook()) -> SheetCell {
    var look = look
    look.isQuoted = CSVFormat.guarded(text) != text
    return SheetCell(.text(text), look)
  }

  /// A number, or the same as text where a spreadsheet would not keep all its figures.
  ///
  /// A spreadsheet keeps fifteen; what has more must not be rounded behind anyone's back.
  static func number(_ literal: String, _ format: String, _ look: SheetLook) -> SheetCell {
    var look = look
    guard literal.significantDigits <= 15 else {
      look.alignment = .right
      return SheetCell(.text(literal), look)
    }
    look.format = format
    return SheetCell(.number(literal), look)
  }
}

extension SheetCell {
  /// A value as programs take it: absent is no cell, blank a text without letters, and all numbers
  /// are bare.
  init?(data value: Table.Cell.Value) {
    switch value {
    case .empty, .absent, .text(""), .code(""): return nil
    case .blank: self.init(.text(""))
    case .mark(let mark): self.init(.text(mark.rawValue))
    default: self.init(value, sign: "", SheetLook())
    }
  }

  /// A value as people read it, a number still a number: its sign is part of its look.
  ///
  /// - Parameters:
  ///   - cell: the value with its sign.
  ///   - look: how its surroundings look.
  init(shown cell: Table.Cell, _ look: SheetLook) {
    guard cell.value.isNumeric else {
      let text = cell.text
      self = text.isEmpty ? SheetCell(.none, look) : .text(text, look)
      return
    }
    let symbol = cell.mark?.symbol ?? ""
    let isWhole = symbol.hasSuffix(cell.value.text)
    let sign = isWhole ? String(symbol.dropLast(cell.value.text.count)) : symbol + " "
    self.init(cell.value, sign: symbol.isEmpty ? "" : sign, look)
  }

  private init(_ value: Table.Cell.Value, sign: String, _ look: SheetLook) {
    let prefix = sign.isEmpty ? "" : "\"\(sign)\""
    switch value {
    case .amount(let amount):
      let digits = amount.hasSen ? "#,##0.00" : "#,##0"
      self = .number(amount.literal, prefix + digits, look)
    case .change(let change):
      let digits = change.hasSen ? "#,##0.00" : "#,##0"
      self = .number(
        change.literal, "\(prefix)+\(digits);\(prefix)-\(digits);\(prefix)0", look)
    case .percent(let percent): self = .number(percent.fraction, prefix + "0.00%", look)
    case .integer(let number): self = .number(String(number), prefix + "0", look)
    case .decimal(let decimal):
      self = .number(decimal.literal, sign.isEmpty ? "General" : prefix + "General", look)
    default: self = .text(value.text, look)
    }
  }
}

extension Percent {
  /// The percentage as a fraction of one, as spreadsheets keep it: 12,34 % is `0.1234`.
  fileprivate var fraction: String {
    let rest = String(hundredths.magnitude % 10_000)
    let decimals = String(repeating: "0", count: 4 - rest.count) + rest
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 10_000).\(decimals)"
  }
}

extension String {
  /// How many figures of a number say something.
  fileprivate var significantDigits: Int {
    let digits = filter(\.isNumber).drop { $0 == "0" }
    guard contains(".") else { return digits.reversed().drop { $0 == "0" }.count }
    return digits.count
  }
}
