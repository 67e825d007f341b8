import Canonical
import EventLog
import Projections
import RenjaModel

/// Folds a log by reading only the lines that can matter, as its index says.
///
/// The state is that of ``Replay`` for what the question reaches. Where the index fails in any way
/// the answer is `nil`, and the log is replayed.
struct PlanSieve {
  private let contents: LogContents
  private let index: LogIndex

  /// A sieve for a log that has an index.
  ///
  /// Where most of the log lies behind the index, it is of no use.
  init?(_ contents: LogContents) {
    guard let index = contents.index else { return nil }
    let behind = contents.size - index.last
    guard behind <= index.last || behind < 10_000 else { return nil }
    self.contents = contents
    self.index = index
  }

  /// The state that the events within the bounds leave, as far as the question reaches.
  ///
  /// - Parameters:
  ///   - bounds: the events that count.
  ///   - reach: what the question is about.
  ///   - others: events that count as taken back besides.
  /// - Returns: the fold; nil where the index does not answer.
  /// - Throws: `StoreError` where a line cannot be read.
  func fold(
    _ bounds: Bounds, _ reach: PlanReach, without others: Set<Int> = []
  ) throws(StoreError) -> PlanFold? {
    let end = min(bounds.upto ?? contents.size, contents.size)
    let topics = reach.topics
    guard var retracted = retractions(through: end, ofLinesOf: topics) else { return nil }
    for seq in others { retracted.insert(seq) }
    var query = TopicQuery(topics, upto: end)
    query.day = bounds.effective?.number
    query.without = retracted
    query.takes = reach.takes
    guard let places = index.places(query) else { return nil }
    // Of the lines that the index leads to none is taken back; those behind it are yet to be read.
    var fold = PlanFold(
      bounds: bounds, years: reach.years, retracted: retracted.events(after: index.last))
    guard try read(places, reach, into: &fold) else { return nil }
    if end > index.last { try readTail(through: end, reach, into: &fold) }
    fold.passOver(end)
    return fold
  }

  private func read(
    _ places: [LinePlace], _ reach: PlanReach, into fold: inout PlanFold
  ) throws(StoreError) -> Bool {
    var reading = EventReading(years: reach.years)
    return try contents.forEachLine(at: places) { (seq, line) throws(StoreError) in
      guard let event = try reading.eventOfYears(in: line, seq: seq), reach.includes(event)
      else { return }
      fold.apply(event)
    }
  }

  private func readTail(
    through last: Int, _ reach: PlanReach, into fold: inout PlanFold
  ) throws(StoreError) {
    var reading = EventReading(years: reach.years)
    var cursor = contents.lines(from: index.last + 1, through: last)
    while let seq = try Self.next(&cursor) {
      let event = try cursor.withLine { (line) throws(StoreError) in
        try reading.eventOfYears(in: line, seq: seq)
      }
      if let event, reach.includes(event) { fold.apply(event) }
    }
  }

  /// What is taken back up to an event; nil where the index does not tell.
  ///
  /// - Parameters:
  ///   - last: the number of the last event that counts.
  ///   - topics: what the topics begin with whose lines matter; of others some may be missing. nil
  ///     gives all.
  /// - Returns: the events that are taken back.
  func retractions(through last: Int, ofLinesOf topics: [[UInt8]]? = nil) -> EventSet? {
    guard var retracted = index.referred(upto: last, toLinesOf: topics) else { return nil }
    guard last > index.last else { return retracted }
    let type = Array(Retracted.type.utf8)
    var reading = EventReading()
    // A line that cannot be read is met again by the fold, which reports it.
    try? contents.forEachLine(from: index.last + 1, through: last) { seq, line in
      guard EventLine.mayHold(line, type: type),
        let event = try? reading.eventOfYears(in: line, seq: seq),
        case .retracted(let retraction) = event.event
      else { return .goOn }
      retracted.insert(retraction.seq)
      return .goOn
    }
    return retracted
  }

  private static func next(_ cursor: inout LineCursor) throws(StoreError) -> Int? {
    do throws(LogError) {
      return try cursor.next()
    } catch {
      throw .log(error)
    }
  }
}

extension PlanReach {
  /// What the topics begin with that the question reaches.
  fileprivate var topics: [[UInt8]] {
    let definitions = units.map { $0.map { EventTopic.definition($0.text) } }
    let everywhere =
      [EventTopic.log, EventTopic.unreadable] + (definitions ?? [EventTopic.definitions])
    guard let offices else {
      let years = years.map { $0.map { EventTopic.year($0, nil) } } ?? [EventTopic.years]
      return everywhere + [EventTopic.offices] + years
    }
    let ofOffices = offices.map { EventTopic.office($0) }
    guard let years else {
      // Topics of years stand by year, then by office: see below which are taken.
      return everywhere + ofOffices + [EventTopic.years]
    }
    return everywhere + ofOffices
      + years.flatMap { year in offices.map { EventTopic.year(year, $0) } }
  }

  /// Whether the lines of a topic are taken: of years those of the offices and stages.
  fileprivate var takes: ([UInt8]) -> Bool {
    let pds = offices.map { Set($0.map { Array($0.utf8) }) }
    let names = phases.map { Set($0.map { Array($0.name.utf8) } + [[]]) }
    guard names != nil || (pds != nil && years == nil) else { return { _ in true } }
    return { topic in
      guard topic.starts(with: EventTopic.years) else { return true }
      let parts = topic.split(separator: 0, omittingEmptySubsequences: false)
      guard parts.count == 5 else { return true }
      return (pds?.contains(Array(parts[2])) ?? true) && (names?.contains(Array(parts[3])) ?? true)
    }
  }
}
