import RenjaModel

/// Draws a chart as a figure of a page.
struct HTMLChart {
  let chart: Chart
  let name: String
  let cells: HTMLCell

  init(_ chart: Chart, name: String, cells: HTMLCell) {
    self.chart = chart
    self.name = name
    self.cells = cells
  }

  /// The figure: its caption and its drawing, which scrolls by itself where the screen is narrow.
  var lines: [String] {
    [
      "<figure><figcaption>\(chart.title.html)</figcaption>",
      "<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"\(chart.title.htmlLine)\">",
    ] + drawing.lines(name, title: chart.title, summary: chart.summary) + ["</div></figure>"]
  }

  private var drawing: SVGDrawing {
    switch chart.kind {
    case .waterfall(let steps): WaterfallDrawing(steps, name: name, cells: cells).drawing
    case .steppedLine(let points): SteppedLineDrawing(points, cells: cells).drawing
    case .changes(let changes): ChangesDrawing(changes, name: name, cells: cells).drawing
    case .achievements(let rows): AchievementDrawing(rows, cells: cells).drawing
    }
  }
}

extension SVGDrawing {
  /// How wide drawings are.
  static let fullWidth = 960.0

  /// Words beside a row of bars, on two lines at most.
  mutating func label(_ words: String, below y: Double, height: Double, style: String = "") {
    let lines = Self.lines(of: words, columns: 46)
    let first = y + height / 2 + (lines.count > 1 ? -3 : 4)
    for (place, line) in lines.enumerated() {
      text(line, 0, first + Double(place) * 14, style)
    }
  }

  /// The marks of an axis below rows of bars, with lines up to the top.
  mutating func marks(_ axis: ChartAxis, _ language: Language, top: Double, bottom: Double) {
    for mark in axis.marks {
      let x = axis.place(mark)
      line(x, top, x, bottom, mark == .zero ? "axis" : "grid")
      text(axis.label(mark), x, bottom + 16, "s", .middle)
    }
    let end = axis.marks.last.map(axis.place) ?? 0
    text(axis.title(language), end, bottom + 32, "s", .end)
  }

  /// Words broken into lines of so many letters; what does not fit ends in dots.
  static func lines(of words: String, columns: Int, most: Int = 2) -> [String] {
    var lines: [String] = []
    for word in words.neutralisedLine.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= columns {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    guard lines.count > most else { return lines.map { Self.cut($0, columns) } }
    return lines.prefix(most - 1).map { Self.cut($0, columns) }
      + [Self.cut(lines[(most - 1)...].joined(separator: " "), columns)]
  }

  private static func cut(_ line: String, _ columns: Int) -> String {
    line.count <= columns ? line : String(line.prefix(columns - 1)) + "…"
  }
}
