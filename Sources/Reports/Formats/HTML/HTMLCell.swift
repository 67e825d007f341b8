/// Draws values: each with its sign, its tone, and, where events gave it, as a button that shows
/// them.
struct HTMLCell {
  let language: Language
  /// The events whose accounts the page holds; only these can be shown.
  let known: Set<Int>

  /// A value as it stands in a cell or in a sentence.
  ///
  /// - Parameters:
  ///   - cell: the value.
  ///   - isStrong: whether its surroundings are stressed already.
  ///   - isWithinWords: whether it stands in a sentence, and so must break over lines as words do.
  /// - Returns: HTML.
  func html(
    _ cell: Table.Cell, isStrong: Bool = false, isWithinWords: Bool = false
  ) -> String {
    guard cell.value != .empty || cell.mark != nil else { return "" }
    let told = spoken(cell)
    let toned = wrapped(told, in: isStrong && cell.ownTone == .strong ? .plain : cell.ownTone)
    guard let evidence = evidence(of: cell.events) else { return toned }
    let look = told.hasPrefix("#") ? " class=\"ref\"" : ""
    let press = "\(look) aria-haspopup=\"dialog\" \(evidence)>\(toned)"
    // Browsers set a button as one block, however long its words are.
    guard !isWithinWords else { return "<span role=\"button\" tabindex=\"0\"\(press)</span>" }
    return "<button type=\"button\"\(press)</button>"
  }

  /// What an element says of the events behind it; nil where the page knows none of them.
  func evidence(of events: [Int]) -> String? {
    let events = events.filter(known.contains)
    return events.isEmpty ? nil : "data-e=\"\(Self.ranges(events))\""
  }

  /// A run of words in a tone.
  func html(_ words: String, _ tone: Tone) -> String { wrapped(words.html, in: tone) }

  /// A paragraph's runs.
  func html(_ paragraph: Paragraph) -> String {
    paragraph.spans.map { span in
      switch span {
      case .words(let words, let tone): html(words, tone)
      case .value(let cell): html(cell, isWithinWords: true)
      }
    }.joined()
  }

  private func wrapped(_ html: String, in tone: Tone) -> String {
    switch tone {
    case .plain: html
    case .strong: "<strong>\(html)</strong>"
    case .faint: "<span class=\"soft\">\(html)</span>"
    case .rise: "<span class=\"rise\">\(html)</span>"
    case .fall: "<span class=\"fall\">\(html)</span>"
    case .attention: "<span class=\"note\">\(html)</span>"
    }
  }

  /// The value with its signs, each of which says aloud what it means.
  private func spoken(_ cell: Table.Cell) -> String {
    let value: String =
      switch cell.value {
      case .absent: sign(Table.Cell.Value.absentSign, .legendAbsent)
      case .blank: sign(Table.Cell.Value.blankSign, .legendBlank)
      case .mark(let mark): sign(mark.symbol, mark.meaning)
      default: cell.value.text.html
      }
    guard let mark = cell.mark else { return value }
    let symbol = sign(mark.symbol, mark.meaning)
    guard !mark.symbol.hasSuffix(cell.value.text) else { return symbol }
    return value.isEmpty ? symbol : "\(symbol)&nbsp;\(value)"
  }

  private func sign(_ symbol: String, _ meaning: Phrase) -> String {
    let words = meaning[language].htmlLine
    return "<span role=\"img\" aria-label=\"\(words)\" title=\"\(words)\">\(symbol.html)</span>"
  }

  /// Numbers in rising order, neighbours as `12-20`, so that sums over a whole plan stay short.
  static func ranges(_ numbers: [Int]) -> String {
    var parts: [(first: Int, last: Int)] = []
    for number in Set(numbers).sorted() {
      if let last = parts.last, last.last + 1 == number {
        parts[parts.count - 1].last = number
      } else {
        parts.append((number, number))
      }
    }
    return parts.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
      .joined(separator: " ")
  }
}
