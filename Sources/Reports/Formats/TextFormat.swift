/// Plain text for a terminal or a letter: aligned, never wider than it was told.
public struct TextFormat: OutputFormat {
  /// How many columns there are.
  public var width: Int
  /// Whether tones are shown with terminal colours.
  public var isColoured: Bool

  /// Text within a width.
  ///
  /// - Parameters:
  ///   - width: how many columns there are; at least 40, below which an amount might not fit.
  ///   - isColoured: whether tones are shown with terminal colours.
  public init(width: Int = 80, isColoured: Bool = false) {
    self.width = max(40, width)
    self.isColoured = isColoured
  }

  /// Writes the report line by line.
  public func write<Failure: Error>(
    _ report: some Report, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let palette = Palette(isColoured: isColoured)
    for line in lines(of: report.document()) {
      try sink(Array((palette.text(line) + "\n").utf8))
    }
  }

  private func lines(of document: ReportDocument) -> [StyledLine] {
    var sections: [[StyledLine]] = []
    if let banner = document.banner {
      sections.append(LineWrapper.lines(banner.neutralised, .attention, width: width))
    }
    sections.append(
      document.title.flatMap { LineWrapper.lines($0.neutralised, .strong, width: width) })
    for block in document.blocks { sections.append(lines(of: block)) }
    let legend = Legend(of: document)
    var remarks = document.notes.flatMap { LineWrapper.lines($0, width: width) }
    if !legend.entries.isEmpty { remarks = lines(of: legend, document.language) + remarks }
    sections.append(remarks)
    sections.append(lines(of: document.basis))
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }

  private func lines(of block: Block) -> [StyledLine] {
    switch block {
    case .heading(let heading):
      return LineWrapper.lines(heading.neutralised, .strong, width: width)
    case .paragraph(let paragraph): return LineWrapper.lines(paragraph, width: width)
    case .list(let points):
      return points.flatMap { point in
        let lines = LineWrapper.lines(point, width: width - 2)
        return lines.enumerated().map { index, line in
          var marked = StyledLine(index == 0 ? "- " : "  ")
          marked.append(line)
          return marked
        }
      }
    case .table(let table):
      let caption = table.caption.map {
        LineWrapper.lines($0.neutralised, .strong, width: width)
      }
      return (caption ?? []) + TextTable(table, width: width).lines()
    case .chart: return []
    }
  }

  private func lines(of legend: Legend, _ language: Language) -> [StyledLine] {
    let entries = legend.entries.map { "\($0.sign) \($0.meaning)" }
    return lines(Phrase.legend[language] + ":", entries, separator: "   ")
  }

  private func lines(of basis: OutputBasis) -> [StyledLine] {
    let facts = basis.facts.map { "\($0.name) \($0.fact.neutralisedLine)" }
    return lines(Phrase.basis[basis.language] + ":", facts, separator: " · ")
  }

  /// Items after a label, each whole on its line unless it is wider than the line itself.
  private func lines(_ label: String, _ items: [String], separator: String) -> [StyledLine] {
    let indent = label.columns + 1
    let room = width - indent
    var texts: [String] = []
    for item in items {
      if let last = texts.last, last.columns + separator.columns + item.columns <= room {
        texts[texts.count - 1] = last + separator + item
      } else {
        texts.append(item)
      }
    }
    let lines = texts.flatMap { text in
      text.columns <= room
        ? [StyledLine(text, .faint)] : LineWrapper.lines(text, .faint, width: room)
    }
    return lines.enumerated().map { index, line in
      guard index == 0 else { return line.indented(by: indent) }
      var first = StyledLine(label + " ", .faint)
      first.append(line)
      return first
    }
  }
}

extension OutputFormat where Self == TextFormat {
  /// Plain text within a width.
  ///
  /// - Parameters:
  ///   - width: how many columns there are.
  ///   - isColoured: whether tones are shown with terminal colours.
  /// - Returns: the format.
  public static func text(width: Int = 80, isColoured: Bool = false) -> TextFormat {
    TextFormat(width: width, isColoured: isColoured)
  }
}
