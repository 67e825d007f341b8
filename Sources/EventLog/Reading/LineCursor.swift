import Platform

/// Walks over the lines of a log across its segments.
///
/// The number of an event is its place: that the line says the same is for the caller to see.
public struct LineCursor: ~Copyable {
  private let contents: LogContents
  private let last: Int
  /// The event that the next call gives.
  private var upcoming: Int
  /// The segment being read, and its lines.
  private var place = -1
  private var reader: LineReader?
  private var line: LineReader.Line?

  init(_ contents: LogContents, from first: Int, through last: Int) {
    self.contents = contents
    self.last = last
    upcoming = first
  }

  /// Moves to the next line and gives the number of its event, or `nil` after the last one.
  ///
  /// - Throws: ``LogError``: what the disk reports, or `evidence` where lines are missing.
  public mutating func next() throws(LogError) -> Int? {
    guard upcoming <= last else {
      reader = nil
      line = nil
      return nil
    }
    if place < 0 { try begin() }
    if place + 1 < contents.segments.count, contents.segments[place + 1].first == upcoming {
      try enter(place + 1)
    }
    line = try wholeLine()
    upcoming += 1
    return upcoming - 1
  }

  /// Lends the bytes of the line that the cursor stands on, without its line feed.
  ///
  /// - Parameter body: Uses the bytes; before the first line and after the last there are none.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public borrowing func withLine<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let line else { return try body([UInt8]().span) }
    return try withReader(line, body)
  }

  /// The file in which the line stands, as a path below the log's folder; which line of it that is,
  /// from 1, and its first byte there.
  public var position: (segment: String, line: Int, offset: Int64) {
    guard place >= 0 else { return ("", 0, 0) }
    let segment = contents.segments[place]
    return (segment.name, upcoming - segment.first, line?.offset ?? 0)
  }

  /// The first event of the segment in which the line stands, and its first byte there.
  var start: (segment: Int, offset: Int64) {
    guard place >= 0 else { return (0, 0) }
    return (contents.segments[place].first, line?.offset ?? 0)
  }

  private borrowing func withReader<Result: ~Copyable, Failure: Error>(
    _ line: LineReader.Line, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch reader {
    case .some(let reader): try reader.withBytes(of: line, body)
    case .none: try body([UInt8]().span)
    }
  }

  /// Enters the segment of the first line and reads over the lines before it.
  private mutating func begin() throws(LogError) {
    guard let index = contents.segments.lastIndex(where: { $0.first <= upcoming }) else {
      throw missing(in: contents.segments.first?.name ?? "segments")
    }
    try enter(index)
    let known = skipToMark(in: index)
    for _ in known..<upcoming { _ = try wholeLine() }
  }

  /// Goes to a line not far before the first one, where the index knows one, and gives its number.
  private mutating func skipToMark(in index: Int) -> Int {
    let segment = contents.segments[index]
    guard let mark = contents.mark(before: upcoming, in: segment), mark.seq > segment.first,
      let file = try? segment.open(on: contents.storage, contents.layout)
    else { return segment.first }
    reader = LineReader(file, from: mark.offset)
    return mark.seq
  }

  private mutating func enter(_ index: Int) throws(LogError) {
    if place >= 0, try nextLine() != nil {
      throw .evidence([
        LogFault(
          .insertedLine, contents.segments[place].name,
          expected: .endBefore(contents.segments[index].first),
          found: .word(.moreLines))
      ])
    }
    place = index
    do throws(StorageError) {
      reader = LineReader(try contents.segments[index].open(on: contents.storage, contents.layout))
    } catch {
      throw .storage(error)
    }
  }

  private mutating func wholeLine() throws(LogError) -> LineReader.Line {
    guard let line = try nextLine(), line.isTerminated else {
      throw missing(in: contents.segments[place].name)
    }
    guard !line.isTooLong else {
      throw .evidence([
        LogFault(
          .invalidLine, contents.segments[place].name, offset: line.offset,
          expected: .bytesAtMost(EventLine.maximumLength), found: .plain("\(line.length)"))
      ])
    }
    return line
  }

  private mutating func nextLine() throws(LogError) -> LineReader.Line? {
    do throws(StorageError) {
      return try reader?.next()
    } catch {
      throw .storage(error)
    }
  }

  private func missing(in segment: String) -> LogError {
    .evidence([
      LogFault(
        .segmentShortened, segment, expected: .eventOf(upcoming, count: contents.size),
        found: .word(.end))
    ])
  }
}
