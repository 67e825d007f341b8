/// What happened to a figure, as a sign that needs no colour.
///
/// The raw value is the word of the JSON contract; CSV writes it, people see the symbol.
public enum Mark: String, CaseIterable, Hashable, Sendable {
  /// Two equal figures.
  case same
  /// A rise.
  case up
  /// A fall.
  case down
  /// An amount became 0.
  case toZero = "to-zero"
  /// 0 became an amount.
  case fromZero = "from-zero"
  /// A figure became blank.
  case emptied
  /// A blank became a figure.
  case filled
  /// Blank before and after.
  case blank
  /// A row that was not there before.
  case newRow = "new-row"
  /// A row that is no longer there.
  case droppedRow = "dropped-row"
  /// What the first of two plans says.
  case before
  /// What the second of two plans says.
  case after
  /// A text or several fields changed.
  case changed
  /// Two things that should agree do.
  case holds
  /// Two things that should agree do not.
  case differs

  /// The sign that people see, at most two columns wide.
  public var symbol: String {
    switch self {
    case .same: "="
    case .up: "▲"
    case .down: "▼"
    case .toZero: "▼0"
    case .fromZero: "0▲"
    case .emptied: "▼—"
    case .filled: "—▲"
    case .blank: "—"
    case .newRow: "+"
    case .droppedRow: "-"
    case .before: "<"
    case .after: ">"
    case .changed: "~"
    case .holds: "✓"
    case .differs: "≠"
    }
  }

  /// What the sign means.
  public var meaning: Phrase {
    switch self {
    case .same: .markSame
    case .up: .markUp
    case .down: .markDown
    case .toZero: .markToZero
    case .fromZero: .markFromZero
    case .emptied: .markEmptied
    case .filled: .markFilled
    case .blank: .markBlank
    case .newRow: .markNewRow
    case .droppedRow: .markDroppedRow
    case .before: .markBefore
    case .after: .markAfter
    case .changed: .markChanged
    case .holds: .markHolds
    case .differs: .markDiffers
    }
  }

  var tone: Tone {
    switch self {
    case .up, .fromZero, .filled, .newRow, .after: .rise
    case .down, .toZero, .emptied, .droppedRow, .before: .fall
    case .differs: .attention
    case .changed: .strong
    case .same, .blank, .holds: .plain
    }
  }
}
