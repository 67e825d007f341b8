import RenjaModel

/// What can be wrong with the words of a command, once it has looked at them.
enum ArgumentError: Error, Hashable, Sendable {
  /// The word is no code of the nomenclature.
  case kode(String)
  /// The value is no day.
  case day(option: String, String)
  /// The reason does not begin with an agreed code; the nearest.
  case reason(String, near: [String])
  /// The value is no identity.
  case id(String)
  /// The value is no exact number.
  case decimal(option: String, String)
  /// A plan is named without a stage where one is needed.
  case stageNeeded(String)
  /// A plan is named with bounds where it is to be changed.
  case boundsNotTaken(String)
  /// A text must say something.
  case emptyText(String)
  /// A line of a plan is no `KODE[#I]`.
  case line(String)
  /// The word is no event's number and no range.
  case range(String)
  /// A range holds more events than a batch may.
  case rangeTooLong(String, limit: Int)
  /// A source and its amount cannot be read.
  case source(String)
  /// Neither of two options is given, or both.
  case oneOf([String])
  /// The value is no size in bytes.
  case size(option: String, String)
  /// The word is no key of an indicator.
  case indicatorKey(String)
}
