/// Looks at bytes eight at a time, without leaving safe Swift.
///
/// Eight bytes become one number, the first of them lowest. A test of all eight is then a few
/// operations on that number: it sets the highest bit of each byte that is meant. Such a mark may
/// also stand in bytes behind the first that is meant, so only the lowest mark counts.
public enum ByteWords {
  /// How many bytes are looked at together.
  public static let width = 8

  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  @usableFromInline static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes from a place on.
  ///
  /// REQUIRES: there are as many.
  @inlinable @inline(__always)
  public static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    // One check of the bounds for all eight; the compiler makes one load of the rest.
    let eight = bytes.extracting(offset..<offset &+ 8)
    return UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16
      | UInt64(eight[3]) << 24 | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40
      | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
  }

  /// Whether two runs of bytes are the same.
  ///
  /// - Parameters:
  ///   - one: Some bytes.
  ///   - start: Where the run begins in them.
  ///   - other: Other bytes.
  ///   - otherStart: Where the run begins in those.
  ///   - count: How many bytes are compared.
  /// - Returns: `false` also where one of them ends before.
  public static func areSame(
    _ one: Span<UInt8>, _ start: Int, _ other: Span<UInt8>, _ otherStart: Int, count: Int
  ) -> Bool {
    guard start >= 0, otherStart >= 0, count >= 0, one.count - start >= count,
      other.count - otherStart >= count
    else { return false }
    guard count >= width else {
      for place in 0..<count where one[start + place] != other[otherStart + place] {
        return false
      }
      return true
    }
    // The bounds were looked at above, once for all.
    return unsafe one.withUnsafeBytes { one in
      unsafe other.withUnsafeBytes { other in
        unsafe areSame(one, start, other, otherStart, count)
      }
    }
  }

  /// REQUIRES: both have as many bytes, at least eight, from these places on.
  private static func areSame(
    _ one: UnsafeRawBufferPointer, _ start: Int, _ other: UnsafeRawBufferPointer,
    _ otherStart: Int, _ count: Int
  ) -> Bool {
    func difference(_ place: Int) -> UInt64 {
      unsafe one.loadUnaligned(fromByteOffset: start + place, as: UInt64.self)
        ^ other.loadUnaligned(fromByteOffset: otherStart + place, as: UInt64.self)
    }
    // The last eight are looked at together, whatever has been looked at before.
    let last = count - width
    var differences = difference(last)
    var place = 0
    while place < last {
      differences |= difference(place)
      place += width
    }
    return differences == 0
  }

  /// Where the quote stands that ends a text which begins at a place.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - start: The first byte behind the quote that opens the text.
  /// - Returns: The place of the closing quote; `nil` where an escape, a control character, bytes
  ///   that are no UTF-8 or the end come before it.
  public static func closingQuote(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard start >= 0 else { return nil }
    var next = start
    while bytes.count - next >= width {
      let special = specials(in: word(bytes, at: next))
      guard special != 0 else {
        next += width
        continue
      }
      next += special.trailingZeroBitCount / 8
      if bytes[next] == UInt8(ascii: "\"") { return next }
      let length = character(bytes, at: next)
      guard length > 0 else { return nil }
      next += length
    }
    while next < bytes.count {
      let byte = bytes[next]
      if byte == UInt8(ascii: "\"") { return next }
      if byte &- 0x20 < 0x60, byte != UInt8(ascii: "\\") {
        next += 1
      } else {
        let length = character(bytes, at: next)
        guard length > 0 else { return nil }
        next += length
      }
    }
    return nil
  }

  /// Marks quotes, backslashes, control characters and bytes that are not ASCII.
  @inline(__always)
  private static func specials(in word: UInt64) -> UInt64 {
    let quotes = word ^ ones &* UInt64(UInt8(ascii: "\""))
    let backslashes = word ^ ones &* UInt64(UInt8(ascii: "\\"))
    let marks =
      (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
      | (word &- ones &* 0x20) & ~word | word
    return marks & highBits
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
}

extension ByteWords {
  /// The number that eight hexadecimal digits in lower case write; `nil` for anything else.
  ///
  /// REQUIRES: there are as many bytes.
  @inlinable
  public static func hexadecimal(_ bytes: Span<UInt8>, at offset: Int) -> UInt32? {
    let text = word(bytes, at: offset)
    // Digits are 0x30…0x39, letters 0x61…0x66.
    let letters = text >> 6 & ones
    let nibbles = text & (ones &* 0x0F)
    guard text & (ones &* 0xF0) == ones &* 0x30 &+ letters &* 0x30,
      (nibbles &+ ones &* 6 &+ letters &* 3) & (ones &* 0x10) == 0,
      (nibbles &+ ones &* 0x0F) >> 4 & letters == letters
    else { return nil }
    let values = nibbles &+ letters &* 9
    let pairs = (values << 4 | values >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF
    return UInt32(truncatingIfNeeded: fours | fours >> 16).byteSwapped
  }
}

/// A short text that is expected at some place; it is compared eight bytes at a time.
public struct ExpectedBytes: Sendable {
  /// How many bytes a text may have; a longer one is met nowhere.
  public static let longest = 24

  /// How many bytes it has.
  public let count: Int
  @usableFromInline let words: (UInt64, UInt64, UInt64)
  @usableFromInline let masks: (UInt64, UInt64, UInt64)

  /// The bytes of a text.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    func part(_ index: Int) -> (word: UInt64, mask: UInt64) {
      var word: UInt64 = 0
      var mask: UInt64 = 0
      for place in 0..<8 where 8 * index + place < bytes.count {
        word |= UInt64(bytes[8 * index + place]) << UInt64(8 * place)
        mask |= 0xFF << UInt64(8 * place)
      }
      return (word, mask)
    }
    count = bytes.count
    words = (part(0).word, part(1).word, part(2).word)
    masks = (part(0).mask, part(1).mask, part(2).mask)
  }

  /// Whether the text stands at a place.
  @inlinable @inline(__always)
  public func stands(in bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard bytes.count - offset >= 24, count <= 24 else { return standsNearEnd(bytes, offset) }
    guard (ByteWords.word(bytes, at: offset) ^ words.0) & masks.0 == 0 else { return false }
    guard count > 8 else { return true }
    guard (ByteWords.word(bytes, at: offset + 8) ^ words.1) & masks.1 == 0 else { return false }
    guard count > 16 else { return true }
    return (ByteWords.word(bytes, at: offset + 16) ^ words.2) & masks.2 == 0
  }

  @usableFromInline
  func standsNearEnd(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset >= 0, count <= Self.longest, bytes.count - offset >= count else { return false }
    for place in 0..<count {
      let word = place < 8 ? words.0 : place < 16 ? words.1 : words.2
      guard bytes[offset + place] == UInt8(truncatingIfNeeded: word >> UInt64(place % 8 * 8))
      else { return false }
    }
    return true
  }
}
