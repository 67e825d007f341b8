/// Why it is not clear which events are meant.
enum LogFilterError: Error, Hashable, Sendable {
  /// The option's value is no day.
  case dayUnclear(String, String)
  /// The text is no range of numbers.
  case rangeUnclear(String)
}
