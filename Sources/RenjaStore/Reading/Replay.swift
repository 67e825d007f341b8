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
        try reading.eventOfYears(in: line, seq: seq)
      }
      if let event { try body(event) }
    }
  }

  /// The state that the events within the bounds leave.
  ///
  /// What is taken back must be known before the fold meets it, so the retractions are looked for
  /// first. Should the fold meet others all the same, it is run again with those.
  ///
  /// - Parameters:
  ///   - bounds: the events that count.
  ///   - years: the years that matter; nil takes all.
  ///   - offices: those whose plans matter; nil takes all. What others plan may be missing.
  /// - Returns: the fold of them.
  /// - Throws: `StoreError` where a line cannot be read.
  func fold(
    _ bounds: Bounds, years: Set<Int>? = nil, offices: Set<String>? = nil
  ) throws(StoreError) -> PlanFold {
    let sharing = ReadSharing()
    if let fold = surveyedFold(bounds, years: years, offices: offices, sharing) { return fold }
    return try foldLineByLine(bounds, years: years)
  }

  /// The same, on one processor; where a line is at fault, it is reported.
  func foldLineByLine(
    _ bounds: Bounds, years: Set<Int>? = nil
  ) throws(StoreError) -> PlanFold {
    let retracted = retractions(through: bounds.upto)
    var fold = try pass(PlanFold(bounds: bounds, years: years, retracted: retracted))
    if !fold.isSettled {
      fold = try pass(PlanFold(bounds: bounds, years: years, retracted: fold.found))
    }
    return fold
  }

  /// What is taken back; where reading fails, what is known until then, for the fold meets the same
  /// fault and reports it.
  func retractions(through last: Int? = nil) -> Set<Int> {
    let type = Array(Retracted.type.utf8)
    var reading = EventReading()
    var retracted: Set<Int> = []
    try? contents.forEachLine(through: last) { seq, line in
      guard EventLine.mayHold(line, type: type),
        let event = try? reading.eventOfYears(in: line, seq: seq),
        case .retracted(let retraction) = event.event
      else { return .goOn }
      retracted.insert(retraction.seq)
      return .goOn
    }
    return retracted
  }

  private func pass(_ start: PlanFold) throws(StoreError) -> PlanFold {
    var fold = start
    var reading = EventReading(years: start.years)
    var cursor = contents.lines(through: start.bounds.upto)
    while let seq = try next(&cursor) {
      let event = try cursor.withLine { (line) throws(StoreError) in
        try reading.eventOfYears(in: line, seq: seq)
      }
      if let event { fold.apply(event) } else { fold.passOver(seq) }
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
