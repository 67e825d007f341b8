public import RenjaModel

/// A percentage, exact to the two decimals that are printed.
public struct Percent: Hashable, Sendable {
  /// Hundredths of a percent: 1234 is 12,34 %.
  public let hundredths: Int128

  /// A percentage of so many hundredths of a percent.
  public init(hundredths: Int128) {
    self.hundredths = hundredths
  }

  /// What `part` is of `whole`, rounded half up (away from zero) to two decimals.
  ///
  /// Nil where `whole` is not above zero: there is no percentage over nothing.
  ///
  /// - Parameters:
  ///   - part: an amount, or a change.
  ///   - whole: what it is measured against.
  public init?(_ part: Rupiah, of whole: Rupiah) {
    guard whole.sen > 0 else { return nil }
    let (scaled, overflow) = part.sen.magnitude.multipliedReportingOverflow(by: 20_000)
    guard !overflow else { return nil }
    let (sum, carried) = scaled.addingReportingOverflow(whole.sen.magnitude)
    let (double, doubled) = whole.sen.magnitude.multipliedReportingOverflow(by: 2)
    guard !carried, !doubled, let rounded = Int128(exactly: sum / double) else { return nil }
    hundredths = part.sen < 0 ? -rounded : rounded
  }

  /// The shortest exact decimal, for JSON and CSV: `12.34`, `-5`, `0.5`.
  public var literal: String {
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The percentage as people read it, always with two decimals: `12,34 %`.
  public var text: String {
    let whole = Rupiah(sen: Int128(hundredths.magnitude / 100) * 100).grouped
    let rest = hundredths.magnitude % 100
    return "\(hundredths < 0 ? "-" : "")\(whole),\(rest < 10 ? "0" : "")\(rest) %"
  }
}
