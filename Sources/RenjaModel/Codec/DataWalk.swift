import Canonical

/// Walks over the bytes of an event's data along the shape of its type.
struct DataWalk: Sendable {
  private var offset = 0
  /// A stage met before, with its quotes: most lines name the same as the one before.
  private var stage = ExpectedBytes("\"\(Tahapan.unread.name)\"")

  private static let null = ExpectedBytes("null")
  private static let periode = ExpectedBytes(",\"periode\":")
  private static let tahapan = ExpectedBytes(",\"tahapan\":")
  private static let dok = ExpectedBytes(",\"dok\":")
  private static let baris = ExpectedBytes(",\"baris\":")

  private let words = (
    null: DataWalk.null, periode: DataWalk.periode, tahapan: DataWalk.tahapan, dok: DataWalk.dok,
    baris: DataWalk.baris
  )

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
    for place in shape.fields.indices {
      let field = shape.fields[place]
      guard field.key.stands(in: bytes, at: offset) else {
        guard case .optional = field.presence else { return false }
        continue
      }
      if shape.hasPhase, isPhase(bytes) { phases += 1 }
      offset += field.key.count
      if case .nullable = field.presence, words.null.stands(in: bytes, at: offset) {
        offset += words.null.count
        continue
      }
      guard value(bytes, field.value) else { return false }
    }
    guard !shape.hasPhase || phases == 1, provenance(bytes) else { return false }
    return offset == data.upperBound - 1 && bytes[offset] == UInt8(ascii: "}")
  }

  private func isPhase(_ bytes: Span<UInt8>) -> Bool {
    words.tahapan.stands(in: bytes, at: offset) || words.periode.stands(in: bytes, at: offset)
  }

  /// Moves past `dok` and `baris`, which stand together or not at all.
  private mutating func provenance(_ bytes: Span<UInt8>) -> Bool {
    guard words.dok.stands(in: bytes, at: offset) else { return true }
    offset += words.dok.count
    guard text(bytes) != nil, words.baris.stands(in: bytes, at: offset) else { return false }
    offset += words.baris.count
    return whole(bytes) != nil
  }

  private mutating func value(_ bytes: Span<UInt8>, _ shape: ValueShape) -> Bool {
    switch shape {
    case .text: return text(bytes) != nil
    case .whole: return whole(bytes) != nil
    case .kode: return text(bytes).map { Kode.isCode(bytes, $0) } ?? false
    case .stage: return isStage(bytes)
    case .name(let names):
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

extension Kode {
  /// Whether bytes are a code: what ``init(_:)`` takes as text.
  static func isCode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    let code = bytes.extracting(range)
    var segment = 0
    var digits = 0
    var letters = 0
    for place in code.indices {
      let byte = code[place]
      if byte &- UInt8(ascii: "0") < 10 {
        digits += 1
      } else if byte == UInt8(ascii: "X") {
        letters += 1
      } else {
        guard byte == UInt8(ascii: "."), isSegment(segment, digits, letters) else { return false }
        segment += 1
        digits = 0
        letters = 0
      }
    }
    guard isSegment(segment, digits, letters) else { return false }
    switch segment + 1 {
    case 1, 2, 3, 5, 6: return true
    default: return false
    }
  }

  private static func isSegment(_ place: Int, _ digits: Int, _ letters: Int) -> Bool {
    guard letters == 0 else { return digits == 0 && place < 2 && letters == place + 1 }
    return place == 0 || place == 3 ? 1...2 ~= digits : 2...4 ~= digits
  }
}
