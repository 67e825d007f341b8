import EventLog

/// Where a line stands, for a report.
struct LinePlace {
  /// The file.
  let path: String
  /// The line in it, from 1.
  let line: Int
  /// The first byte of the line.
  let offset: Int64
}

/// Something that holds the lines of sealed segments: a log, or what was published of one.
protocol LineSource {
  /// The numbers of the events in each complete segment, in order.
  var segments: [Range<Int>] { get }

  /// Calls `body` with each line in order.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of the events; they may go over several segments.
  ///   - body: Gets the number of the event by its place, where the line stands, and its bytes
  ///     without the line feed.
  /// - Throws: ``EvidenceError``: what `body` throws, or why a line cannot be read.
  func forEachLine(
    _ numbers: Range<Int>, _ body: (Int, LinePlace, Span<UInt8>) throws(EvidenceError) -> Void
  ) throws(EvidenceError)
}

/// The sealed segments of a log.
struct SealedLines: LineSource {
  private let contents: LogContents
  let segments: [Range<Int>]

  /// Takes the segments that are complete within a size.
  init(_ log: LogSnapshot, size: Int) {
    contents = log.contents
    segments = contents.numberedSegments.map(\.numbers).filter { $0.upperBound <= size + 1 }
  }

  func forEachLine(
    _ numbers: Range<Int>, _ body: (Int, LinePlace, Span<UInt8>) throws(EvidenceError) -> Void
  ) throws(EvidenceError) {
    guard !numbers.isEmpty else { return }
    var failure: EvidenceError?
    var offset: Int64 = 0
    let firsts = Set(segments.map(\.lowerBound))
    do throws(LogError) {
      // From the first line of its segment on, so that the place of a line is known.
      let start = segments.last { $0.lowerBound <= numbers.lowerBound }?.lowerBound
      var first = start ?? numbers.lowerBound
      var cursor = contents.lines(from: first, through: numbers.upperBound - 1)
      while failure == nil, let seq = try cursor.next() {
        if firsts.contains(seq) { (first, offset) = (seq, 0) }
        let place = LinePlace(
          path: LogLayout.sealedName(first: first), line: seq - first + 1, offset: offset)
        do throws(EvidenceError) {
          try cursor.withLine { (line) throws(EvidenceError) in
            offset += Int64(line.count) + 1
            if numbers.contains(seq) { try body(seq, place, line) }
          }
        } catch {
          failure = error
        }
      }
    } catch {
      throw .log(error)
    }
    if let failure { throw failure }
  }
}
