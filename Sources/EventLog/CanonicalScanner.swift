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

  /// Moves past exactly these bytes.
  mutating func skip(_ word: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    guard bytes.count - offset >= word.count else { return false }
    for place in word.indices where bytes[offset + place] != word[place] { return false }
    offset += word.count
    return true
  }

  /// Moves past exactly these bytes, which are most likely there: no byte is looked at alone.
  mutating func skip(likely word: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    guard bytes.count - offset >= word.count else { return false }
    let found = bytes.extracting(offset..<offset + word.count)
    let wanted = word.span
    var difference: UInt8 = 0
    for place in wanted.indices { difference |= found[place] ^ wanted[place] }
    guard difference == 0 else { return false }
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
    guard skip(UInt8(ascii: "\""), bytes) else { return nil }
    let start = offset
    var next = start
    while next < bytes.count {
      let byte = bytes[next]
      if byte &- 0x20 < 0x60, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        next += 1
      } else if byte == UInt8(ascii: "\"") {
        offset = next + 1
        return start..<next
      } else {
        let length = Self.character(bytes, at: next)
        guard length > 0 else { return nil }
        next += length
      }
    }
    return nil
  }

  /// The length of the character that begins here, which is not ASCII; 0 where there is none.
  ///
  /// Table 3-7 of the Unicode standard: only the second byte has bounds of its own.
  private static func character(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[start] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return 0 }
    if length > 2, bytes[start + 2] & 0xC0 != 0x80 { return 0 }
    if length > 3, bytes[start + 3] & 0xC0 != 0x80 { return 0 }
    return length
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
