/// The code of a unit of work in the national nomenclature, such as `2.17.01.2.01.01`.
///
/// `urusan.bidang.program.[1 provinsi | 2 kab/kota].kegiatan.subkegiatan`: one segment names an
/// urusan, two a bidang, three a program, five a kegiatan, six a sub kegiatan (Permendagri 90/2019).
/// Segments are digits; urusan and bidang may be `X` and `XX` in the generic programme X.XX.01.
public struct Kode: Hashable, Sendable {
  /// The code as written.
  public let text: String
  /// The level its segments say.
  public let level: Level

  /// The code `text` names, or nil where it is none.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard let level = Kode.level(of: bytes, 0..<bytes.count) else { return nil }
    self.text = text
    self.level = level
  }

  /// The code of an urusan by its number.
  init(urusan: UInt8) {
    text = String(urusan)
    level = .urusan
  }

  /// The level of the code that a run of bytes is; nil where it is none.
  static func level(of bytes: Span<UInt8>, _ range: Range<Int>) -> Level? {
    guard range.count <= 40 else { return nil }
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
        guard byte == UInt8(ascii: "."), isSegment(segment, digits, letters) else { return nil }
        segment += 1
        digits = 0
        letters = 0
      }
    }
    guard isSegment(segment, digits, letters) else { return nil }
    switch segment + 1 {
    case 1: return .urusan
    case 2: return .bidang
    case 3: return .program
    case 5: return .kegiatan
    case 6: return .subkegiatan
    default: return nil
    }
  }

  /// Whether a segment at a place may have so many digits and letters.
  private static func isSegment(_ place: Int, _ digits: Int, _ letters: Int) -> Bool {
    guard letters == 0 else { return digits == 0 && place < 2 && letters == place + 1 }
    return place == 0 || place == 3 ? 1...2 ~= digits : 2...4 ~= digits
  }

  /// The code's segments in order.
  public var segments: [Substring] { text.split(separator: ".") }

  /// The code of the unit above, or nil for an urusan.
  public var parent: Kode? {
    guard let above = level.parent else { return nil }
    return Kode(segments.prefix(above.segments).joined(separator: "."))
  }

  /// The code of the ancestor at `level`, the code itself at its own level, nil below it.
  public func ancestor(at level: Level) -> Kode? {
    guard level <= self.level else { return nil }
    return Kode(segments.prefix(level.segments).joined(separator: "."))
  }

  /// Whether `other` is this unit or stands below it.
  public func contains(_ other: Kode) -> Bool {
    other.text.hasPrefix(text)
      && (other.text.utf8.count == text.utf8.count
        || other.text.utf8.dropFirst(text.utf8.count).first == UInt8(ascii: "."))
  }

  /// Whether the unit belongs to the supporting programme (penunjang, x.xx.01).
  public var isPenunjang: Bool {
    let segments = segments
    return segments.count >= 3 && Int(segments[2]) == 1
  }

  /// The code with its urusan and bidang as `X.XX` where it is penunjang: the form in which the
  /// supporting programme of one office is compared with that of another.
  public var generic: Kode {
    guard isPenunjang else { return self }
    let text = (["X", "XX"] + segments.dropFirst(2)).joined(separator: ".")
    return Kode(text) ?? self
  }
}

extension Kode: Comparable {
  /// Orders codes segment by segment by number, a parent before its children.
  public static func < (left: Kode, right: Kode) -> Bool {
    var first = left.text.utf8[...]
    var second = right.text.utf8[...]
    while !first.isEmpty, !second.isEmpty {
      let one = first.takeSegment()
      let other = second.takeSegment()
      guard !one.elementsEqual(other) else { continue }
      if let number = one.number, let another = other.number, number != another {
        return number < another
      }
      return one.lexicographicallyPrecedes(other)
    }
    return first.isEmpty && !second.isEmpty
  }
}

extension Substring.UTF8View {
  /// Removes the first segment of a code and the point behind it.
  fileprivate mutating func takeSegment() -> Substring.UTF8View {
    guard let point = firstIndex(of: UInt8(ascii: ".")) else {
      defer { self = self[endIndex...] }
      return self
    }
    defer { self = self[index(after: point)...] }
    return self[..<point]
  }

  /// The number a segment is; nil for `X` and `XX`.
  fileprivate var number: Int? {
    var number = 0
    for byte in self {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

extension Kode: CustomStringConvertible {
  /// The code as written.
  public var description: String { text }
}
