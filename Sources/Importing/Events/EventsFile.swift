import Platform

/// A file with one event a line, in pieces that several threads read.
///
/// A line belongs to the piece in which it begins. The file is read twice: what a piece holds is not
/// kept.
struct EventsFile: Sendable {
  private static let usualPiece = 1 << 18

  /// The bytes of the file.
  let source: UserSource
  /// The pieces, in order.
  let pieces: [Range<Int64>]

  /// A file, in pieces of so many bytes.
  init(_ source: UserSource, piece length: Int = usualPiece) {
    self.source = source
    pieces = stride(from: 0, to: source.size, by: length).map { start in
      start..<min(start + Int64(length), source.size)
    }
  }

  /// What the file is that is no text; nil for a text.
  func kind() throws(UserFileError) -> FileKind? {
    var head: [UInt8] = []
    try source.read(0..<min(source.size, 4096), into: &head)
    return FileKind(magic: head)
  }
}

/// Reads the lines of pieces into one buffer that is used again.
struct EventLines: ~Copyable {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// So much is read beyond a piece, for the line that begins in it and does not end there.
  private static let beyond = 4096

  private let source: UserSource
  private var buffer: [UInt8] = []

  init(_ source: UserSource) {
    self.source = source
  }

  /// Lends each line that begins in a piece, in order.
  ///
  /// - Parameters:
  ///   - piece: the bytes of the file in which the lines begin.
  ///   - body: gets the bytes of a line without its end, and where it stands in the file. Of a line
  ///     that is longer than any event only the first bytes are given.
  /// - Returns: how many lines begin in the piece.
  /// - Throws: `UserFileError`.
  mutating func forEach(
    in piece: Range<Int64>, _ body: (Span<UInt8>, Range<Int64>) -> Void
  ) throws(UserFileError) -> Int {
    // The byte before tells whether a line begins with the first byte.
    let base = max(piece.lowerBound - 1, 0)
    let inside = Int(piece.upperBound - base)
    try source.read(base..<min(piece.upperBound + Int64(Self.beyond), source.size), into: &buffer)
    guard buffer.count >= inside else { throw .changed(path: source.path) }
    var start = 0
    if piece.lowerBound > 0 {
      guard let feed = ByteSearch.first(0x0A, in: buffer.span.extracting(..<inside)) else {
        return 0
      }
      start = feed + 1
    }
    var count = 0
    while start < inside {
      let end = try endOfLine(from: start, base)
      count += 1
      lend(start..<end, base, body)
      start = end + 1
    }
    return count
  }

  private func lend(
    _ line: Range<Int>, _ base: Int64, _ body: (Span<UInt8>, Range<Int64>) -> Void
  ) {
    var text = line
    if base == 0, line.lowerBound == 0, buffer.starts(with: Self.mark) {
      text = Self.mark.count..<max(line.upperBound, Self.mark.count)
    }
    if let last = text.last, buffer[last] == 0x0D { text = text.lowerBound..<last }
    body(
      buffer.span.extracting(text),
      base + Int64(line.lowerBound)..<base + Int64(line.upperBound))
  }

  /// Where the line ends, read on for where it does not end in what is held.
  private mutating func endOfLine(from start: Int, _ base: Int64) throws(UserFileError) -> Int {
    var searched = start
    while true {
      if let feed = ByteSearch.first(0x0A, in: buffer.span, from: searched) { return feed }
      searched = buffer.count
      let held = base + Int64(buffer.count)
      guard buffer.count - start <= EventObject.longest, held < source.size else {
        return buffer.count
      }
      try source.read(
        base..<min(held + Int64(Self.beyond + buffer.count - start), source.size), into: &buffer)
      guard base + Int64(buffer.count) > held else { throw .changed(path: source.path) }
    }
  }
}
