import EventLog
public import RenjaModel

/// Walks over the events of a log one by one, with the bytes they are stored as.
///
/// Memory is that of one event, whatever the size of the log.
public struct EventCursor: ~Copyable {
  private var reading = EventReading()
  private var lines: LineCursor

  init(_ lines: consuming LineCursor) {
    self.lines = lines
  }

  /// The next event, or nil after the last one.
  ///
  /// - Throws: `StoreError` where its line cannot be read.
  public mutating func next() throws(StoreError) -> StoredEvent? {
    guard let seq = try advance() else { return nil }
    return try lines.withLine { (line) throws(StoreError) -> StoredEvent? in
      guard let event = try reading.eventOfYears(in: line, seq: seq) else { return nil }
      return StoredEvent(event: event, line: line.indices.map { line[$0] })
    }
  }

  private mutating func advance() throws(StoreError) -> Int? {
    do throws(LogError) {
      return try lines.next()
    } catch {
      throw .log(error)
    }
  }
}

/// An event and the bytes it is stored as.
public struct StoredEvent: Hashable, Sendable {
  /// What the event says.
  public let event: RecordedEvent
  /// Its line, without the line feed.
  public let line: [UInt8]
}

extension StoredEvent {
  /// Understands a line that stands outside a log, such as in a proof.
  ///
  /// - Parameters:
  ///   - line: The line, without the line feed.
  ///   - seq: The number of the event.
  /// - Throws: `StoreError`, `unreadableLine` or `unreadableData`.
  public init(line: [UInt8], seq: Int) throws(StoreError) {
    var reading = EventReading()
    self.init(event: try reading.generalEvent(in: line.span, seq: seq), line: line)
  }
}

extension RenjaLog {
  /// The events of the log from one number to another.
  ///
  /// - Parameters:
  ///   - first: the number of the first event.
  ///   - last: the number of the last one; nil goes to the end.
  /// - Returns: a cursor before the first event.
  public func events(from first: Int = 1, through last: Int? = nil) -> EventCursor {
    EventCursor(snapshot.contents.lines(from: first, through: last))
  }
}
