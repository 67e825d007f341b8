/// A drawing being made: lines, bars and words at places counted in pixels from the upper left.
///
/// Colours are classes of the page's style sheet, so a drawing follows the screen into the dark and
/// onto paper.
struct SVGDrawing {
  /// Where words lean on their place.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  let width: Double
  private(set) var height: Double
  private var elements: [String] = []
  private var hasButtons = false

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// A figure with all that shows it: a button that tells its events, where the page knows any.
  ///
  /// - Parameters:
  ///   - label: the figure in words, exact.
  ///   - evidence: what names its events; nil draws the figure alone.
  ///   - area: where a click means this figure: x, y, width and height.
  ///   - draw: draws what shows it.
  mutating func figure(
    _ label: String, _ evidence: String?, in area: (Double, Double, Double, Double),
    _ draw: (inout SVGDrawing) -> Void
  ) {
    guard let evidence else { return draw(&self) }
    hasButtons = true
    elements.append(
      "<g role=\"button\" tabindex=\"0\" aria-haspopup=\"dialog\" "
        + "aria-label=\"\(label.htmlLine)\" \(evidence)>")
    bar(area.0, area.1, area.2, area.3, "hit")
    draw(&self)
    elements.append("</g>")
  }

  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ style: String = "", _ anchor: Anchor = .start
  ) {
    let lean = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    let look = style.isEmpty ? "" : " class=\"\(style)\""
    elements.append(
      "<text x=\"\(x.pixels)\" y=\"\(y.pixels)\"\(look)\(lean)>\(words.htmlLine)</text>")
  }

  mutating func bar(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String,
    pattern: String? = nil
  ) {
    let place = "x=\"\(x.pixels)\" y=\"\(y.pixels)\" width=\"\(max(1, width).pixels)\""
    let size = "height=\"\(height.pixels)\""
    elements.append("<rect class=\"\(style)\" \(place) \(size)/>")
    if let pattern { elements.append("<rect fill=\"url(#\(pattern))\" \(place) \(size)/>") }
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String
  ) {
    elements.append(
      "<line class=\"\(style)\" x1=\"\(x1.pixels)\" y1=\"\(y1.pixels)\" "
        + "x2=\"\(x2.pixels)\" y2=\"\(y2.pixels)\"/>")
  }

  mutating func dot(_ x: Double, _ y: Double, _ radius: Double, _ style: String) {
    elements.append(
      "<circle class=\"\(style)\" cx=\"\(x.pixels)\" cy=\"\(y.pixels)\" r=\"\(radius.pixels)\"/>")
  }

  /// Stripes for bars that must be told apart without colour.
  mutating func stripes(_ name: String) {
    elements.append(
      "<pattern id=\"\(name)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
        + "patternTransform=\"rotate(45)\"><line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" "
        + "y2=\"6\"/></pattern>")
  }

  /// The drawing with its name and what is seen in it, for whoever cannot see it.
  func lines(_ name: String, title: String, summary: String) -> [String] {
    [
      // What is inside an image is hidden from those who hear it, buttons too.
      "<svg viewBox=\"0 0 \(width.pixels) \(height.pixels)\" "
        + "role=\"\(hasButtons ? "group" : "img")\" "
        + "aria-labelledby=\"\(name)t \(name)d\">",
      "<title id=\"\(name)t\">\(title.htmlLine)</title>",
      "<desc id=\"\(name)d\">\(summary.htmlLine)</desc>",
    ] + elements + ["</svg>"]
  }
}

extension Double {
  /// The number with at most one decimal, the same on every machine.
  fileprivate var pixels: String {
    let tenths = Int((self * 10).rounded())
    let rest = abs(tenths % 10)
    let sign = tenths < 0 && tenths > -10 ? "-" : ""
    return rest == 0 ? "\(tenths / 10)" : "\(sign)\(tenths / 10).\(rest)"
  }
}
