import Canonical

/// Walks over JSON in the one canonical form, and stops at anything else.
///
/// Whatever it passes is valid and canonical; what it does not pass may still be either, and the
/// general reader decides: strings with escapes, exponents, objects with many keys, deep nesting.
struct CanonicalScanner {
  /// The next byte to look at.
  private(set) var offset = 0

  private static let maximumDepth = 8

  /// Whether the bytes are an object in canonical form, and nothing else.
  static func isObject(_ bytes: Span<UInt8>) -> Bool {
    var scanner = CanonicalScanner()
    return scanner.object(bytes, depth: 0) && scanner.offset == bytes.count
  }

  /// Moves past one byte.
  mutating func skip(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Moves past a text that is expected here.
  mutating func skip(_ word: ExpectedBytes, _ bytes: Span<UInt8>) -> Bool {
    guard word.stands(in: bytes, at: offset) else { return false }
    offset += word.count
    return true
  }

  /// Moves past bytes that were looked at.
  mutating func advance(by count: Int) {
    offset += count
  }

  /// Moves past exactly these bytes.
  mutating func skip(_ word: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    guard ByteWords.areSame(bytes, offset, word.span, 0, count: word.count) else { return false }
    offset += word.count
    return true
  }

  /// Moves past so many bytes and says where they stand.
  mutating func take(_ count: Int, _ bytes: Span<UInt8>) -> Range<Int>? {
    guard bytes.count - offset >= count else { return nil }
    offset += count
    return offset - count..<offset
  }

  /// Moves past an integer from 1 to 15 digits, without a leading zero.
  mutating func positive(_ bytes: Span<UInt8>) -> Int? {
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: "0") else { return nil }
    let start = offset
    var value = 0
    while offset < bytes.count {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      offset += 1
    }
    return (1...15).contains(offset - start) ? value : nil
  }

  /// Moves past a string without escapes, quotes included, and says where its text stands.
  mutating func string(_ bytes: Span<UInt8>) -> Range<Int>? {
    guard skip(UInt8(ascii: "\""), bytes),
      let end = ByteWords.closingQuote(bytes, from: offset)
    else { return nil }
    defer { offset = end + 1 }
    return offset..<end
  }

  /// Moves past an object whose keys differ.
  mutating func object(_ bytes: Span<UInt8>, depth: Int) -> Bool {
    guard depth < Self.maximumDepth, skip(UInt8(ascii: "{"), bytes) else { return false }
    if skip(UInt8(ascii: "}"), bytes) { return true }
    var keys = DistinctKeys()
    repeat {
      guard let key = string(bytes), keys.insert(key, bytes), skip(UInt8(ascii: ":"), bytes),
        value(bytes, depth: depth + 1)
      else { return false }
    } while skip(UInt8(ascii: ","), bytes)
    return skip(UInt8(ascii: "}"), bytes)
  }

  private mutating func array(_ bytes: Span<UInt8>, depth: Int) -> Bool {
    guard depth < Self.maximumDepth, skip(UInt8(ascii: "["), bytes) else { return false }
    if skip(UInt8(ascii: "]"), bytes) { return true }
    repeat {
      guard value(bytes, depth: depth + 1) else { return false }
    } while skip(UInt8(ascii: ","), bytes)
    return skip(UInt8(ascii: "]"), bytes)
  }

  private mutating func value(_ bytes: Span<UInt8>, depth: Int) -> Bool {
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return string(bytes) != nil
    case UInt8(ascii: "{"): return object(bytes, depth: depth)
    case UInt8(ascii: "["): return array(bytes, depth: depth)
    case UInt8(ascii: "t"): return skip(Self.trueWord, bytes)
    case UInt8(ascii: "f"): return skip(Self.falseWord, bytes)
    case UInt8(ascii: "n"): return skip(Self.nullWord, bytes)
    default: return number(bytes)
    }
  }

  private mutating func number(_ bytes: Span<UInt8>) -> Bool {
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let start = offset
    guard digits(bytes) > 0 else { return false }
    guard offset == start + 1 || bytes[start] != UInt8(ascii: "0") else { return false }
    guard offset < bytes.count else { return true }
    if bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      guard digits(bytes) > 0 else { return false }
    }
    return offset == bytes.count || bytes[offset] | 0x20 != UInt8(ascii: "e")
  }

  private mutating func digits(_ bytes: Span<UInt8>) -> Int {
    let start = offset
    while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
    return offset - start
  }

  private static let trueWord = Array("true".utf8)
  private static let falseWord = Array("false".utf8)
  private static let nullWord = Array("null".utf8)
}

/// The keys met so far in one object, up to sixteen.
private struct DistinctKeys {
  private var places = InlineArray<16, Range<Int>>(repeating: 0..<0)
  private var count = 0
  /// One bit for each key: mostly it says at once that a key is new.
  private var bits: UInt64 = 0

  mutating func insert(_ key: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard count < places.count, !key.isEmpty else { return false }
    let first = UInt64(bytes[key.lowerBound])
    let last = UInt64(bytes[key.upperBound - 1])
    let bit: UInt64 = 1 << ((first &* 7 &+ last &* 31 &+ UInt64(key.count)) & 63)
    if bits & bit != 0 {
      for index in 0..<count where Self.same(places[index], key, bytes) { return false }
    }
    bits |= bit
    places[count] = key
    count += 1
    return true
  }

  private static func same(_ one: Range<Int>, _ other: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    for step in 0..<one.count
    where bytes[one.lowerBound + step] != bytes[other.lowerBound + step] {
      return false
    }
    return true
  }
}
