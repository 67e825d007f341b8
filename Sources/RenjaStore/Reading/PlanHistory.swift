import Canonical
public import EventLog
public import Projections
public import RenjaModel

/// The events that a command is worked out from, whoever holds them: a reader, or a writer.
public struct PlanHistory: Sendable {
  /// What the log is called and how it is kept.
  public let identity: LogIdentity
  let contents: LogContents

  init(identity: LogIdentity, contents: LogContents) {
    self.identity = identity
    self.contents = contents
  }

  /// How many events there are.
  public var size: Int { contents.size }

  /// Calls `body` for each event in order.
  ///
  /// - Parameters:
  ///   - first: the number of the first event.
  ///   - last: the number of the last one; nil goes to the end.
  ///   - body: takes the event.
  /// - Throws: `StoreError` where a line cannot be read, or what `body` throws.
  public func forEachEvent(
    from first: Int = 1, through last: Int? = nil,
    _ body: (RecordedEvent) throws(StoreError) -> Void
  ) throws(StoreError) {
    try Replay(contents: contents).forEachEvent(from: first, through: last, body)
  }

  /// What the log says within bounds.
  ///
  /// - Parameters:
  ///   - bounds: the events that count.
  ///   - years: the years that matter; nil takes all.
  /// - Returns: the state they leave.
  /// - Throws: `StoreError` where a line cannot be read, or the bounds ask for events not there.
  /// - Complexity: O(n) in the events within the bounds.
  public func state(
    _ bounds: Bounds = .everything, years: Set<Int>? = nil
  ) throws(StoreError) -> PlanState {
    try state(bounds, PlanReach(years: years))
  }

  /// What the log says within bounds, as far as a question reaches.
  ///
  /// - Parameters:
  ///   - bounds: the events that count.
  ///   - reach: what the question is about.
  /// - Returns: the state they leave; of what the question does not reach it may hold anything.
  /// - Throws: `StoreError` where a line cannot be read, or the bounds ask for events not there.
  /// - Complexity: O(n) in the events within the bounds; with an index in those it reaches.
  public func state(_ bounds: Bounds, _ reach: PlanReach) throws(StoreError) -> PlanState {
    try check(bounds)
    return try fold(bounds, reach).state
  }

  func fold(_ bounds: Bounds, _ reach: PlanReach) throws(StoreError) -> PlanFold {
    if let fold = try PlanSieve(contents)?.fold(bounds, reach) { return fold }
    return try Replay(contents: contents).fold(
      bounds, years: reach.years, offices: reach.offices)
  }

  /// What is taken back in the whole log.
  ///
  /// - Complexity: O(n) in the events; with an index in those that take something back.
  func retractions() -> Set<Int> {
    PlanSieve(contents)?.retractions(through: size)?.events(after: 0)
      ?? Replay(contents: contents).retractions()
  }

  /// How many events the log knew.
  ///
  /// - Parameter known: the bound; a day ends in the log's own offset.
  /// - Returns: a number of events, from the start.
  /// - Throws: `StoreError.boundBeyondEnd` where a count asks for more than there are.
  /// - Complexity: O(1) for a count; for a time O(n), or O(log n) with an index.
  public func upto(_ known: Known) throws(StoreError) -> Int {
    let end: Instant
    switch known {
    case .events(let count):
      try check(Bounds(upto: count))
      return count
    case .endOf(let day): end = day.end(at: identity.offset)
    case .instant(let instant): end = instant
    }
    let first = contents.index?.firstToLookAt(recordedAfter: end) ?? 1
    var count = first - 1
    var cursor = contents.lines(from: first)
    do throws(LogError) {
      while let seq = try cursor.next() {
        let recorded = try? cursor.withLine { (line) throws(LineError) in
          try EventLine.read(line).recorded
        }
        guard let recorded else { continue }
        if recorded > end { return count }
        count = seq
      }
    } catch {
      throw .log(error)
    }
    return count
  }

  /// The bounds in which a command is to be worked out.
  ///
  /// Everything, unless the command's identity is known: then what the log said before it, so that
  /// repeating a command gives the same events and is seen to be a repetition.
  ///
  /// - Parameter id: the identity of the command's first event.
  /// - Returns: the bounds.
  /// - Throws: `StoreError.log`.
  public func planningBounds(for id: EventID?) throws(StoreError) -> Bounds {
    guard let id else { return .everything }
    do throws(LogError) {
      guard let seq = try contents.positions(of: [id])[id] else { return .everything }
      return Bounds(upto: seq - 1)
    } catch {
      throw .log(error)
    }
  }

  /// The numbers of the events that were appended together with one.
  ///
  /// - Parameter seq: the number of the event.
  /// - Returns: the first and the last of its batch; nil where there is no such event.
  /// - Throws: `StoreError` where its line cannot be read.
  public func batch(of seq: Int) throws(StoreError) -> ClosedRange<Int>? {
    let line: [UInt8]?
    do throws(LogError) {
      line = try contents.line(at: seq)
    } catch {
      throw .log(error)
    }
    guard let line else { return nil }
    do throws(LineError) {
      let place = try EventLine.read(line.span).batch
      let first = max(1, seq - place.number + 1)
      return first...max(first, min(size, first + place.count - 1))
    } catch {
      throw .unreadableLine(seq: seq, error)
    }
  }

  func check(_ bounds: Bounds) throws(StoreError) {
    guard let upto = bounds.upto, upto > size else { return }
    throw .boundBeyondEnd(asked: upto, size: size)
  }
}
