public import Canonical
public import RenjaModel

/// The order in which events give a cell its value: by effective day, then by number in the log.
public struct Stamp: Hashable, Comparable, Sendable {
  /// The day the event is in force.
  public let effective: Day
  /// The event's number in the log.
  public let seq: Int
  /// Where the event stands in a document; it has no part in the order.
  public let provenance: Provenance?

  /// A place in the order.
  ///
  /// - Parameters:
  ///   - effective: the day of force.
  ///   - seq: the number in the log.
  ///   - provenance: where the event stands in a document.
  public init(effective: Day, seq: Int, provenance: Provenance? = nil) {
    self.effective = effective
    self.seq = seq
    self.provenance = provenance
  }

  /// Orders by effective day, then by number.
  public static func < (left: Stamp, right: Stamp) -> Bool {
    (left.effective, left.seq) < (right.effective, right.seq)
  }
}

/// The value of one cell of the plan and the event that gave it.
public struct Cell<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// Where the event that gave it stands in the order.
  public let stamp: Stamp

  /// The number of the event that gave the value.
  public var seq: Int { stamp.seq }
}

extension Optional {
  /// Sets the cell where the event stands later in the order than the one that set it before.
  mutating func offer<Value>(_ value: Value, _ stamp: Stamp) where Wrapped == Cell<Value> {
    if let current = self, stamp < current.stamp { return }
    self = Cell(value: value, stamp: stamp)
  }
}
