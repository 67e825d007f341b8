import Canonical

/// The bytes of an event's data, read from left to right in the one order in which they are
/// written.
///
/// Whatever is out of the ordinary (escapes, signs, fractions, white space, another order of keys)
/// is left to the general reader: nothing is refused here, and nothing is read that the general
/// reader would read differently.
public struct CanonicalData {
  /// Whether texts are made; without them the data is only looked over.
  var makesTexts = true

  private var bytes = [UInt8](repeating: 0, count: 1024)
  private var count = 0
  private var offset = 0
  private var kodes = [Kode?](repeating: nil, count: 256)
  private var tahapan = Tahapan.unread

  /// Nothing to read yet.
  init() {}

  /// Begins with other data.
  mutating func load(_ data: Span<UInt8>) {
    if bytes.count < data.count { bytes = [UInt8](repeating: 0, count: data.count) }
    var target = bytes.mutableSpan
    for place in data.indices { target[place] = data[place] }
    count = data.count
    offset = 0
  }

  /// Begins the same data again.
  mutating func rewind() {
    offset = 0
  }

  /// Whether everything was read.
  var isAtEnd: Bool { offset == count }

  /// Moves past one byte.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Moves past the bracket or comma before a key, the key and its colon.
  mutating func skip(key: String) -> Bool {
    let name = key.utf8Span.span
    let start = offset + 2
    let end = start + name.count
    guard end + 2 <= count, bytes[offset + 1] == UInt8(ascii: "\""),
      bytes[end] == UInt8(ascii: "\""), bytes[end + 1] == UInt8(ascii: ":"),
      bytes[offset] == UInt8(ascii: offset == 0 ? "{" : ",")
    else { return false }
    for place in name.indices where bytes[start + place] != name[place] { return false }
    offset = end + 2
    return true
  }

  /// Moves past `null`.
  mutating func skipNull() -> Bool {
    guard offset + 4 <= count, bytes[offset] == UInt8(ascii: "n"),
      bytes[offset + 1] == UInt8(ascii: "u"), bytes[offset + 2] == UInt8(ascii: "l"),
      bytes[offset + 3] == UInt8(ascii: "l")
    else { return false }
    offset += 4
    return true
  }

  /// A whole number of at most 15 digits, without sign.
  mutating func wholeNumber() -> Int? {
    let start = offset
    var value = 0
    while offset < count {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      offset += 1
      guard offset - start <= 15 else { return nil }
    }
    guard offset > start, offset == start + 1 || bytes[start] != UInt8(ascii: "0") else {
      return nil
    }
    return value
  }

  /// A text without escapes; empty where no texts are made.
  mutating func text() -> String? {
    guard let range = quoted() else { return nil }
    if !makesTexts, range.isASCII { return "" }
    guard let text = string(range.place) else { return nil }
    return makesTexts ? text : ""
  }

  /// A code of the nomenclature; codes met before are not made again.
  mutating func kode() -> Kode? {
    guard let range = quoted()?.place else { return nil }
    var mixed: UInt64 = 0
    for place in range { mixed = (mixed ^ UInt64(bytes[place])) &* 0x9E37_79B9_7F4A_7C15 }
    let slot = Int(truncatingIfNeeded: mixed >> 56)
    if let kode = kodes[slot], Self.same(kode.text, bytes, range) { return kode }
    guard let kode = string(range).flatMap(Kode.init) else { return nil }
    kodes[slot] = kode
    return kode
  }

  /// A stage; that of the event before is not looked up again.
  mutating func stage() -> Tahapan? {
    guard let range = quoted()?.place else { return nil }
    if Self.same(tahapan.name, bytes, range) { return tahapan }
    guard let stage = string(range).flatMap(Tahapan.init) else { return nil }
    tahapan = stage
    return stage
  }

  /// One of a set of names.
  mutating func name() -> String? {
    quoted().flatMap { string($0.place) }
  }

  private func string(_ range: Range<Int>) -> String? {
    guard let text = try? UTF8Span(validating: bytes.span.extracting(range)) else { return nil }
    return String(copying: text)
  }

  /// Moves past a text without escapes and says where it stands between its quotes.
  private mutating func quoted() -> (place: Range<Int>, isASCII: Bool)? {
    guard skip(UInt8(ascii: "\"")) else { return nil }
    let start = offset
    var all: UInt8 = 0
    var next = start
    while next < count {
      let byte = bytes[next]
      if byte == UInt8(ascii: "\"") {
        offset = next + 1
        return (start..<next, all < 0x80)
      }
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
      all |= byte
      next += 1
    }
    return nil
  }

  private static func same(_ text: String, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let other = text.utf8Span.span
    guard other.count == range.count else { return false }
    for place in other.indices where other[place] != bytes[range.lowerBound + place] {
      return false
    }
    return true
  }
}

/// Reads the keys of an event's data from its bytes.
struct CanonicalReader: FieldVisitor {
  var data = CanonicalData()

  /// What is thrown wherever the general reader must look; nobody sees it.
  private static var unusual: CodecError { .notAnObject }

  mutating func required<Value: FieldValue>(
    _ key: String, _ value: inout Value
  ) throws(CodecError) {
    guard data.skip(key: key), let read = Value(canonical: &data) else { throw Self.unusual }
    value = read
  }

  mutating func optional<Value: FieldValue>(
    _ key: String, _ value: inout Value?
  ) throws(CodecError) {
    guard data.skip(key: key) else {
      value = nil
      return
    }
    guard let read = Value(canonical: &data) else { throw Self.unusual }
    value = read
  }

  mutating func nullable<Value: FieldValue>(
    _ key: String, _ value: inout Value?
  ) throws(CodecError) {
    guard data.skip(key: key) else { throw Self.unusual }
    if data.skipNull() {
      value = nil
      return
    }
    guard let read = Value(canonical: &data) else { throw Self.unusual }
    value = read
  }

  mutating func list<Value: FieldValue>(
    _ key: String, _ values: inout [Value]
  ) throws(CodecError) {
    throw Self.unusual
  }
}
