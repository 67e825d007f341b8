/// Texts that a seed decides: some as they should be, most of them almost, some of them nothing.
///
/// The grammar is a list of good examples of each surface and of the pieces that its language is made
/// of; a text is an example in which pieces were put in, left out, doubled, swapped, nested deep, or
/// spoilt. Half-right texts get further into a reader than noise does.
public struct HostileText {
  private let surface: Surface
  private let examples: [[UInt8]]
  private let pieces: [[UInt8]]

  /// The texts of a surface.
  public init(for surface: Surface) {
    self.surface = surface
    examples = Self.examples(of: surface).map { Array($0.utf8) }
    pieces =
      (Self.pieces(of: surface) + Self.usual).map { Array($0.utf8) } + Self.noText
  }

  /// The good examples, for fuzzers that want a corpus.
  public var corpus: [[UInt8]] { examples }

  /// The next text.
  public func draw(using random: inout some RandomNumberGenerator) -> [UInt8] {
    var text = examples.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 0...6, using: &random) { change(&text, &random) }
    return text
  }

  private func change(_ text: inout [UInt8], _ random: inout some RandomNumberGenerator) {
    let place = Int.random(in: 0...text.count, using: &random)
    let end = min(text.count, place + Int.random(in: 1...24, using: &random))
    let piece = pieces.randomElement(using: &random) ?? []
    switch Int.random(in: 0...11, using: &random) {
    case 0...3: text.insert(contentsOf: piece, at: place)
    case 4...5: text.replaceSubrange(place..<end, with: piece)
    case 6: text.removeSubrange(place..<end)
    case 7: text.insert(contentsOf: text[place..<end], at: place)
    case 8 where !text.isEmpty:
      let spot = Int.random(in: 0..<text.count, using: &random)
      text[spot] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 9:
      let other = examples.randomElement(using: &random) ?? []
      let start = Int.random(in: 0...other.count, using: &random)
      text = Array(text[..<place]) + other[start...]
    case 10 where Int.random(in: 0...9, using: &random) == 0:
      let count = 10_000 / max(piece.count, 1)
      let deep = Array(repeatElement(piece, count: count).joined())
      text.insert(contentsOf: deep, at: place)
    case 11: text.removeSubrange(place...)
    default: text.insert(UInt8.random(in: 0...255, using: &random), at: place)
    }
  }

  /// Pieces that no text can hold.
  private static let noText: [[UInt8]] = [
    [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0],
    [0xEF, 0xBB, 0xBF],
  ]

  /// Pieces that matter everywhere.
  private static let usual = [
    "", " ", "\n", "\r\n", "\t", "\u{1B}[2J", "\u{202E}", "\u{2028}", "é", "e\u{301}", "👍🏽",
    "\"", "\\", "'", "/", "..", "%s", "-1", "0", "9223372036854775808", "1e999", "0.1", "null",
    "９", "٣",
  ]
}
