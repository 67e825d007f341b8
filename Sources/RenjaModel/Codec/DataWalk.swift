import Canonical

/// Walks over the bytes of an event's data along the shape of its type.
///
/// Every step says where the bytes end that it passed, or that it does not know them: places stay in
/// the processor.
struct DataWalk: Sendable {
  /// A stage met before, with its quotes: most lines name the same as the one before.
  private var stage = ExpectedBytes("\"\(Tahapan.unread.name)\"")

  private let null = ExpectedBytes("null")
  private let dok = ExpectedBytes(",\"dok\":")
  private let baris = ExpectedBytes(",\"baris\":")

  /// The number under the first key, where it is one.
  static func firstWhole(_ bytes: Span<UInt8>, _ start: Int, _ shape: DataShape) -> Int? {
    guard let first = shape.fields.first, first.key.stands(in: bytes, at: start) else { return nil }
    return whole(bytes, start + first.key.count)?.value
  }

  /// Where data ends that is surely in order; nil where it may not be.
  mutating func end(of bytes: Span<UInt8>, _ start: Int, _ shape: DataShape) -> Int? {
    var offset = start
    var phases = 0
    // A span lends its elements: no field is copied.
    let fields = shape.fields.span
    for place in fields.indices {
      guard fields[place].key.stands(in: bytes, at: offset) else {
        guard case .optional = fields[place].presence else { return nil }
        continue
      }
      if fields[place].isPhase { phases += 1 }
      offset += fields[place].key.count
      if case .nullable = fields[place].presence, null.stands(in: bytes, at: offset) {
        offset += null.count
        continue
      }
      guard let end = value(bytes, offset, fields[place].kind, fields[place].names) else {
        return nil
      }
      offset = end
    }
    guard !shape.hasPhase || phases == 1, let end = provenance(bytes, offset), end < bytes.count,
      bytes[end] == UInt8(ascii: "}")
    else { return nil }
    return end + 1
  }

  /// Passes `dok` and `baris`, which stand together or not at all.
  @inline(__always)
  private func provenance(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard dok.stands(in: bytes, at: start) else { return start }
    guard let end = Self.text(bytes, start + dok.count), baris.stands(in: bytes, at: end) else {
      return nil
    }
    return Self.whole(bytes, end + baris.count)?.end
  }

  @inline(__always)
  private mutating func value(
    _ bytes: Span<UInt8>, _ start: Int, _ kind: DataShape.Kind, _ names: [ExpectedBytes]
  ) -> Int? {
    switch kind {
    case .text: return Self.text(bytes, start)
    case .whole: return Self.whole(bytes, start)?.end
    case .kode:
      guard let end = Self.text(bytes, start), Kode.level(of: bytes, start + 1..<end - 1) != nil
      else { return nil }
      return end
    case .stage: return stageEnd(bytes, start)
    case .name:
      guard let end = Self.text(bytes, start) else { return nil }
      let isName = names.contains {
        $0.count == end - start - 2 && $0.stands(in: bytes, at: start + 1)
      }
      return isName ? end : nil
    case .unsure: return nil
    }
  }

  /// Passes a whole number of at most 15 digits.
  @inline(__always)
  private static func whole(_ bytes: Span<UInt8>, _ start: Int) -> (end: Int, value: Int)? {
    var end = start
    var value = 0
    while end < bytes.count {
      let digit = bytes[end] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      end += 1
      guard end - start <= 15 else { return nil }
    }
    guard end > start, end == start + 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    return (end, value)
  }

  /// Passes a text without escapes, its quotes included.
  @inline(__always)
  private static func text(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\""),
      let quote = ByteWords.closingQuote(bytes, from: start + 1)
    else { return nil }
    return quote + 1
  }

  /// Passes a stage, its quotes included.
  private mutating func stageEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    if stage.stands(in: bytes, at: start) { return start + stage.count }
    guard let end = Self.text(bytes, start),
      let text = try? UTF8Span(validating: bytes.extracting(start + 1..<end - 1)),
      let found = Tahapan(String(copying: text))
    else { return nil }
    stage = ExpectedBytes("\"\(found.name)\"")
    return end
  }
}
