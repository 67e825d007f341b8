public import RenjaModel

/// A percentage in hundredths of a percent, rounded half up on its magnitude.
///
/// Rises and falls of the same size round alike, so a comparison and its mirror agree.
public struct Percent: Hashable, Comparable, Sendable {
  /// The percentage times one hundred: 1234 is 12.34 %.
  public let hundredths: Int128

  /// So many hundredths of a percent.
  public init(hundredths: Int128) {
    self.hundredths = hundredths
  }

  /// What `change` is of `base`; nil over 0, blank or absent.
  ///
  /// - Parameters:
  ///   - change: the difference.
  ///   - base: the figure before.
  public init?(_ change: Rupiah, of base: Figure) {
    guard let base = base.amount, base != .zero else { return nil }
    self.init(change, over: base)
  }

  /// What `part` is of `whole`; nil where the whole is 0 or the quotient too large to count.
  ///
  /// - Parameters:
  ///   - part: the part.
  ///   - whole: the whole.
  public init?(_ part: Rupiah, over whole: Rupiah) {
    let divisor = whole.magnitude.sen
    let (scaled, overflow) = part.magnitude.sen.multipliedReportingOverflow(by: 20_000)
    guard divisor != 0, !overflow else { return nil }
    let rounded = (scaled / divisor + 1) / 2
    hundredths = (part.sen < 0) == (whole.sen < 0) ? rounded : -rounded
  }

  /// What `part` is of `whole`, exactly before it is rounded; nil where the whole is 0, or the numbers do
  /// not fit.
  ///
  /// - Parameters:
  ///   - part: the part.
  ///   - whole: the whole.
  init?(_ part: Ratio, over whole: Ratio) {
    guard
      let hundredths = part.divided(by: whole)?.multiplied(by: Ratio(10_000))?.rounded(to: 0)
    else { return nil }
    self.init(hundredths: hundredths)
  }

  /// The canonical number: `12.34`, `-100`, `0.5`.
  public var literal: String {
    let magnitude = hundredths.magnitude
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return "\(sign)\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : "\(rest < 10 ? "0" : "")\(rest)"
    return "\(sign)\(whole).\(digits)"
  }

  /// Orders percentages by value.
  public static func < (left: Percent, right: Percent) -> Bool {
    left.hundredths < right.hundredths
  }
}
