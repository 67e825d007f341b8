/// Tells the time of day; a parameter wherever time matters, so that tests can set it.
public protocol WallClock: Sendable {
  /// The whole seconds since 1970-01-01 00:00 UTC, without leap seconds.
  func secondsSince1970() -> Int64
}

/// The clock of this machine.
public struct SystemClock: WallClock {
  /// The clock; it has no state of its own.
  public init() {}

  /// What `clock_gettime` says.
  public func secondsSince1970() -> Int64 { SystemCalls.wallSeconds() }
}

/// A clock that never goes back and has nothing to do with the date: for durations and progress.
public enum Stopwatch {
  /// Nanoseconds since some moment before the process started.
  public static var nanoseconds: UInt64 { SystemCalls.monotonicNanoseconds() }

  /// Waits.
  ///
  /// - Parameter milliseconds: How long; a signal does not shorten it.
  public static func pause(milliseconds: Int) {
    SystemCalls.pause(milliseconds: max(0, milliseconds))
  }
}
