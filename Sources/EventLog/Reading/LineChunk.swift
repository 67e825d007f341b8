public import Platform

/// A piece of a segment that is read at once, whatever lines it cuts at its ends.
///
/// A line belongs to the piece in which it begins. So the pieces of a log hold each line once, and
/// may be read in any order and by several threads.
public struct LineChunk: Sendable {
  /// Which segment of the log it is a piece of.
  public let segment: Int
  /// The number of the segment's first event.
  public let first: Int
  /// The number of the first event behind the segment; `nil` where the log ends in it.
  public let next: Int?
  /// Whether no piece of the segment follows.
  public let isLast: Bool
  /// The bytes of the segment in which the lines of this piece begin.
  let range: Range<Int64>

  /// The pieces of a file of so many bytes, at least one.
  static func pieces(
    of segment: Int, holding size: Int64, first: Int, next: Int?, length: Int
  ) -> [LineChunk] {
    var pieces: [LineChunk] = []
    var start: Int64 = 0
    repeat {
      let end = min(start + Int64(length), size)
      pieces.append(
        LineChunk(
          segment: segment, first: first, next: next, isLast: end == size, range: start..<end))
      start = end
    } while start < size
    return pieces
  }
}

extension LogContents {
  /// How many bytes of lines are read at once: so few that they are still at hand in the processor
  /// when they are looked at.
  public static let usualChunk = 1 << 18

  /// The pieces in which lines may be read, in order.
  ///
  /// - Parameters:
  ///   - last: The number of the last event to read; segments behind it are left out.
  ///   - length: How many bytes a piece has.
  /// - Returns: The pieces; `nil` where the segments do not begin with event 1, or one cannot be
  ///   opened: who reads line by line finds out why.
  /// - Complexity: Linear in the number of pieces; no line is read.
  public func chunks(through last: Int, of length: Int = usualChunk) -> [LineChunk]? {
    guard segments.first?.first == 1 else { return nil }
    var chunks: [LineChunk] = []
    for (place, segment) in segments.enumerated() where segment.first <= last {
      guard let size = try? segment.open(on: storage, layout).size() else { return nil }
      let next = place + 1 < segments.count ? segments[place + 1].first : nil
      chunks += LineChunk.pieces(
        of: place, holding: size, first: segment.first, next: next, length: length)
    }
    return chunks
  }
}

/// How the reading of a log is shared among processors; what is found is the same whatever it says.
public struct ReadSharing: Sendable {
  /// How many threads may work.
  public var threads: Int
  /// How many bytes are read at once.
  public var chunk: Int
  /// Logs of no more pieces than these are read line by line.
  public var worthless: Int
  /// How many bytes of lines may be kept that are wanted again, and need not be read again then.
  public var kept: Int

  /// All processors, pieces of the usual length, and small logs line by line.
  public init(
    threads: Int = Parallel.processors, chunk: Int = LogContents.usualChunk, worthless: Int = 4,
    kept: Int = 8 << 20
  ) {
    self.threads = threads
    self.chunk = chunk
    self.worthless = worthless
    self.kept = kept
  }
}
