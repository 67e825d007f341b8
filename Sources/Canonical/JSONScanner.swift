/// Walks over the tokens of JSON and checks each byte; builds nothing.
///
/// Everything that reads JSON here stands on these steps: the cursor, which wants places, and the
/// reader, which wants values. The bytes are handed to each step because a span is not stored.
struct JSONScanner {
  /// The next byte to look at.
  var offset: Int

  init(at offset: Int) {
    self.offset = offset
  }

  /// Moves to the next byte that is not white space.
  mutating func skipWhiteSpace(_ bytes: Span<UInt8>) {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        offset += 1
      default:
        return
      }
    }
  }

  /// The byte here, which must exist.
  func peek(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
    guard offset < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
    return bytes[offset]
  }

  /// The error of a byte that cannot stand here.
  func unexpected(_ byte: UInt8) -> JSONError {
    JSONError(offset == 0 && byte == 0xEF ? .byteOrderMark : .unexpectedByte(byte), at: offset)
  }

  /// Moves past `word`, the only literal that begins with the byte here.
  mutating func literal(_ word: String, _ bytes: Span<UInt8>) throws(JSONError) {
    let start = offset
    for scalar in word.utf8 {
      guard offset < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
      guard bytes[offset] == scalar else { throw JSONError(.badLiteral, at: start) }
      offset += 1
    }
  }

  /// Moves past a number and says where it stands.
  mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> Range<Int> {
    let start = offset
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = offset
    try digits(bytes, of: start)
    guard bytes[whole] != UInt8(ascii: "0") || offset == whole + 1 else {
      throw JSONError(.badNumber, at: start)
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try digits(bytes, of: start)
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[offset]) {
        offset += 1
      }
      try digits(bytes, of: start)
    }
    return start..<offset
  }

  /// Moves past one or more digits of the number that begins at `start`.
  private mutating func digits(_ bytes: Span<UInt8>, of start: Int) throws(JSONError) {
    let first = offset
    while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
    guard offset > first else {
      throw offset < bytes.count
        ? JSONError(.badNumber, at: start) : JSONError(.unexpectedEnd, at: bytes.count)
    }
  }
}
