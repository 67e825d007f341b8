import Canonical
import Platform

/// Holds the lines of one piece of a segment after another, in one buffer that is used again.
public struct ChunkBuffer: ~Copyable {
  private let open: @Sendable (Int) throws(StorageError) -> StorageFile
  private var buffer: [UInt8]
  /// How many bytes of the buffer are read.
  private var held = 0
  /// Where the first of them stands in the file.
  private var start: Int64 = 0
  /// The lines in the buffer, line feeds included.
  private var lines = 0..<0
  /// The segment that is open.
  private var place = -1
  private var file: StorageFile?

  /// What the pieces of a log are read into.
  ///
  /// - Parameter contents: The log.
  public init(_ contents: LogContents) {
    self.init { (segment) throws(StorageError) in
      try contents.segments[segment].open(on: contents.storage, contents.layout)
    }
  }

  /// What pieces of files are read into.
  ///
  /// - Parameter open: Opens the file whose number is a piece's segment.
  init(_ open: @escaping @Sendable (Int) throws(StorageError) -> StorageFile) {
    self.open = open
    buffer = []
  }

  /// Reads the lines that begin in a piece.
  ///
  /// - Parameter chunk: A piece of this log.
  /// - Returns: Whether they are all there to be looked at; `false` where bytes without a line feed
  ///   stand behind them, or a line is far too long.
  /// - Throws: ``LogError``, `storage`.
  public mutating func load(_ chunk: LineChunk) throws(LogError) -> Bool {
    do throws(StorageError) {
      return try read(chunk)
    } catch {
      throw .storage(error)
    }
  }

  /// Lends the bytes, and says where among them the lines stand, each with its line feed.
  ///
  /// Other bytes may stand before and behind the lines.
  ///
  /// - Parameter body: Uses them.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public borrowing func withLines<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>, Range<Int>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(buffer.span, lines)
  }

  /// Where a byte of the buffer stands in its segment.
  public func offset(of place: Int) -> Int64 { start + Int64(place) }

  private mutating func read(_ chunk: LineChunk) throws(StorageError) -> Bool {
    lines = 0..<0
    held = 0
    // The byte before tells whether a line begins with the first byte.
    start = max(chunk.range.lowerBound - 1, 0)
    let wanted = Int(chunk.range.upperBound - start)
    try enter(chunk.segment)
    try fill(to: wanted)
    guard held >= wanted else { return false }
    var first = 0
    if chunk.range.lowerBound > 0 {
      guard
        let feed = ByteSearch.first(0x0A, in: buffer.span.extracting(..<max(wanted - 1, 0)))
      else { return true }
      first = feed + 1
    }
    guard first < wanted else { return true }
    guard let end = try endOfLine(from: wanted - 1) else {
      lines = first..<lastFeed(before: wanted, from: first)
      return false
    }
    lines = first..<end
    return true
  }

  private mutating func enter(_ segment: Int) throws(StorageError) {
    guard place != segment || file == nil else { return }
    file = try open(segment)
    place = segment
  }

  /// Reads until so many bytes are held, or the file ends.
  private mutating func fill(to count: Int) throws(StorageError) {
    let room = count + ByteWords.width * 4
    if buffer.count < room {
      buffer.append(contentsOf: repeatElement(0, count: room - buffer.count))
    }
    while held < count {
      let read = try readMore()
      guard read > 0 else { return }
      held += read
    }
  }

  private mutating func readMore() throws(StorageError) -> Int {
    switch file {
    case .some(let file): try file.read(at: start + Int64(held), into: &buffer, from: held)
    case .none: 0
    }
  }

  /// The place behind the first line feed from a place on, read on for where it is not held yet;
  /// `nil` where the file or the patience for a line ends before.
  private mutating func endOfLine(from place: Int) throws(StorageError) -> Int? {
    let more = 4096
    var searched = place
    while true {
      if let feed = ByteSearch.first(0x0A, in: buffer.span.extracting(..<held), from: searched) {
        return feed + 1
      }
      searched = held
      guard held - place <= EventLine.maximumLength + 1 else { return nil }
      let before = held
      try fill(to: held + more)
      guard held > before else { return nil }
    }
  }

  /// The place behind the last line feed before a place.
  private func lastFeed(before end: Int, from first: Int) -> Int {
    var place = end
    while place > first, buffer[place - 1] != 0x0A { place -= 1 }
    return place
  }
}
