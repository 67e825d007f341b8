/// Which topics an index file may hold: a Bloom filter over what its topics begin with.
///
/// A topic is a row of names, each with a zero byte behind it. The filter may take a topic that is
/// not there for one that is, never one that is there for one that is not: a file that it rules out
/// need not be opened.
struct TopicFilter {
  static let byteCount = 4096
  /// Beginnings of more names than these are not noted: there are too many of them.
  private static let mostNames = 3
  private static let probes: UInt64 = 4

  /// The bits, eight to a byte.
  private(set) var bytes: [UInt8]

  /// A filter that holds nothing.
  init() {
    bytes = [UInt8](repeating: 0, count: Self.byteCount)
  }

  /// A filter as it was written; `nil` where it has another length.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// Notes a topic.
  mutating func insert(_ topic: [UInt8]) {
    Self.forEachBeginning(of: topic) { hash in
      for place in Self.places(hash) { bytes[place / 8] |= 1 << UInt8(place % 8) }
    }
  }

  /// Whether a topic may be there that begins with these bytes.
  func mayHold(_ prefix: [UInt8]) -> Bool {
    var longest: UInt64?
    Self.forEachBeginning(of: prefix) { longest = $0 }
    guard let longest else { return true }
    return Self.places(longest).allSatisfy { bytes[$0 / 8] & 1 << UInt8($0 % 8) != 0 }
  }

  /// Calls `body` with a hash of each row of whole names that a topic begins with.
  private static func forEachBeginning(of topic: [UInt8], _ body: (UInt64) -> Void) {
    var mixed: UInt64 = 0
    var names = 0
    for byte in topic {
      mixed = (mixed ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
      guard byte == 0 else { continue }
      names += 1
      guard names <= mostNames else { return }
      body(mixed)
    }
  }

  private static func places(_ hash: UInt64) -> [Int] {
    let step = (hash &* 0xBF58_476D_1CE4_E5B9) >> 32 | 1
    return (0..<probes).map {
      Int(truncatingIfNeeded: (hash &+ $0 &* step) % UInt64(byteCount * 8))
    }
  }
}
