public import Canonical

/// Who recorded an event, and when.
public struct EventAuthor: Hashable, Sendable {
  /// The number of the event.
  public let seq: Int
  /// Who answers for it.
  public let actor: String
  /// The system's user that wrote it.
  public let user: String
  /// When the log got it.
  public let recorded: Instant

  /// Keeps the facts.
  public init(seq: Int, actor: String, user: String, recorded: Instant) {
    self.seq = seq
    self.actor = actor
    self.user = user
    self.recorded = recorded
  }
}

extension LogContents {
  /// Who recorded an event, `nil` where there is no such event.
  ///
  /// - Parameter seq: The number of the event.
  /// - Returns: Its author.
  /// - Throws: ``LogError``.
  /// - Complexity: Linear in the size of its segment.
  public func author(of seq: Int) throws(LogError) -> EventAuthor? {
    guard let line = try line(at: seq), let event = try? EventLine.read(line.span) else {
      return nil
    }
    return EventAuthor(
      seq: seq, actor: event.actor.string(in: line.span), user: event.user.string(in: line.span),
      recorded: event.recorded)
  }
}
