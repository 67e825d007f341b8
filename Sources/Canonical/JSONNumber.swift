/// A JSON number that keeps the digits it was written with.
///
/// Nothing is rounded and nothing becomes binary floating point. Two numbers are equal if their
/// texts are: `1`, `1.0` and `1e0` are three numbers.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number as it is written.
  public let literal: String

  /// The value of a number written without fraction and exponent.
  ///
  /// `nil` if it has one, even `1.0`, or if it does not fit.
  public var integer: Int64? {
    Int64(literal)
  }

  /// The same as ``literal``.
  public var description: String { literal }

  /// Writes an integer.
  public init(_ integer: Int64) {
    literal = String(integer)
  }

  /// Takes a text that is a JSON number as a whole; `nil` for anything else.
  public init?(literal: String) {
    let bytes = Array(literal.utf8)
    var scanner = JSONScanner(at: 0)
    guard (try? scanner.number(bytes.span)) != nil, scanner.offset == bytes.count else {
      return nil
    }
    self.literal = literal
  }

  init(scanned literal: String) {
    self.literal = literal
  }
}
