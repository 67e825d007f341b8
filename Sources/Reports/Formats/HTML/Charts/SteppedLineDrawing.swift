import Projections
import RenjaModel

/// Draws a figure that holds until the next one replaces it: a line in steps, broken where there is
/// no row, with a hollow point where the row is blank.
struct SteppedLineDrawing {
  private static let left = 70.0
  private static let top = 30.0
  private static let bottom = 250.0

  let points: [Chart.Point]
  let language: Language

  init(_ points: [Chart.Point], language: Language) {
    self.points = points
    self.language = language
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
    drawing.text(axis.title(language), 0, 12, "s")
    var last: Double?
    for (place, point) in points.enumerated() {
      let start = Self.left + Double(place) * slot
      let middle = start + slot / 2
      name(point, at: middle, in: &drawing)
      guard case .amount(let amount) = point.figure else {
        mark(point.figure, at: middle, axis.place(.zero), in: &drawing)
        last = nil
        continue
      }
      let y = axis.place(amount)
      if let last { drawing.line(start, last, start, y, "line") }
      drawing.line(start, y, start + slot, y, "line")
      drawing.dot(middle, y, point.isStressed ? 6 : 4, "dot")
      drawing.text(amount.short(language), middle, y - 11, point.isStressed ? "b" : "", .middle)
      last = y
    }
    return drawing
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
    drawing.text(words[language], x, y - 11, "s", .middle)
  }
}
