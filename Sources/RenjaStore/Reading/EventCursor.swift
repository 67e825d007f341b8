import EventLog
public import RenjaModel

/// Walks over the events of a log one by one, with the bytes they are stored as.
///
/// Memory is that of one event, whatever the size of the log.
public struct EventCursor: ~Copyable {
  private var reading = EventReading()
  /// Single lines that come first, where the index says which ones.
  private var picks: PlaceReader?
  private var places: ArraySlice<LinePlace> = []
  private let contents: LogContents
  private let last: Int
  private var lines: LineCursor

  init(_ contents: LogContents, from first: Int, through last: Int?) {
    self.contents = contents
    self.last = min(last ?? contents.size, contents.size)
    lines = contents.lines(from: first, through: last)
  }

  /// Walks over single lines, and over all that lie behind the index.
  init(_ contents: LogContents, _ places: [LinePlace], from first: Int, through last: Int?) {
    self.init(contents, from: first, through: last)
    self.places = places[...]
    picks = PlaceReader(contents, places)
  }

  /// The next event, or nil after the last one.
  ///
  /// - Throws: `StoreError` where its line cannot be read.
  public mutating func next() throws(StoreError) -> StoredEvent? {
    if let place = places.first {
      if let event = try pick(place) { return event }
      // Whatever stands there, the walk goes on over all lines from there.
      contents.index?.distrust()
      places = []
      lines = contents.lines(from: place.seq, through: last)
    }
    guard let seq = try advance() else { return nil }
    return try lines.withLine { (line) throws(StoreError) -> StoredEvent? in
      guard let event = try reading.eventOfYears(in: line, seq: seq) else { return nil }
      return StoredEvent(event: event, line: line.indices.map { line[$0] })
    }
  }

  private mutating func pick(_ place: LinePlace) throws(StoreError) -> StoredEvent? {
    var reading = reading
    let event = try picks?.withLine(places.startIndex) { (line) throws(StoreError) in
      let event = try reading.event(in: line, seq: place.seq)
      return StoredEvent(event: event, line: line.indices.map { line[$0] })
    }
    self.reading = reading
    guard let event else { return nil }
    places.removeFirst()
    return event
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
    EventCursor(snapshot.contents, from: first, through: last)
  }

  /// Events among which are all that speak of units whose codes begin so.
  ///
  /// - Parameters:
  ///   - kode: what the codes begin with.
  ///   - tahun: the year of the events; nil takes all.
  ///   - pd: their office; nil takes all.
  ///   - first: the number of the first event.
  ///   - last: the number of the last one; nil goes to the end.
  /// - Returns: a cursor before the first event; others may be among them.
  /// - Complexity: O(n) in the events that speak of the units, with an index; else in all.
  public func events(
    aboutUnitsBeginning kode: String, tahun: Int? = nil, pd: String? = nil, from first: Int = 1,
    through last: Int? = nil
  ) -> EventCursor {
    let end = min(last ?? size, size)
    let topics = [EventTopic.units(beginning: kode), EventTopic.unreadable]
    guard let index = snapshot.contents.index,
      let places = history.places(
        topics, through: end, where: EventTopic.isUnit(in: tahun, of: pd))
    else { return events(from: first, through: last) }
    return EventCursor(
      snapshot.contents, places.filter { $0.seq >= first }, from: max(first, index.last + 1),
      through: last)
  }
}
