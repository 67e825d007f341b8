package import EventLog

extension CachePolicy {
  /// The caches of a log of plans.
  package static let plan = CachePolicy(version: EventDescriber.version)

  /// A reader makes caches only where so many events have none: for fewer it does not pay.
  static let worthWhile = 8192
  /// A writer that appended more leaves caches to whoever reads next.
  static let fewAppended = 10_000
}
