import Canonical

/// Walks over the bytes of an event's data along the shape of its type.
///
/// Every step says where the bytes end that it passed, or that it does not know them: places stay in
/// the processor.
struct DataWalk: Sendable {
  /// What was met before: most lines name it again.
  struct Memory: Sendable {
    /// A stage, with its quotes.
    fileprivate var stage = ExpectedBytes("\"\(Tahapan.unread.name)\"")
    /// Codes.
    fileprivate var kodes = [KnownKode](repeating: KnownKode(), count: 256)
  }

  private let fields: [DataShape.Field]
  private let names: [ExpectedBytes]
  private let null = ExpectedBytes("null")
  private let dok = ExpectedBytes(",\"dok\":")
  private let baris = ExpectedBytes(",\"baris\":")

  /// A walk along these shapes.
  init(_ shapes: DataShapes) {
    fields = shapes.fields
    names = shapes.names
  }

  /// The number under the first key, where it is one.
  func firstWhole(_ bytes: Span<UInt8>, _ start: Int, _ shape: DataShape) -> Int? {
    let fields = fields.span
    guard let first = shape.fields.first, fields[first].key.stands(in: bytes, at: start) else {
      return nil
    }
    return Self.whole(bytes, start + fields[first].key.count)?.value
  }

  /// Where data ends that is surely in order; nil where it may not be.
  func end(
    of bytes: Span<UInt8>, _ start: Int, _ shape: DataShape, _ memory: inout Memory
  ) -> Int? {
    var offset = start
    var phases = 0
    // A span lends its elements: no field is copied.
    let fields = fields.span
    for place in shape.fields {
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
      guard let end = value(bytes, offset, fields[place].kind, fields[place].names, &memory) else {
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
  private func value(
    _ bytes: Span<UInt8>, _ start: Int, _ kind: DataShape.Kind, _ names: Range<Int>,
    _ memory: inout Memory
  ) -> Int? {
    switch kind {
    case .text: return Self.text(bytes, start)
    case .whole: return Self.whole(bytes, start)?.end
    case .kode:
      guard let end = Self.text(bytes, start),
        Self.isKode(bytes, start + 1..<end - 1, &memory)
      else { return nil }
      return end
    case .stage: return Self.stageEnd(bytes, start, &memory)
    case .name: return name(bytes, start, names)
    case .unsure: return nil
    }
  }

  /// Passes one of a few names.
  private func name(_ bytes: Span<UInt8>, _ start: Int, _ names: Range<Int>) -> Int? {
    guard let end = Self.text(bytes, start) else { return nil }
    let known = self.names.span
    for place in names
    where known[place].count == end - start - 2 && known[place].stands(in: bytes, at: start + 1) {
      return end
    }
    return nil
  }

  /// Whether a run of bytes is a code; one that was met before is not taken apart again.
  @inline(__always)
  private static func isKode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ memory: inout Memory
  ) -> Bool {
    guard KnownKode.counts.contains(range.count) else {
      return Kode.level(of: bytes, range) != nil
    }
    let kode = KnownKode(bytes, range)
    if memory.kodes[kode.place] == kode { return true }
    guard Kode.level(of: bytes, range) != nil else { return false }
    memory.kodes[kode.place] = kode
    return true
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
  private static func stageEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ memory: inout Memory
  ) -> Int? {
    if memory.stage.stands(in: bytes, at: start) { return start + memory.stage.count }
    guard let end = text(bytes, start),
      let text = try? UTF8Span(validating: bytes.extracting(start + 1..<end - 1)),
      let found = Tahapan(String(copying: text))
    else { return nil }
    memory.stage = ExpectedBytes("\"\(found.name)\"")
    return end
  }
}

/// The bytes of a code: its first eight and its last eight are all of them.
private struct KnownKode: Equatable, Sendable {
  /// How many bytes such a code has.
  static let counts = 8...16

  private var first: UInt64 = 0
  private var last: UInt64 = 0
  private var count = 0

  /// No code.
  init() {}

  /// REQUIRES: there are as many bytes as ``counts`` says.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    first = ByteWords.word(bytes, at: range.lowerBound)
    last = ByteWords.word(bytes, at: range.upperBound - ByteWords.width)
    count = range.count
  }

  /// Where it is remembered.
  var place: Int {
    let mixed = (first ^ last &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed >> 56)
  }
}
