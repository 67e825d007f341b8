import EventLog
import Projections
import RenjaModel

/// Replays the events of a log, whoever holds it.
struct Replay {
  let contents: LogContents

  /// Calls `body` for each event in order.
  func forEachEvent(
    from first: Int = 1, through last: Int? = nil,
    _ body: (RecordedEvent) throws(StoreError) -> Void
  ) throws(StoreError) {
    var reading = EventReading()
    var cursor = contents.lines(from: first, through: last)
    while let seq = try next(&cursor) {
      let event = try cursor.withLine { (line) throws(StoreError) in
        try reading.event(in: line, seq: seq)
      }
      try body(event)
    }
  }

  /// The state that the events within the bounds leave.
  ///
  /// A second pass is needed only where something was retracted: what is taken back must be known
  /// before the fold meets it.
  func fold(_ bounds: Bounds, years: Set<Int>? = nil) throws(StoreError) -> PlanFold {
    var fold = try pass(PlanFold(bounds: bounds, years: years))
    if !fold.isSettled {
      fold = try pass(PlanFold(bounds: bounds, years: years, retracted: fold.found))
    }
    return fold
  }

  private func pass(_ start: PlanFold) throws(StoreError) -> PlanFold {
    var fold = start
    try forEachEvent(through: start.bounds.upto) { (event) throws(StoreError) in
      fold.apply(event)
    }
    return fold
  }

  private func next(_ cursor: inout LineCursor) throws(StoreError) -> Int? {
    do throws(LogError) {
      return try cursor.next()
    } catch {
      throw .log(error)
    }
  }
}
