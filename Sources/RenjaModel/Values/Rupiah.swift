/// An exact amount of money, counted in sen (hundredths of a rupiah).
///
/// Sums of any number of recordable amounts fit: the count is 128 bits wide, a recorded amount at
/// most 2^53 − 1 rupiah. An amount may be negative only as a difference.
public struct Rupiah: Hashable, Comparable, Sendable {
  /// The amount in sen, hundredths of a rupiah.
  public let sen: Int128

  /// An amount of so many sen.
  public init(sen: Int128) {
    self.sen = sen
  }

  /// An amount of whole rupiah.
  public init(_ rupiah: Int64) {
    sen = Int128(rupiah) * 100
  }

  /// No money: a figure, and not the same as a blank.
  public static let zero = Rupiah(sen: 0)

  /// The greatest amount an event can carry: 2^53 − 1 rupiah, the largest integer that every
  /// JSON reader keeps exact.
  public static let greatestRecordable = Rupiah(9_007_199_254_740_991)

  /// Amounts with sen are recorded only below 10^13 rupiah, so that sixteen digits hold them.
  public static let senLimit = Rupiah(10_000_000_000_000)

  /// Whether an event can carry this amount: not negative, and within the limits of the format.
  public var isRecordable: Bool {
    guard sen >= 0 else { return false }
    return hasSen ? self < Rupiah.senLimit : self <= Rupiah.greatestRecordable
  }

  /// Whether the amount is not a whole number of rupiah.
  public var hasSen: Bool { sen % 100 != 0 }

  /// Orders amounts by value.
  public static func < (left: Rupiah, right: Rupiah) -> Bool { left.sen < right.sen }

  /// The sum of two amounts.
  public static func + (left: Rupiah, right: Rupiah) -> Rupiah {
    Rupiah(sen: left.sen + right.sen)
  }

  /// The difference of two amounts.
  public static func - (left: Rupiah, right: Rupiah) -> Rupiah {
    Rupiah(sen: left.sen - right.sen)
  }

  /// Adds an amount to another in place.
  public static func += (left: inout Rupiah, right: Rupiah) {
    left = left + right
  }

  /// The same amount with the other sign.
  public static prefix func - (amount: Rupiah) -> Rupiah { Rupiah(sen: -amount.sen) }

  /// The amount without its sign.
  public var magnitude: Rupiah { sen < 0 ? -self : self }
}
