/// Writes what an index holds: numbers of fixed width, little-endian, and counted bytes.
struct IndexWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number<Value: FixedWidthInteger & UnsignedInteger>(_ value: Value) {
    for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> Value(shift)))
    }
  }

  mutating func counted(_ text: [UInt8]) {
    number(UInt16(truncatingIfNeeded: text.count))
    bytes += text
  }

  mutating func raw(_ other: [UInt8]) {
    bytes += other
  }
}

/// Reads the same from left to right; `nil` where the bytes end too early.
struct IndexReader {
  let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number<Value: FixedWidthInteger & UnsignedInteger>(
    _ type: Value.Type = Value.self
  ) -> Value? {
    let width = Value.bitWidth / 8
    guard bytes.count - offset >= width else { return nil }
    var value: Value = 0
    for place in 0..<width { value |= Value(bytes[offset + place]) << Value(8 * place) }
    offset += width
    return value
  }

  /// A number that counts something.
  mutating func count() -> Int? {
    number(UInt64.self).flatMap { Int(exactly: $0) }
  }

  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, bytes.count - offset >= count else { return nil }
    offset += count
    return Array(bytes[offset - count..<offset])
  }

  mutating func counted() -> [UInt8]? {
    number(UInt16.self).flatMap { take(Int($0)) }
  }
}

/// Numbers at a place in bytes that are known to be there.
enum IndexNumber {
  static func two(_ bytes: Span<UInt8>, _ offset: Int) -> UInt16 {
    UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
  }

  static func four(_ bytes: Span<UInt8>, _ offset: Int) -> UInt32 {
    UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
      | UInt32(bytes[offset + 3]) << 24
  }

  static func eight(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    UInt64(four(bytes, offset)) | UInt64(four(bytes, offset + 4)) << 32
  }
}
