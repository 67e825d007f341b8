public import Canonical

/// How much of the log an answer may know.
public enum Known: Hashable, Sendable {
  /// The first so many events.
  case events(Int)
  /// The events recorded by the end of a day, in the log's own offset.
  case endOf(Day)
  /// The events recorded by an instant.
  case instant(Instant)

  /// The bound a text says: a count, a day `YYYY-MM-DD`, or a UTC instant; nil where it is none.
  public init?(_ text: String) {
    if let count = Int(text), count >= 0, String(count) == text {
      self = .events(count)
    } else if let day = Day(text) {
      self = .endOf(day)
    } else if let instant = Instant(text) {
      self = .instant(instant)
    } else {
      return nil
    }
  }

  /// The bound as it is written.
  public var text: String {
    switch self {
    case .events(let count): String(count)
    case .endOf(let day): day.description
    case .instant(let instant): instant.description
    }
  }
}
