import RenjaModel

extension Ratio {
  /// The sum of numbers; nil where they do not fit.
  static func sum(of numbers: [Ratio]) -> Ratio? {
    numbers.reduce(Ratio(0) as Ratio?) { sum, number in sum?.adding(number) }
  }

  /// The mean of numbers; nil where there are none, or they do not fit.
  static func mean(of numbers: [Ratio]) -> Ratio? {
    sum(of: numbers)?.divided(by: Ratio(Int128(numbers.count)))
  }

  /// The number with at most so many decimals, rounded half up on its magnitude.
  func decimal(places: Int) -> ExactDecimal? {
    rounded(to: places).flatMap { ExactDecimal(digits: $0, scale: places) }
  }
}
