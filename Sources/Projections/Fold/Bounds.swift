public import Canonical

/// What a replay takes into account.
///
/// The events a log knew are the first `upto`; of those, the ones in force by `effective`.
public struct Bounds: Hashable, Sendable {
  /// The number of the last event that is known; nil takes all.
  public var upto: Int?
  /// The last day of force that counts; nil takes everything, also what is yet to come.
  public var effective: Day?

  /// Bounds of a replay.
  ///
  /// - Parameters:
  ///   - upto: the number of the last event that is known.
  ///   - effective: the last day of force that counts.
  public init(upto: Int? = nil, effective: Day? = nil) {
    self.upto = upto
    self.effective = effective
  }

  /// Everything the log holds.
  public static let everything = Bounds()

  func admits(_ day: Day) -> Bool {
    guard let effective else { return true }
    return day <= effective
  }
}
