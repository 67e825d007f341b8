import RenjaModel

extension Table.Cell {
  /// The cell as people read it: the sign, if there is one, before the value; a sign that shows the
  /// value itself, such as `▼0`, stands alone.
  var text: String {
    guard let mark else { return value.text }
    return mark.symbol.hasSuffix(value.text) ? mark.symbol : "\(mark.symbol) \(value.text)"
  }

  /// How the cell stands out: as it says itself, else as its sign, else as its value does.
  var ownTone: Tone {
    if let tone { return tone }
    if let mark, mark.tone != .plain { return mark.tone }
    return value.tone
  }
}

extension Table.Cell.Value {
  /// The sign for a row that is not there.
  static let absentSign = "·"
  /// The sign for a row that shows nothing.
  static let blankSign = "—"

  /// The value as people read it; data still unguarded against what it may contain.
  var text: String {
    switch self {
    case .empty: ""
    case .absent: Table.Cell.Value.absentSign
    case .blank: Table.Cell.Value.blankSign
    case .amount(let amount): amount.grouped
    case .change(let change): change.groupedChange
    case .percent(let percent): percent.text
    case .integer(let number): String(number)
    case .decimal(let number): number.literal.replacingPoint(with: ",")
    case .text(let text), .code(let text): text
    case .mark(let mark): mark.symbol
    }
  }

  /// Whether the value is a number or stands in place of one.
  var isNumeric: Bool {
    switch self {
    case .amount, .change, .percent, .integer, .decimal: true
    case .empty, .absent, .blank, .text, .code, .mark: false
    }
  }

  var tone: Tone {
    switch self {
    case .absent, .blank: .faint
    case .change(let change): change.sen > 0 ? .rise : change.sen < 0 ? .fall : .plain
    case .mark(let mark): mark.tone
    case .empty, .amount, .percent, .integer, .decimal, .text, .code: .plain
    }
  }
}

extension String {
  /// A decimal with another sign in place of its point.
  func replacingPoint(with sign: Character) -> String {
    String(map { $0 == "." ? sign : $0 })
  }
}
