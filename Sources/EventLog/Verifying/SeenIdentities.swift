/// The identities met so far, 4 bytes each: enough to say which ones may have come twice.
///
/// An open table of 32-bit remainders. Two identities may be taken for one; who needs to know looks
/// at the lines again.
struct SeenIdentities: Sendable {
  private var slots: [UInt32]
  private var count = 0

  /// Makes room for so many identities; more are not looked at.
  init(capacity: Int) {
    var size = 1024
    while size < capacity &+ capacity / 2, size < 1 << 32 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// Adds an identity and says whether it may have come before.
  mutating func insert(_ id: EventID) -> Bool {
    guard count < slots.count / 8 * 7 else { return false }
    let mixed = (id.high ^ id.low &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    let remainder = UInt32(truncatingIfNeeded: mixed) | 1
    var place = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] == remainder { return true }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = remainder
    count += 1
    return false
  }
}
