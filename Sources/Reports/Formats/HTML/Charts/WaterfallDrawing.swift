import RenjaModel

/// Draws how one total became another: bars from row to row, each beginning where the one before
/// ended.
struct WaterfallDrawing {
  private static let row = 34.0
  private static let thick = 20.0
  private static let labels = 300.0

  let steps: [Chart.Step]
  let name: String
  let language: Language

  init(_ steps: [Chart.Step], name: String, language: Language) {
    self.steps = steps
    self.name = name
    self.language = language
  }

  var drawing: SVGDrawing {
    let bottom = Double(steps.count) * Self.row
    var drawing = SVGDrawing(width: SVGDrawing.fullWidth, height: bottom + 40)
    let axis = ChartAxis(
      showing: levels.flatMap { [$0.from, $0.to] }, from: Self.labels,
      to: SVGDrawing.fullWidth - 150)
    let stripes = name + "s"
    drawing.stripes(stripes)
    drawing.marks(axis, language, top: 0, bottom: bottom)
    for (place, step) in steps.enumerated() {
      let y = Double(place) * Self.row
      let level = levels[place]
      let ends = [axis.place(level.from), axis.place(level.to)]
      let left = min(ends[0], ends[1])
      let width = abs(ends[1] - ends[0])
      let top = y + (Self.row - Self.thick) / 2
      if place + 1 < steps.count {
        drawing.line(ends[1], top + Self.thick, ends[1], top + Self.row, "join")
      }
      switch step {
      case .total(let label, let amount):
        drawing.label(label, below: y, height: Self.row, style: "b")
        drawing.bar(left, top, width, Self.thick, "total")
        drawing.text(amount.short(language), max(ends[0], ends[1]) + 6, y + 21, "b")
      case .change(let label, let change):
        let isRise = change > .zero
        drawing.label(label, below: y, height: Self.row)
        drawing.bar(
          left, top, width, Self.thick, isRise ? "up" : "down", pattern: isRise ? nil : stripes)
        drawing.text(
          "\(isRise ? "▲" : "▼") \(change.shortChange(language))", max(ends[0], ends[1]) + 6,
          y + 21, isRise ? "r" : "f")
      }
    }
    return drawing
  }

  /// Where each bar begins and ends.
  private var levels: [(from: Rupiah, to: Rupiah)] {
    var level = Rupiah.zero
    return steps.map { step in
      switch step {
      case .total(_, let amount):
        level = amount
        return (.zero, amount)
      case .change(_, let change):
        defer { level += change }
        return (level, level + change)
      }
    }
  }
}
