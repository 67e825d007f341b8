import RenjaModel

/// What became of a figure from one stage to the next.
public enum Move: String, CaseIterable, Hashable, Sendable {
  /// The same amount.
  case same
  /// A greater amount.
  case up
  /// A smaller amount.
  case down
  /// An amount became 0.
  case toZero = "to-zero"
  /// 0 became an amount.
  case fromZero = "from-zero"
  /// A figure, 0 included, became blank.
  case emptied
  /// A blank got a figure, 0 included.
  case filled
  /// Blank on both sides.
  case blank
  /// There was no such row before.
  case newRow = "new-row"
  /// There is no such row any more.
  case droppedRow = "dropped-row"

  /// What became of `before`; nil where there is no row on either side.
  public init?(from before: Figure, to after: Figure) {
    switch (before, after) {
    case (.absent, .absent): return nil
    case (.absent, _): self = .newRow
    case (_, .absent): self = .droppedRow
    case (.blank, .blank): self = .blank
    case (.blank, .amount): self = .filled
    case (.amount, .blank): self = .emptied
    case (.amount(let before), .amount(let after)):
      if before == after {
        self = .same
      } else if after == .zero {
        self = .toZero
      } else if before == .zero {
        self = .fromZero
      } else {
        self = after > before ? .up : .down
      }
    }
  }
}
