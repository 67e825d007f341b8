public import Platform

/// The events of a log up to a size: where they stand and how to read them.
///
/// A reader's events end at the checkpoint, a writer's at what it has written.
public struct LogContents: Sendable {
  /// How many events there are to read.
  public internal(set) var size: Int
  /// The files that hold them, in order.
  public internal(set) var segments: [Segment]
  /// Where the parts of the log stand.
  public let layout: LogLayout
  /// The disk.
  public let storage: any Storage
  /// Says where lines stand and which ones can matter; `nil` where only the log itself is read.
  package internal(set) var index: LogIndex?

  init(size: Int, segments: [Segment], layout: LogLayout, storage: any Storage) {
    self.size = size
    self.segments = segments
    self.layout = layout
    self.storage = storage
  }

  /// Whether reading goes on after a line.
  public enum Step: Sendable {
    /// The next line, please.
    case goOn
    /// No more lines.
    case stop
  }

  /// Reads lines one after another.
  ///
  /// - Parameters:
  ///   - first: The number of the first event; below 1 counts as 1.
  ///   - last: The number of the last event; `nil` or beyond the end is the end.
  /// - Returns: A cursor that stands before the first line.
  public func lines(from first: Int = 1, through last: Int? = nil) -> LineCursor {
    LineCursor(self, from: max(first, 1), through: min(last ?? size, size))
  }

  /// Calls `body` for each line in order.
  ///
  /// - Parameters:
  ///   - first: The number of the first event; below 1 counts as 1.
  ///   - last: The number of the last event; `nil` or beyond the end is the end.
  ///   - body: Gets the number of the event by its place, and the bytes of its line without the
  ///     line feed, which are gone when it returns.
  /// - Throws: ``LogError``: what the disk reports, `evidence` where lines are missing, or what
  ///   `body` throws.
  public func forEachLine(
    from first: Int = 1, through last: Int? = nil,
    _ body: (Int, Span<UInt8>) throws(LogError) -> Step
  ) throws(LogError) {
    var cursor = lines(from: first, through: last)
    while let seq = try cursor.next() {
      let step = try cursor.withLine { (line) throws(LogError) in try body(seq, line) }
      if step == .stop { return }
    }
  }

  /// The line of one event, `nil` where there is no such event.
  ///
  /// - Parameter seq: The number of the event.
  /// - Returns: Its bytes without the line feed.
  /// - Throws: ``LogError``.
  /// - Complexity: Linear in the size of its segment; constant with an index.
  public func line(at seq: Int) throws(LogError) -> [UInt8]? {
    guard seq >= 1, seq <= size else { return nil }
    if let line = indexedLine(at: seq) { return line }
    var cursor = lines(from: seq, through: seq)
    guard try cursor.next() != nil else { return nil }
    return cursor.withLine { line in line.indices.map { line[$0] } }
  }
}
