import Projections
import RenjaModel

/// Draws a figure that holds until the next one replaces it: a line in steps, broken where there is
/// no row, with a hollow point where the row is blank.
struct SteppedLineDrawing {
  private static let left = 70.0
  private static let top = 30.0
  private static let bottom = 250.0

  let points: [Chart.Point]
  let cells: HTMLCell

  init(_ points: [Chart.Point], cells: HTMLCell) {
    self.points = points
    self.cells = cells
  }

  var drawing: SVGDrawing {
    var drawing = SVGDrawing(width: SVGDrawing.fullWidth, height: Self.bottom + 62)
    let axis = ChartAxis(
      showing: points.compactMap(\.figure.amount), from: Self.bottom, to: Self.top)
    for mark in axis.marks {
      let y = axis.place(mark)
      drawing.line(Self.left, y, SVGDrawing.fullWidth, y, mark == .zero ? "axis" : "grid")
      drawing.text(axis.label(mark), Self.left - 8, y + 4, "s", .end)
    }
    drawing.text(axis.title(cells.language), 0, 12, "s")
    var last: Double?
    for (place, point) in points.enumerated() {
      let start = Self.left + Double(place) * slot
      let y = point.figure.amount.map(axis.place)
      if let y {
        if let last { drawing.line(start, last, start, y, "line") }
        drawing.line(start, y, start + slot, y, "line")
      }
      last = y
      drawing.figure(
        point.told(cells.language), cells.evidence(of: point.events),
        in: (start, 0, slot, drawing.height)
      ) { draw(point, at: start + slot / 2, y ?? axis.place(.zero), in: &$0) }
    }
    return drawing
  }

  private func draw(
    _ point: Chart.Point, at x: Double, _ y: Double, in drawing: inout SVGDrawing
  ) {
    name(point, at: x, in: &drawing)
    guard case .amount(let amount) = point.figure else {
      return mark(point.figure, at: x, y, in: &drawing)
    }
    drawing.dot(x, y, point.isStressed ? 6 : 4, "dot")
    drawing.text(amount.short(cells.language), x, y - 11, point.isStressed ? "b" : "", .middle)
  }

  private var slot: Double {
    (SVGDrawing.fullWidth - Self.left) / Double(max(1, points.count))
  }

  private func name(_ point: Chart.Point, at x: Double, in drawing: inout SVGDrawing) {
    let columns = max(6, Int(slot / 6.6))
    for (place, line) in SVGDrawing.lines(of: point.label, columns: columns, most: 3).enumerated() {
      drawing.text(
        line, x, Self.bottom + 18 + Double(place) * 14, point.isStressed ? "b" : "s", .middle)
    }
  }

  /// A point that has no height: hollow where the row is blank, and only words where there is none.
  private func mark(
    _ figure: Figure, at x: Double, _ y: Double, in drawing: inout SVGDrawing
  ) {
    if figure == .blank { drawing.dot(x, y, 5, "hole") }
    let words = figure == .blank ? Phrase.blankFigure : Phrase.legendAbsent
    drawing.text(words[cells.language], x, y - 11, "s", .middle)
  }
}
