import Canonical

/// Walks over the bytes of an event's data along the shape of its type.
struct DataWalk: Sendable {
  private var offset = 0
  /// A stage met before, with its quotes: most lines name the same as the one before.
  private var stage = ExpectedBytes("\"\(Tahapan.unread.name)\"")

  private let null = ExpectedBytes("null")
  private let dok = ExpectedBytes(",\"dok\":")
  private let baris = ExpectedBytes(",\"baris\":")

  /// The number under the first key, where it is one.
  mutating func firstWhole(_ bytes: Span<UInt8>, _ start: Int, _ shape: DataShape) -> Int? {
    guard let first = shape.fields.first, first.key.stands(in: bytes, at: start) else { return nil }
    offset = start + first.key.count
    return whole(bytes)
  }

  /// Whether the data is surely in order.
  mutating func passes(_ bytes: Span<UInt8>, _ data: Range<Int>, _ shape: DataShape) -> Bool {
    offset = data.lowerBound
    var phases = 0
    // A span lends its elements: no field is copied.
    let fields = shape.fields.span
    for place in fields.indices {
      guard fields[place].key.stands(in: bytes, at: offset) else {
        guard case .optional = fields[place].presence else { return false }
        continue
      }
      if fields[place].isPhase { phases += 1 }
      offset += fields[place].key.count
      if case .nullable = fields[place].presence, null.stands(in: bytes, at: offset) {
        offset += null.count
        continue
      }
      guard value(bytes, fields[place].kind, fields[place].names) else { return false }
    }
    guard !shape.hasPhase || phases == 1, provenance(bytes) else { return false }
    return offset == data.upperBound - 1 && bytes[offset] == UInt8(ascii: "}")
  }

  /// Moves past `dok` and `baris`, which stand together or not at all.
  private mutating func provenance(_ bytes: Span<UInt8>) -> Bool {
    guard dok.stands(in: bytes, at: offset) else { return true }
    offset += dok.count
    guard text(bytes) != nil, baris.stands(in: bytes, at: offset) else { return false }
    offset += baris.count
    return whole(bytes) != nil
  }

  private mutating func value(
    _ bytes: Span<UInt8>, _ kind: DataShape.Kind, _ names: [ExpectedBytes]
  ) -> Bool {
    switch kind {
    case .text: return text(bytes) != nil
    case .whole: return whole(bytes) != nil
    case .kode: return text(bytes).map { Kode.level(of: bytes, $0) != nil } ?? false
    case .stage: return isStage(bytes)
    case .name:
      guard let range = text(bytes) else { return false }
      return names.contains {
        $0.count == range.count && $0.stands(in: bytes, at: range.lowerBound)
      }
    case .unsure: return false
    }
  }

  /// Moves past a whole number of at most 15 digits.
  private mutating func whole(_ bytes: Span<UInt8>) -> Int? {
    let start = offset
    var value = 0
    while offset < bytes.count {
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

  /// Moves past a text without escapes and says where it stands between its quotes.
  private mutating func text(_ bytes: Span<UInt8>) -> Range<Int>? {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\""),
      let end = ByteWords.closingQuote(bytes, from: offset + 1)
    else { return nil }
    defer { offset = end + 1 }
    return offset + 1..<end
  }

  private mutating func isStage(_ bytes: Span<UInt8>) -> Bool {
    if stage.stands(in: bytes, at: offset) {
      offset += stage.count
      return true
    }
    guard let range = text(bytes),
      let text = try? UTF8Span(validating: bytes.extracting(range)),
      let found = Tahapan(String(copying: text))
    else { return false }
    stage = ExpectedBytes("\"\(found.name)\"")
    return true
  }
}
