public import RenjaModel

/// An exact fraction, for formulas whose results are rounded only where they are printed.
///
/// Kept in lowest terms with a positive denominator, so that equal numbers are equal values. What
/// does not fit 128 bits has no result.
public struct Ratio: Hashable, Sendable {
  /// What is divided.
  public let numerator: Int128
  /// What it is divided by; positive.
  public let denominator: Int128

  /// A whole number.
  public init(_ whole: Int128) {
    numerator = whole
    denominator = 1
  }

  /// The fraction; nil over 0.
  ///
  /// - Parameters:
  ///   - numerator: what is divided.
  ///   - denominator: what it is divided by.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Ratio.greatestDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / Int128(divisor))
    self.denominator = sign * (denominator / Int128(divisor))
  }

  /// The number that a decimal is.
  public init(_ decimal: ExactDecimal) {
    let power = (0..<decimal.scale).reduce(Int128(1)) { power, _ in power * 10 }
    self = Ratio(decimal.digits, over: power) ?? Ratio(decimal.digits)
  }

  func adding(_ other: Ratio) -> Ratio? {
    guard let one = Ratio.product(numerator, other.denominator),
      let two = Ratio.product(other.numerator, denominator),
      let below = Ratio.product(denominator, other.denominator)
    else { return nil }
    let (sum, overflow) = one.addingReportingOverflow(two)
    return overflow ? nil : Ratio(sum, over: below)
  }

  func subtracting(_ other: Ratio) -> Ratio? {
    Ratio(-other.numerator, over: other.denominator).flatMap(adding)
  }

  func multiplied(by other: Ratio) -> Ratio? {
    guard let above = Ratio.product(numerator, other.numerator),
      let below = Ratio.product(denominator, other.denominator)
    else { return nil }
    return Ratio(above, over: below)
  }

  func divided(by other: Ratio) -> Ratio? {
    Ratio(other.denominator, over: other.numerator).flatMap(multiplied)
  }

  /// The number with so many decimals, rounded half up on its magnitude, as a count of the last
  /// one.
  func rounded(to places: Int) -> Int128? {
    var scaled = numerator.magnitude
    for _ in 0..<places {
      let (next, overflow) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      scaled = next
    }
    let divisor = denominator.magnitude
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: divisor)
    guard let result = Int128(exactly: whole + (rest >= divisor - rest ? 1 : 0)) else { return nil }
    return numerator < 0 ? -result : result
  }

  /// The number in full: a decimal where it ends, else a fraction such as `1/3`.
  public var literal: String {
    var places = 0
    var power: Int128 = 1
    while power % denominator != 0 {
      guard places < 18 else { return "\(numerator)/\(denominator)" }
      power *= 10
      places += 1
    }
    guard let digits = Ratio.product(numerator, power / denominator),
      let decimal = ExactDecimal(digits: digits, scale: places)
    else { return "\(numerator)/\(denominator)" }
    return decimal.literal
  }

  private static func product(_ one: Int128, _ other: Int128) -> Int128? {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  private static func greatestDivisor(_ one: UInt128, _ other: UInt128) -> UInt128 {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return max(one, 1)
  }
}

extension Ratio: Comparable {
  /// Orders by value; numbers beyond 128 bits when brought to one denominator compare as equal.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    left.subtracting(right).map { $0.numerator < 0 } ?? false
  }
}
