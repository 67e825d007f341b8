import EventLog
public import RenjaModel

extension PlanHistory {
  /// Calls `body` for events among which are all that speak of a unit in a year, and all that take
  /// one of these back, in order.
  ///
  /// - Parameters:
  ///   - kode: the unit.
  ///   - tahun: the year.
  ///   - last: the number of the last event; nil goes to the end.
  ///   - body: takes the event; others may be among them.
  /// - Throws: `StoreError` where a line cannot be read, or what `body` throws.
  /// - Complexity: O(n) in the events of the unit and year, with an index; else in all.
  public func forEachEvent(
    about kode: Kode, in tahun: Int, through last: Int? = nil,
    _ body: (RecordedEvent) throws(StoreError) -> Void
  ) throws(StoreError) {
    let end = min(last ?? size, size)
    var next = 1
    if let index = contents.index, let places = retractable(kode, tahun, through: end) {
      var reading = EventReading()
      let isRight = try contents.forEachLine(at: places) { (seq, line) throws(StoreError) in
        try body(try reading.event(in: line, seq: seq))
        next = seq + 1
      }
      if isRight { next = index.last + 1 }
    }
    try forEachEvent(from: next, through: end, body)
  }

  /// Where the events of a unit in a year stand, and those that take one of them back.
  private func retractable(_ kode: Kode, _ tahun: Int, through last: Int) -> [LinePlace]? {
    let topics = [EventTopic.units(kode.text, tahun), EventTopic.unreadable]
    guard let places = places(topics, through: last),
      let references = contents.index?.references(upto: last, toLinesOf: topics)
    else { return nil }
    let own = Set(places.map(\.seq))
    let retractions = references.filter { own.contains($0.of) }.map(\.place)
    return Set(places + retractions).sorted { $0.seq < $1.seq }
  }

  /// Where all lines of some topics stand; nil where no index tells.
  func places(
    _ topics: [[UInt8]], through last: Int, where takes: @escaping ([UInt8]) -> Bool = { _ in true }
  ) -> [LinePlace]? {
    var query = TopicQuery(topics, upto: last)
    query.takesAll = true
    query.takes = takes
    return contents.index?.places(query)
  }
}
