import RenjaModel

/// Draws changes as bars from a common line: rises to the right, falls, striped, to the left.
struct ChangesDrawing {
  private static let row = 34.0
  private static let thick = 18.0
  private static let labels = 300.0
  /// Room for a figure beside a bar.
  private static let figure = 120.0

  let changes: [Chart.Change]
  let name: String
  let cells: HTMLCell

  init(_ changes: [Chart.Change], name: String, cells: HTMLCell) {
    self.changes = changes
    self.name = name
    self.cells = cells
  }

  var drawing: SVGDrawing {
    let bottom = Double(changes.count) * Self.row
    var drawing = SVGDrawing(width: SVGDrawing.fullWidth, height: bottom + 40)
    let amounts = changes.map(\.change)
    let hasFalls = amounts.contains { $0 < .zero }
    let axis = ChartAxis(
      showing: amounts, from: Self.labels + (hasFalls ? Self.figure : 0),
      to: SVGDrawing.fullWidth - Self.figure)
    let stripes = name + "s"
    drawing.stripes(stripes)
    drawing.marks(axis, cells.language, top: 0, bottom: bottom)
    for (place, change) in changes.enumerated() {
      let y = Double(place) * Self.row
      drawing.figure(
        change.told, cells.evidence(of: change.events),
        in: (0, y, SVGDrawing.fullWidth, Self.row)
      ) { draw(change, at: y, on: axis, stripes, in: &$0) }
    }
    return drawing
  }

  private func draw(
    _ change: Chart.Change, at y: Double, on axis: ChartAxis, _ stripes: String,
    in drawing: inout SVGDrawing
  ) {
    let zero = axis.place(.zero)
    let end = axis.place(change.change)
    let isRise = change.change > .zero
    drawing.label(change.label, below: y, height: Self.row)
    drawing.bar(
      min(zero, end), y + (Self.row - Self.thick) / 2, abs(end - zero), Self.thick,
      isRise ? "up" : "down", pattern: isRise ? nil : stripes)
    drawing.text(
      "\(isRise ? "▲" : "▼") \(change.change.shortChange(cells.language))",
      isRise ? end + 6 : end - 6, y + 21, isRise ? "r" : "f", isRise ? .start : .end)
  }
}
