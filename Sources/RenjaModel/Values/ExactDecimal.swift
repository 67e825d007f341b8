/// A decimal number kept exactly as it was meant: a count of units of 10^−scale.
///
/// Targets and results (`nilai`) are such numbers. The form is normal: no trailing zeros after the
/// point, so two equal numbers are the same value and have one text.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits as an integer, with the sign.
  public let digits: Int128
  /// How many of the digits stand after the decimal point, 0 to 18.
  public let scale: Int

  /// The number `digits` × 10^−`scale`, in its normal form.
  ///
  /// - Parameters:
  ///   - digits: the digits as an integer; at most 18 remain in the normal form.
  ///   - scale: how many stand after the point.
  public init?(digits: Int128, scale: Int = 0) {
    var digits = digits
    var scale = scale
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    guard (0...18).contains(scale), digits.magnitude < 1_000_000_000_000_000_000 else {
      return nil
    }
    self.digits = digits
    self.scale = scale
  }

  /// A whole number.
  public init(whole: Int32) {
    digits = Int128(whole)
    scale = 0
  }

  /// The shortest exact decimal: `13.83`, `0.5`, `100`.
  public var literal: String {
    let sign = digits < 0 ? "-" : ""
    let text = String(digits.magnitude)
    guard scale > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// The number as a count of 10^−`places`, or nil where it is finer than that.
  public func scaled(by places: Int) -> Int128? {
    guard scale <= places else { return nil }
    var result = digits
    for _ in scale..<places {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = next
    }
    return result
  }
}

extension ExactDecimal: Comparable {
  /// Orders numbers by value.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let places = max(left.scale, right.scale)
    guard let first = left.scaled(by: places), let second = right.scaled(by: places) else {
      return false  // Unreachable: 18 digits scaled by at most 18 places fit 128 bits.
    }
    return first < second
  }
}
