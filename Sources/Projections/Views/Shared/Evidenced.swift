import RenjaModel

/// A value and the numbers of the events that gave it.
public struct Evidenced<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The events that gave it, in the order of the log.
  public let events: [Int]

  /// A value and what gave it.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - events: the numbers of the events that gave it, in any order.
  public init(_ value: Value, events: [Int]) {
    self.value = value
    self.events = events.sorted()
  }

  init(_ cell: Cell<Value>) {
    self.init(cell.value, events: [cell.seq])
  }
}

extension Evidenced where Value == Figure {
  /// No row, and so no event.
  public static let absent = Evidenced(Figure.absent, events: [])

  /// The sum of figures with all that gave them.
  static func sum(_ parts: [Evidenced<Figure>]) -> Evidenced<Figure> {
    Evidenced(Figure.sum(parts.map(\.value)), events: parts.flatMap(\.events))
  }
}

extension Evidenced where Value == Rupiah {
  /// The sum of figures, absent and blank counting as 0, with all that gave them.
  static func counted(_ parts: [Evidenced<Figure>]) -> Evidenced<Rupiah> {
    let sum = Evidenced<Figure>.sum(parts)
    return Evidenced(sum.value.counted, events: sum.events)
  }
}
