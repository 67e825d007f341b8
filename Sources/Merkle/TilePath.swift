/// The name of a tile or bundle of entries, as `c2sp.org/tlog-tiles` lays them out.
///
/// ```
/// tile/0/x001/x234/067          hashes of level 0, the tile 1234067
/// tile/0/273.p/112              its 273rd tile, of which 112 hashes exist so far
/// tile/entries/273.p/112        the entries below it
/// ```
public struct TilePath: Hashable, Sendable {
  /// What a tile holds.
  public enum Content: Hashable, Sendable {
    /// Hashes; those of level L are roots of complete subtrees over 256^L leaves.
    case hashes(level: Int)
    /// Entries, each with its length before it.
    case entries
  }

  /// How many hashes or entries a full tile holds.
  public static let fullWidth = 256

  /// What the tile holds.
  public let content: Content

  /// The place among the tiles of its level, from 0.
  public let index: UInt64

  /// How many hashes or entries it holds, 1 to 256.
  public let width: Int

  /// Names a tile; `nil` if level or width is out of bounds.
  ///
  /// - Parameters:
  ///   - content: Entries, or hashes of a level from 0 to 63.
  ///   - index: The place among the tiles of its level.
  ///   - width: How many hashes or entries it holds, 1 to 256.
  public init?(_ content: Content, index: UInt64, width: Int = fullWidth) {
    if case .hashes(let level) = content, !(0...63).contains(level) { return nil }
    guard (1...Self.fullWidth).contains(width) else { return nil }
    self.content = content
    self.index = index
    self.width = width
  }

  /// Whether the tile is not full yet.
  public var isPartial: Bool { width < Self.fullWidth }

  /// All tiles that a log of this size has: those of hashes, level by level, then those of entries.
  ///
  /// - Complexity: Linear in their number, about `size / 128`.
  public static func all(size: UInt64) -> [TilePath] {
    var paths: [TilePath] = []
    var (level, count) = (0, size)
    while count > 0 {
      paths += tiles(.hashes(level: level), count: count)
      level += 1
      count /= UInt64(fullWidth)
    }
    return paths + tiles(.entries, count: size)
  }

  private static func tiles(_ content: Content, count: UInt64) -> [TilePath] {
    let (full, rest) = count.quotientAndRemainder(dividingBy: UInt64(fullWidth))
    var paths = (0..<full).compactMap { TilePath(content, index: $0) }
    if let partial = TilePath(content, index: full, width: Int(rest)) { paths.append(partial) }
    return paths
  }
}

extension TilePath: LosslessStringConvertible {
  /// Reads exactly the text that ``description`` writes; `nil` for anything else.
  public init?(_ text: String) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false)[...]
    guard parts.popFirst() == "tile", let name = parts.popFirst() else { return nil }
    var width = Self.fullWidth
    if let last = parts.last, let partial = parts.dropLast().last, partial.hasSuffix(".p") {
      guard let number = Int(last) else { return nil }
      width = number
      parts = parts.dropLast(2) + [partial.dropLast(2)]
    }
    let content: Content
    if name == "entries" {
      content = .entries
    } else if let level = Int(name) {
      content = .hashes(level: level)
    } else {
      return nil
    }
    let digits = parts.map { $0.hasPrefix("x") ? $0.dropFirst() : $0 }.joined()
    guard let index = UInt64(digits) else { return nil }
    self.init(content, index: index, width: width)
    guard description == text else { return nil }
  }

  /// The path, with `/` between its parts.
  public var description: String {
    let name =
      switch content {
      case .hashes(let level): String(level)
      case .entries: "entries"
      }
    let suffix = isPartial ? ".p/\(width)" : ""
    return "tile/\(name)/\(groups)\(suffix)"
  }

  /// The index in groups of three digits, all but the last with `x` before them.
  private var groups: String {
    var groups = Self.threeDigits(index % 1000)
    var rest = index / 1000
    while rest > 0 {
      groups = "x\(Self.threeDigits(rest % 1000))/\(groups)"
      rest /= 1000
    }
    return groups
  }

  private static func threeDigits(_ number: UInt64) -> String {
    String(String(number + 1000).dropFirst())
  }
}
