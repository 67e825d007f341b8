/// A set of identities: an open table, quicker than a set of anything, for identities are mixed bytes.
public struct EventIDSet: Sendable {
  private var slots: [EventID]
  private var isTaken: [Bool]
  /// How many there are.
  public private(set) var count = 0

  /// No identity yet.
  public init() {
    slots = [EventID](repeating: EventID(high: 0, low: 0), count: 1024)
    isTaken = [Bool](repeating: false, count: 1024)
  }

  /// Takes an identity in.
  ///
  /// - Parameter id: The identity.
  /// - Returns: Whether it was new.
  public mutating func insert(_ id: EventID) -> Bool {
    if count >= slots.count / 2 { grow() }
    let place = place(of: id)
    guard !isTaken[place] else { return false }
    slots[place] = id
    isTaken[place] = true
    count += 1
    return true
  }

  /// Where an identity stands, or would stand.
  private func place(of id: EventID) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: KnownIdentities.fingerprint(id) >> 16) & mask
    while isTaken[place], slots[place] != id { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (old, taken) = (slots, isTaken)
    slots = [EventID](repeating: EventID(high: 0, low: 0), count: old.count * 2)
    isTaken = [Bool](repeating: false, count: old.count * 2)
    for (place, id) in old.enumerated() where taken[place] {
      let target = self.place(of: id)
      slots[target] = id
      isTaken[target] = true
    }
  }
}
