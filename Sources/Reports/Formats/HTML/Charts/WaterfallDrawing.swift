import RenjaModel

/// Draws how one total became another: bars from row to row, each beginning where the one before
/// ended.
struct WaterfallDrawing {
  private static let row = 34.0
  private static let thick = 20.0
  private static let labels = 300.0

  let steps: [Chart.Step]
  let name: String
  let cells: HTMLCell

  init(_ steps: [Chart.Step], name: String, cells: HTMLCell) {
    self.steps = steps
    self.name = name
    self.cells = cells
  }

  var drawing: SVGDrawing {
    let bottom = Double(steps.count) * Self.row
    var drawing = SVGDrawing(width: SVGDrawing.fullWidth, height: bottom + 40)
    let axis = ChartAxis(
      showing: levels.flatMap { [$0.from, $0.to] }, from: Self.labels,
      to: SVGDrawing.fullWidth - 150)
    let stripes = name + "s"
    drawing.stripes(stripes)
    drawing.marks(axis, cells.language, top: 0, bottom: bottom)
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
      drawing.figure(
        step.told, cells.evidence(of: step.events), in: (0, y, SVGDrawing.fullWidth, Self.row)
      ) { draw(step, at: y, from: left, width, stripes, in: &$0) }
    }
    return drawing
  }

  private func draw(
    _ step: Chart.Step, at y: Double, from left: Double, _ width: Double, _ stripes: String,
    in drawing: inout SVGDrawing
  ) {
    let top = y + (Self.row - Self.thick) / 2
    let beside = left + width + 6
    switch step {
    case .total(let label, let amount, _):
      drawing.label(label, below: y, height: Self.row, style: "b")
      drawing.bar(left, top, width, Self.thick, "total")
      drawing.text(amount.short(cells.language), beside, y + 21, "b")
    case .change(let label, let change, _):
      let isRise = change > .zero
      drawing.label(label, below: y, height: Self.row)
      drawing.bar(
        left, top, width, Self.thick, isRise ? "up" : "down", pattern: isRise ? nil : stripes)
      drawing.text(
        "\(isRise ? "▲" : "▼") \(change.shortChange(cells.language))", beside, y + 21,
        isRise ? "r" : "f")
    }
  }

  /// Where each bar begins and ends.
  private var levels: [(from: Rupiah, to: Rupiah)] {
    var level = Rupiah.zero
    return steps.map { step in
      switch step {
      case .total(_, let amount, _):
        level = amount
        return (.zero, amount)
      case .change(_, let change, _):
        defer { level += change }
        return (level, level + change)
      }
    }
  }
}
