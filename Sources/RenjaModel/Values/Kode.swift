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
    guard text.utf8.count <= 40 else { return nil }
    let segments = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let level = Level.allCases.first(where: { $0.segments == segments.count }) else {
      return nil
    }
    for (place, segment) in segments.enumerated() {
      guard Kode.isSegment(segment, place: place) else { return nil }
    }
    self.text = text
    self.level = level
  }

  /// The code of an urusan by its number.
  init(urusan: UInt8) {
    text = String(urusan)
    level = .urusan
  }

  private static func isSegment(_ segment: Substring.UTF8View, place: Int) -> Bool {
    let generic = UInt8(ascii: "X")
    switch place {
    case 0: if segment.count == 1, segment.first == generic { return true }
    case 1: if segment.count == 2, segment.allSatisfy({ $0 == generic }) { return true }
    default: break
    }
    let width = place == 0 || place == 3 ? 1...2 : 2...4
    return width.contains(segment.count) && segment.allSatisfy { (48...57).contains($0) }
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
