import Projections

/// Draws results against targets: a bar for the result, a stroke where the target stands.
///
/// Targets differ in their units, so the scale is the percentage of each; beyond one and a half
/// times the target a bar is cut, and says so by its figure.
struct AchievementDrawing {
  private static let row = 38.0
  private static let thick = 14.0
  private static let labels = 320.0
  private static let track = 360.0
  /// The percentage at the end of the scale.
  private static let full = 150.0

  let rows: [Chart.Achievement]
  let cells: HTMLCell

  init(_ rows: [Chart.Achievement], cells: HTMLCell) {
    self.rows = rows
    self.cells = cells
  }

  var drawing: SVGDrawing {
    let bottom = Double(rows.count) * Self.row
    var drawing = SVGDrawing(width: SVGDrawing.fullWidth, height: bottom + 26)
    for percent in [0.0, 50, 100, 150] {
      drawing.text("\(Int(percent)) %", place(percent), bottom + 18, "s", .middle)
      drawing.line(place(percent), 0, place(percent), bottom, percent == 0 ? "axis" : "grid")
    }
    for (number, row) in rows.enumerated() {
      let y = Double(number) * Self.row
      drawing.figure(
        "\(row.label): \(row.told(cells.language))", cells.evidence(of: row.events),
        in: (0, y, SVGDrawing.fullWidth, Self.row)
      ) { draw(row, at: y, in: &$0) }
    }
    return drawing
  }

  private func draw(_ row: Chart.Achievement, at y: Double, in drawing: inout SVGDrawing) {
    let top = y + (Self.row - Self.thick) / 2
    drawing.label(row.label, below: y, height: Self.row)
    drawing.bar(Self.labels, top, Self.track, Self.thick, "track")
    if let percent = row.percent {
      let share = min(max(0, Double(percent.hundredths) / 100), Self.full)
      drawing.bar(Self.labels, top, place(share) - Self.labels, Self.thick, "total")
    }
    drawing.line(place(100), top - 4, place(100), top + Self.thick + 4, "goal")
    let words = SVGDrawing.lines(of: row.told(cells.language), columns: 42)
    for (place, line) in words.enumerated() {
      drawing.text(
        line, Self.labels + Self.track + 16,
        y + Self.row / 2 + (words.count > 1 ? -3 : 4) + Double(place) * 14)
    }
  }

  private func place(_ percent: Double) -> Double {
    Self.labels + Self.track * percent / Self.full
  }
}
