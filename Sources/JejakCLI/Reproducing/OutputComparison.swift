/// How an output of today stands to the one that was saved.
enum OutputComparison: Hashable, Sendable {
  /// Byte for byte the same.
  case same
  /// All figures, codes and event numbers are the same, in the same order; words are not.
  case reworded
  /// Lines that are not the same: `-` as saved, `+` as they are now.
  case different([String])

  /// The most lines that are shown of a difference.
  static let mostLines = 40

  /// Compares two outputs; of a page or workbook what people read of it, unless every byte is the same.
  ///
  /// - Parameters:
  ///   - saved: the output that was saved.
  ///   - now: what the same command says now.
  ///   - current: the program that says it.
  init(_ saved: SavedOutput, with now: [UInt8], by current: String) {
    guard saved.bytes != now else {
      self = .same
      return
    }
    let before = saved.readable(saved.bytes)
    let after = saved.readable(now)
    if Self.facts(before, without: saved.basis.program) == Self.facts(after, without: current) {
      self = .reworded
    } else {
      self = .different(Self.difference(before, after))
    }
  }

  /// The words that hold a digit, in order: figures, codes, event numbers, days.
  private static func facts(_ text: String, without program: String) -> [Substring] {
    let version = program.split(separator: " ").last.map(String.init)
    let words = text.split { !isPart($0) }.compactMap { word -> Substring? in
      guard word.contains(where: \.isNumber) else { return nil }
      return word.trimmingMarks
    }
    // The version of the program stands last, in the basis.
    guard let version, let place = words.lastIndex(where: { $0 == version }) else { return words }
    return Array(words[..<place]) + words[(place + 1)...]
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ".,#/:_-+−%".contains(character)
  }

  private static func difference(_ saved: String, _ now: String) -> [String] {
    let before = saved.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let after = now.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let changes = after.difference(from: before).map { change in
      switch change {
      case .remove(let line, let text, _): (line, 0, "-\(line + 1): \(text)")
      case .insert(let line, let text, _): (line, 1, "+\(line + 1): \(text)")
      }
    }
    let sorted = changes.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    return Array(sorted.prefix(mostLines))
      + (sorted.count > mostLines ? ["… \(sorted.count - mostLines)"] : [])
  }
}

extension Substring {
  /// The word without the marks that end a sentence.
  fileprivate var trimmingMarks: Substring {
    var word = self
    while let last = word.last, ".,:".contains(last) { word = word.dropLast() }
    return word
  }
}
