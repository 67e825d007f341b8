/// The identities of all events of a log, 8 bytes each: what it does not hold is new.
///
/// An open table of 64-bit fingerprints. It may take a new identity for a known one, never a known
/// one for new: who needs to know looks at the lines.
struct KnownIdentities {
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0

  /// No identity yet.
  init() {}

  /// The identities of all events.
  ///
  /// - Parameter contents: The events; all lines are read that no index covers.
  /// - Throws: ``LogError``.
  init(of contents: LogContents) throws(LogError) {
    var known = KnownIdentities()
    var first = 1
    if let index = contents.index, index.forEachFingerprint({ known.insert(fingerprint: $0) }) {
      first = index.last + 1
    }
    try contents.forEachLine(from: first) { _, line in
      if let id = EventLookup.id(of: line) { known.insert(id) }
      return .goOn
    }
    self = known
  }

  /// Whether an identity may be known.
  func mayHold(_ id: EventID) -> Bool {
    let fingerprint = Self.fingerprint(id)
    return slots[place(of: fingerprint)] == fingerprint
  }

  /// Adds an identity.
  mutating func insert(_ id: EventID) {
    insert(fingerprint: Self.fingerprint(id))
  }

  private mutating func insert(fingerprint: UInt64) {
    if count >= slots.count / 4 * 3 { grow() }
    let place = place(of: fingerprint)
    guard slots[place] == 0 else { return }
    slots[place] = fingerprint
    count += 1
  }

  /// Where a fingerprint stands, or would stand.
  private func place(of fingerprint: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: fingerprint >> 16) & (slots.count - 1)
    while slots[place] != 0, slots[place] != fingerprint { place = (place + 1) & (slots.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for fingerprint in old where fingerprint != 0 { slots[place(of: fingerprint)] = fingerprint }
  }

  /// Never 0, which is an empty slot; mixed, for identities need not be random.
  static func fingerprint(_ id: EventID) -> UInt64 {
    var mixed = (id.high ^ id.low &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 29
    return mixed &* 0x94D0_49BB_1331_11EB | 1
  }
}
