package import Canonical
import Platform

/// A line whose place is known.
struct LineMark: Hashable {
  /// The number of the event.
  let seq: Int
  /// The first event of its segment.
  let segment: Int
  /// Its first byte there.
  let offset: Int64
}

extension LogIndex {
  /// A line at or before an event from which it is not far.
  ///
  /// - Parameters:
  ///   - seq: The number of the event.
  ///   - segments: The segments of the log.
  /// - Returns: A mark in the segment of the event; `nil` where none can be read.
  func mark(for seq: Int, in segments: [Segment]) -> LineMark? {
    guard let segment = segments.last(where: { $0.first <= seq })?.first else { return nil }
    let start = LineMark(seq: segment, segment: segment, offset: 0)
    guard seq <= last else {
      guard let end = runs.last?.header.end else { return nil }
      // The events behind the index may have begun another segment.
      guard segment == end.segment else { return segment > end.segment ? start : nil }
      return LineMark(seq: last + 1, segment: segment, offset: Int64(end.offset))
    }
    guard let run = run(of: seq), let file = run.open(on: storage) else { return nil }
    let number = (seq - run.events.lowerBound) / IndexBuilder.markDistance
    let first = run.events.lowerBound + number * IndexBuilder.markDistance
    guard first > segment else { return start }
    let place = number * Self.markWidth
    guard let bytes = file.read(.marks, place..<place + Self.markWidth) else {
      distrust()
      return nil
    }
    return LineMark(
      seq: first, segment: segment, offset: Int64(IndexNumber.four(bytes.span, 0)))
  }

  /// An event before which every event was recorded by an instant.
  ///
  /// - Parameter instant: The instant.
  /// - Returns: The first event to look at; `nil` where the index cannot tell.
  package func firstToLookAt(recordedAfter instant: Instant) -> Int? {
    var before = Instant.earliest
    for run in runs {
      guard run.header.isOrdered, before <= run.header.recorded.first else { return nil }
      before = run.header.recorded.last
    }
    guard let run = runs.first(where: { instant < $0.header.recorded.last }) else {
      return last + 1
    }
    guard let file = run.open(on: storage), let bytes = file.read(.marks) else {
      distrust()
      return nil
    }
    let span = bytes.span
    var low = 0
    var high = bytes.count / Self.markWidth
    while low < high {
      let middle = (low + high) / 2
      let seconds = Int64(bitPattern: IndexNumber.eight(span, middle * Self.markWidth + 4))
      if seconds <= instant.secondsSince1970 { low = middle + 1 } else { high = middle }
    }
    return run.events.lowerBound + max(0, low - 1) * IndexBuilder.markDistance
  }

  /// The place of a line, and when it was recorded: 12 bytes.
  private static let markWidth = 12
}

extension LogContents {
  /// The line of an event where the index leads to it.
  func indexedLine(at seq: Int) -> [UInt8]? {
    guard let mark = index?.mark(for: seq, in: segments), seq - mark.seq < Self.fewLines else {
      return nil
    }
    var place = LinePlace(seq: mark.seq, offset: mark.offset)
    while true {
      var reader = PlaceReader(self, [place])
      let line = reader.withLine(0) { line in line.indices.map { line[$0] } }
      guard let line, place.seq < seq else { return line }
      place = LinePlace(seq: place.seq + 1, offset: place.offset + Int64(line.count) + 1)
    }
  }

  /// A line of a segment not far before an event, or that event, where the index knows one and the
  /// log holds it.
  func mark(before seq: Int, in segment: Segment) -> LineMark? {
    guard let mark = index?.mark(for: seq, in: segments), mark.segment == segment.first,
      mark.seq <= seq, holds(mark)
    else { return nil }
    return mark
  }

  /// So many lines are stepped over one by one.
  private static let fewLines = 64
}
