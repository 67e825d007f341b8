import Platform

/// Reads single lines whose places are known; lines that stand near one another are read together.
package struct PlaceReader: ~Copyable {
  /// Lines that are no further apart are read at once.
  private static let gap: Int64 = 4096
  /// So much is read at once, as long as no line is longer.
  private static let chunk = 128 * 1024
  /// Most lines are shorter.
  private static let usualLine = 1024

  private let contents: LogContents
  private let places: [LinePlace]
  private var segment = -1
  private var file: StorageFile?
  private var buffer: [UInt8]
  /// Where the bytes in the buffer stand in the file, and where the first of them is in the buffer.
  private var window: Range<Int64> = 0..<0
  private var base = 0

  /// Prepares to read lines.
  ///
  /// - Parameters:
  ///   - contents: The log.
  ///   - places: Where the lines stand, in the order of the log.
  package init(_ contents: LogContents, _ places: [LinePlace]) {
    self.contents = contents
    self.places = places
    buffer = [UInt8](
      repeating: 0, count: places.count > 1 ? Self.chunk : EventLine.maximumLength + 2)
  }

  /// Lends the bytes of a line; `nil` where no line of that number begins at the place.
  ///
  /// - Parameters:
  ///   - index: Which of the places.
  ///   - body: Uses the bytes, without the line feed.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  package mutating func withLine<Result, Failure: Error>(
    _ index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    let place = places[index]
    guard enter(place.seq), let range = find(index),
      Self.seq(of: buffer.span.extracting(range)) == place.seq
    else { return nil }
    return try body(buffer.span.extracting(range))
  }

  /// Opens the segment of an event.
  private mutating func enter(_ seq: Int) -> Bool {
    let segments = contents.segments
    var place = max(segment, 0)
    while place + 1 < segments.count, segments[place + 1].first <= seq { place += 1 }
    guard place < segments.count, segments[place].first <= seq else { return false }
    if place == segment { return true }
    guard let opened = try? segments[place].open(on: contents.storage, contents.layout) else {
      return false
    }
    segment = place
    file = consume opened
    window = 0..<0
    return true
  }

  /// Where the line stands in the buffer.
  private mutating func find(_ index: Int) -> Range<Int>? {
    let offset = places[index].offset
    // The byte before a line must end another one.
    let start = max(0, offset - 1)
    if window.lowerBound > start || window.upperBound <= offset {
      guard load(start, wanted(from: index)) else { return nil }
    }
    if let line = line(at: offset) { return line }
    guard load(start, EventLine.maximumLength + 2) else { return nil }
    return line(at: offset)
  }

  private func line(at offset: Int64) -> Range<Int>? {
    let first = base + Int(offset - window.lowerBound)
    let end = base + Int(window.upperBound - window.lowerBound)
    guard first < end, first == base ? offset == 0 : buffer[first - 1] == 0x0A,
      let feed = ByteSearch.first(0x0A, in: buffer.span.extracting(..<end), from: first)
    else { return nil }
    return first..<feed
  }

  /// How many bytes hold this line and those near behind it.
  private func wanted(from index: Int) -> Int {
    let start = places[index].offset
    var end = start
    let next = segment + 1 < contents.segments.count ? contents.segments[segment + 1].first : .max
    for place in places[index...] {
      guard place.seq < next, place.offset >= end, place.offset - end <= Self.gap,
        Int(place.offset - start) + Self.usualLine + 1 <= Self.chunk
      else { break }
      end = place.offset
    }
    return min(Int(end - start) + Self.usualLine + 1, buffer.count)
  }

  private mutating func load(_ start: Int64, _ count: Int) -> Bool {
    if buffer.count < count { buffer = [UInt8](repeating: 0, count: count) }
    // A read fills the buffer to its end: that is where the bytes go, and no more are read.
    base = buffer.count - count
    var held = 0
    switch file {
    case .none: return false
    case .some(let file):
      while held < count {
        let read = try? file.read(at: start + Int64(held), into: &buffer, from: base + held)
        guard let read else { return false }
        guard read > 0 else { break }
        held += read
      }
    }
    window = start..<start + Int64(held)
    return held > 0
  }

  /// The number that a line says it has.
  private static func seq(of line: Span<UInt8>) -> Int? {
    var scanner = CanonicalScanner()
    if scanner.skip(Self.key, line), let seq = scanner.positive(line) { return seq }
    return (try? EventLine.read(line))?.seq
  }

  private static let key = Array(#"{"seq":"#.utf8)
}

extension LogContents {
  /// Whether the line that begins at a mark has its number.
  func holds(_ mark: LineMark) -> Bool {
    var reader = PlaceReader(self, [LinePlace(seq: mark.seq, offset: mark.offset)])
    return reader.withLine(0) { _ in true } ?? false
  }

  /// Calls `body` for lines whose places are known.
  ///
  /// - Parameters:
  ///   - places: Where they stand, in the order of the log.
  ///   - body: Gets the number of the event and the bytes of its line without the line feed.
  /// - Returns: `false` where a place turned out to hold another line; `body` has then seen those
  ///   before it.
  /// - Throws: What `body` throws.
  package func forEachLine<Failure: Error>(
    at places: [LinePlace], _ body: (Int, Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard !places.isEmpty else { return true }
    var reader = PlaceReader(self, places)
    for index in places.indices {
      let seq = places[index].seq
      let found: Void? = try reader.withLine(index) { (line) throws(Failure) in
        try body(seq, line)
      }
      guard found != nil else {
        self.index?.distrust()
        return false
      }
    }
    return true
  }
}
