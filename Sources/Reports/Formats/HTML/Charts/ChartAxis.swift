import RenjaModel

/// An axis of money: from where to where, with round figures on it.
///
/// Positions are pixels and may be rounded; no figure is ever taken back from one.
struct ChartAxis {
  /// The amounts at the marks, in rising order; the first and the last are the ends.
  let marks: [Rupiah]
  /// The unit in which the marks are told.
  let scale: RupiahScale
  private let start: Double
  private let length: Double

  /// An axis that shows all of some amounts, and zero.
  ///
  /// - Parameters:
  ///   - amounts: what is to be shown.
  ///   - start: the pixel of its lower end.
  ///   - end: the pixel of its upper end.
  init(showing amounts: [Rupiah], from start: Double, to end: Double) {
    let low = min(amounts.min() ?? .zero, .zero)
    let high = max(amounts.max() ?? .zero, .zero)
    let step = Self.step(for: high - low)
    let first = -Self.steps(-low.sen, step)
    let last = max(Self.steps(high.sen, step), first + 1)
    marks = (first...last).map { Rupiah(sen: Int128($0) * step) }
    scale = RupiahScale(for: max(low.magnitude, high))
    self.start = start
    length = end - start
  }

  /// The pixel of an amount.
  func place(_ amount: Rupiah) -> Double {
    guard let first = marks.first, let last = marks.last, first != last else { return start }
    return start + length * Double((amount - first).sen) / Double((last - first).sen)
  }

  /// What stands at a mark.
  func label(_ mark: Rupiah) -> String { mark.hundredths(of: scale) }

  /// What the axis counts: `miliar rupiah`.
  func title(_ language: Language) -> String {
    [scale.name?[language], "rupiah"].compactMap(\.self).joined(separator: " ")
  }

  /// 1, 2 or 5 times a power of ten, so that four to eight of them span the range.
  private static func step(for range: Rupiah) -> Int128 {
    var power: Int128 = 100
    while power * 50 < range.sen { power *= 10 }
    return [1, 2, 5].map { power * $0 }.first { $0 * 8 >= range.sen } ?? power * 10
  }

  /// How many steps reach a distance, never below 0.
  private static func steps(_ distance: Int128, _ step: Int128) -> Int {
    distance <= 0 ? 0 : Int((distance + step - 1) / step)
  }
}
