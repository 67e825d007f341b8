import Platform

/// Cuts a file into lines, chunk by chunk, in one buffer that is used again and again.
///
/// Memory does not grow with the file, nor with a line that is too long to be an event: of such a
/// line only the length is told.
struct LineReader: ~Copyable {
  /// A line of the file; its bytes are in the reader until the next one is asked for.
  struct Line {
    /// The place of its first byte in the file.
    let offset: Int64
    /// How many bytes it has, the line feed not counted.
    let length: Int64
    /// Whether a line feed ends it.
    let isTerminated: Bool
    /// Where its bytes stand in the buffer; at most one more than an event may have.
    fileprivate let range: Range<Int>

    /// The place after its line feed.
    var end: Int64 { offset + length + (isTerminated ? 1 : 0) }
    /// Whether it has more bytes than an event may have.
    var isTooLong: Bool { length > Int64(EventLine.maximumLength) }
  }

  private let file: StorageFile
  private var buffer: [UInt8]
  /// The bytes of the buffer that are read and not yet given out.
  private var window = 0..<0
  /// The place in the file of the first byte of the window.
  private var offset: Int64

  /// The place in the file up to which lines have been given out.
  var end: Int64 { offset }

  /// How much is read at once; where little is left, no more than the longest line needs.
  private static let chunk = 256 * 1024
  private static let smallChunk = EventLine.maximumLength + 4097

  /// Starts at a byte of the file.
  init(_ file: consuming StorageFile, from offset: Int64 = 0) {
    let isSmall = (try? file.size()).map { $0 - offset < Int64(Self.smallChunk) } ?? false
    buffer = [UInt8](repeating: 0, count: isSmall ? Self.smallChunk : Self.chunk)
    self.file = file
    self.offset = offset
  }

  /// The next line, or `nil` at the end of the file.
  mutating func next() throws(StorageError) -> Line? {
    var searched = 0
    while true {
      let start = window.lowerBound + searched
      if let feed = ByteSearch.first(
        0x0A, in: buffer.span.extracting(..<window.upperBound), from: start)
      {
        return give(window.lowerBound..<feed, isTerminated: true)
      }
      guard window.count <= EventLine.maximumLength else { return try giveLong() }
      searched = window.count
      guard try fill() else {
        return window.isEmpty ? nil : give(window, isTerminated: false)
      }
    }
  }

  /// Lends the bytes of the line that was given out last.
  func withBytes<Result: ~Copyable, Failure: Error>(
    of line: Line, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(buffer.span.extracting(line.range))
  }

  private mutating func give(_ range: Range<Int>, isTerminated: Bool) -> Line {
    let line = Line(
      offset: offset, length: Int64(range.count), isTerminated: isTerminated, range: range)
    let used = range.count + (isTerminated ? 1 : 0)
    offset += Int64(used)
    window = window.lowerBound + used..<window.upperBound
    return line
  }

  /// Reads over a line that is longer than any event and keeps its first bytes.
  private mutating func giveLong() throws(StorageError) -> Line {
    let kept = Array(buffer[window.prefix(EventLine.maximumLength + 1)])
    let start = offset
    var length: Int64 = 0
    while true {
      if let feed = ByteSearch.first(
        0x0A, in: buffer.span.extracting(..<window.upperBound), from: window.lowerBound)
      {
        let last = give(window.lowerBound..<feed, isTerminated: true)
        return longLine(kept, start, length + last.length, isTerminated: true)
      }
      length += Int64(window.count)
      offset += Int64(window.count)
      window = 0..<0
      guard try fill() else { return longLine(kept, start, length, isTerminated: false) }
    }
  }

  private mutating func longLine(
    _ kept: [UInt8], _ start: Int64, _ length: Int64, isTerminated: Bool
  ) -> Line {
    // What follows in the window is read again: long lines are no events, and rare.
    let line = Line(
      offset: start, length: length, isTerminated: isTerminated, range: 0..<kept.count)
    offset = line.end
    window = kept.count..<kept.count
    for place in kept.indices { buffer[place] = kept[place] }
    return line
  }

  /// Moves the window to the front and reads more behind it; `false` at the end of the file.
  private mutating func fill() throws(StorageError) -> Bool {
    if window.lowerBound > 0 {
      for place in window { buffer[place - window.lowerBound] = buffer[place] }
      window = 0..<window.count
    }
    let count = try file.read(
      at: offset + Int64(window.count), into: &buffer, from: window.upperBound)
    window = 0..<window.count + count
    return count > 0
  }
}
