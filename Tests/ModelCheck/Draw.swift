/// Random numbers that a seed decides (SplitMix64).
struct Draw {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number from 0 to below `bound`.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(max(bound, 1)))
  }

  /// One of some things.
  mutating func one<Thing>(of things: [Thing]) -> Thing { things[below(things.count)] }

  /// Whether one of so many times comes up.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }
}
