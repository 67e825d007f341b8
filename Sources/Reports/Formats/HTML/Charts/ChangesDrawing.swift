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
  let language: Language

  init(_ changes: [Chart.Change], name: String, language: Language) {
    self.changes = changes
    self.name = name
    self.language = language
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
    drawing.marks(axis, language, top: 0, bottom: bottom)
    let zero = axis.place(.zero)
    for (place, change) in changes.enumerated() {
      let y = Double(place) * Self.row
      let top = y + (Self.row - Self.thick) / 2
      let end = axis.place(change.change)
      let isRise = change.change > .zero
      drawing.label(change.label, below: y, height: Self.row)
      drawing.bar(
        min(zero, end), top, abs(end - zero), Self.thick, isRise ? "up" : "down",
        pattern: isRise ? nil : stripes)
      drawing.text(
        "\(isRise ? "▲" : "▼") \(change.change.shortChange(language))",
        isRise ? end + 6 : end - 6, y + 21, isRise ? "r" : "f", isRise ? .start : .end)
    }
    return drawing
  }
}
