/// The keys met so far in one object, to refuse the second of two.
///
/// The few short keys of an event need no memory of their own: their places are kept in line, and
/// one word of bits says for most keys that they are new. From the seventeenth key on, or the first
/// with an escape, a set takes over, so that a large object costs linear time.
struct SeenKeys {
  private var places = InlineArray<16, Range<Int>>(repeating: 0..<0)
  private var count = 0
  private var bits: UInt64 = 0
  private var large: Set<[UInt8]>?

  /// Adds a key and says whether it was new.
  mutating func insert(_ key: JSONText, in bytes: Span<UInt8>) -> Bool {
    if large == nil, !key.hasEscapes, count < places.count {
      return insertSmall(key.range, in: bytes)
    }
    if large == nil {
      var all = Set<[UInt8]>()
      for index in 0..<count {
        all.insert(JSONText(range: places[index], hasEscapes: false).resolved(in: bytes))
      }
      large = all
    }
    return large?.insert(key.resolved(in: bytes)).inserted ?? false
  }

  private mutating func insertSmall(_ key: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let bit = Self.bit(of: key, in: bytes)
    if bits & bit != 0 {
      for index in 0..<count where Self.same(places[index], key, in: bytes) {
        return false
      }
    }
    bits |= bit
    places[count] = key
    count += 1
    return true
  }

  /// A bit that equal keys share and different keys mostly do not.
  private static func bit(of key: Range<Int>, in bytes: Span<UInt8>) -> UInt64 {
    guard !key.isEmpty else { return 1 }
    let first = UInt64(bytes[key.lowerBound])
    let middle = UInt64(bytes[key.lowerBound + key.count / 2])
    let last = UInt64(bytes[key.upperBound - 1])
    return 1 << ((first &* 7 &+ middle &* 13 &+ last &* 31 &+ UInt64(key.count)) & 63)
  }

  private static func same(_ one: Range<Int>, _ other: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    for step in 0..<one.count
    where bytes[one.lowerBound + step] != bytes[other.lowerBound + step] {
      return false
    }
    return true
  }
}
