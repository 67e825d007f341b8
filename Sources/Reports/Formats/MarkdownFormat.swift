/// GitHub's Markdown: headings, pipe tables with figures to the right, the basis as a quotation.
public struct MarkdownFormat: OutputFormat {
  /// The Markdown format.
  public init() {}

  /// Writes the report line by line.
  public func write<Failure: Error>(
    _ report: some Report, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let document = report.document()
    let sections = sections(of: document).filter { !$0.isEmpty }
    for (index, section) in sections.enumerated() {
      if index > 0 { try sink([0x0A]) }
      for line in section { try sink(Array((line + "\n").utf8)) }
    }
  }

  private func sections(of document: ReportDocument) -> [[String]] {
    var sections: [[String]] = []
    for section in opening(of: document) { sections.append([section]) }
    for line in document.title.dropFirst() { sections.append([line.markdownLine]) }
    for block in document.blocks { sections += self.sections(of: block) }
    let legend = Legend(of: document).entries.map { "\($0.sign.markdownLine) \($0.meaning)" }
    if !legend.isEmpty {
      let name = Phrase.legend[document.language]
      sections.append(["\(name): " + legend.joined(separator: "; ")])
    }
    for note in document.notes { sections.append([text(of: note)]) }
    let facts = document.basis.facts.map { "\($0.name) \($0.fact.markdownCode)" }
    sections.append([
      "> \(Phrase.basis[document.language]): " + facts.joined(separator: " · ")
    ])
    return sections
  }

  /// What stands above everything else: the heading, and what must be seen first.
  func opening(of document: ReportDocument) -> [String] {
    let title = document.title.first.map { "# " + $0.markdownLine }
    let banner = document.banner.map { "> **\($0.markdownLine)**" }
    return [title, banner].compactMap(\.self)
  }

  private func sections(of block: Block) -> [[String]] {
    switch block {
    case .heading(let heading): return [["## " + heading.markdownLine]]
    case .paragraph(let paragraph): return [[text(of: paragraph)]]
    case .list(let points): return [points.map { "- " + text(of: $0) }]
    case .table(let table):
      let caption = table.caption.map { [["**\($0.markdownLine)**"]] } ?? []
      return table.columns.isEmpty ? caption : caption + [lines(of: table)]
    case .chart: return []
    }
  }

  /// A paragraph on one line.
  func text(of paragraph: Paragraph) -> String {
    paragraph.spans.map { span in
      switch span {
      case .words(let words, .strong), .words(let words, .attention):
        MarkdownFormat.strong(words.markdownLine)
      case .words(let words, _): words.markdownLine
      case .value(let cell) where cell.tone == .strong || cell.tone == .attention:
        MarkdownFormat.strong(cell.text.markdownLine)
      case .value(let cell): cell.text.markdownLine
      }
    }.joined()
  }

  private func lines(of table: Table) -> [String] {
    var lines = [
      record(table.columns.map(heading)),
      record(
        table.columns.map { column in
          switch column.alignment {
          case .leading: "---"
          case .trailing: "---:"
          case .center: ":---:"
          }
        }),
    ]
    for row in table.rows + table.footers {
      lines.append(record(table.columns.indices.map { cell(row, $0, table.columns[$0]) }))
    }
    return lines
  }

  private func record(_ fields: [String]) -> String {
    "| " + fields.joined(separator: " | ") + " |"
  }

  private func heading(_ column: Table.Column) -> String {
    ([column.fullHeading] + column.numberLines).map(\.markdown).joined(separator: "<br>")
  }

  private func cell(_ row: Table.Row, _ index: Int, _ column: Table.Column) -> String {
    let cell = row[index]
    var text = cell.text.markdown
    let isStrong = cell.tone == .strong || cell.tone == .attention || row.tone == .strong
    if isStrong, cell.value != .absent, cell.value != .blank {
      text = MarkdownFormat.strong(text)
    }
    guard column.isIndented, row.depth > 0, !text.isEmpty else { return text }
    return String(repeating: "&emsp;", count: row.depth) + text
  }

  /// The text stressed; signs stressed without a space inside, as Markdown wants it.
  private static func strong(_ text: String) -> String {
    let words = text.drop { $0 == " " }
    guard !words.isEmpty else { return text }
    let lead = text.prefix(text.count - words.count)
    var end = words.endIndex
    while end > words.startIndex, words[words.index(before: end)] == " " {
      end = words.index(before: end)
    }
    return "\(lead)**\(words[..<end])**\(words[end...])"
  }
}

extension OutputFormat where Self == MarkdownFormat {
  /// GitHub's Markdown.
  public static var markdown: MarkdownFormat { MarkdownFormat() }
}

extension String {
  /// The text as Markdown that shows it letter for letter, its line breaks as `<br>`.
  fileprivate var markdown: String {
    var result = ""
    for character in neutralised {
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "$", "!", "&":
        result.append("\\")
        result.append(character)
      case "\n": result += "<br>"
      default: result.append(character)
      }
    }
    // At the start of a line these would open a list or a heading's rule.
    if let first = result.first, "+-=".contains(first), result.dropFirst().first == " " {
      result = "\\" + result
    }
    return result
  }

  /// The text as Markdown on one line.
  fileprivate var markdownLine: String { neutralisedLine.markdown }

  /// The text as a code span, fenced by more backticks than it holds.
  fileprivate var markdownCode: String {
    let text = neutralisedLine
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    guard longest > 0 else { return "`\(text)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(text) \(fence)"
  }
}
