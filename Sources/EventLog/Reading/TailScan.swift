import Canonical
import Platform

/// Reads what lies beyond a size: whole batches, then perhaps what a crash left.
///
/// Only the last write can be torn. So from the first wrong batch on, everything is a torn tail,
/// unless a whole batch stands later: then something was damaged that had been whole.
struct TailScan {
  /// How many whole batches lie beyond the size that the scan began at.
  private(set) var batches = 0
  /// How many bytes of the last segment hold whole batches.
  private(set) var end: Int64 = 0
  /// What stands behind the last whole batch, as far as a crash can have left it.
  private(set) var torn: Torn?
  /// What was damaged.
  private(set) var damage: LogFault?
  /// Where lines ended before the size that the scan began at.
  private(set) var shortage: LogFault?

  /// A tail that is no whole batch.
  struct Torn {
    let segment: Segment
    let offset: Int64
    /// What is wrong with it first.
    let fault: LogFault
    fileprivate(set) var length: Int64

    /// The torn tail as one fault.
    var summary: LogFault {
      LogFault(
        .tornTail, segment.name, line: fault.line, offset: fault.offset,
        expected: fault.expected, found: .torn(fault.found, bytes: length, from: offset))
    }
  }

  /// How many events there are, up to the last whole batch.
  var size: Int { tracker.size }
  /// When the last of them was recorded.
  var recorded: Instant? { tracker.recorded }

  private var tracker: BatchTracker
  private var seeker = BatchSeeker()
  private let known: Int

  /// Scans the segments behind the first `size` events.
  ///
  /// - Parameters:
  ///   - segments: All segments of the log in order.
  ///   - size: How many events are known.
  ///   - storage: The disk.
  ///   - layout: Where the log stands.
  /// - Throws: ``LogError``, `storage`.
  init(
    _ segments: [Segment], beyond size: Int, on storage: any Storage, _ layout: LogLayout
  ) throws(LogError) {
    try self.init(
      LogContents(size: size, segments: segments, layout: layout, storage: storage))
  }

  /// Scans the segments behind the events of a log.
  ///
  /// - Parameter contents: The events, with all segments that there are.
  /// - Throws: ``LogError``, `storage`.
  init(_ contents: LogContents) throws(LogError) {
    let size = contents.size
    let segments = contents.segments
    let (storage, layout) = (contents.storage, contents.layout)
    known = size
    tracker = BatchTracker(size: size, recorded: nil)
    guard let start = segments.lastIndex(where: { $0.first <= size + 1 }) else {
      if size > 0 { shortage = Self.shortage(in: "segments", line: nil, size) }
      return
    }
    do throws(StorageError) {
      if segments[start].first == size + 1, start > 0 {
        let last = try segments[start - 1].lastLine(on: storage, layout)
        tracker = BatchTracker(size: size, recorded: last?.event?.recorded)
      }
      for place in start..<segments.count {
        let mark = place == start ? contents.mark(before: size, in: segments[place]) : nil
        let file = try segments[place].open(on: storage, layout)
        try scan(
          segments[place], LineReader(file, from: mark?.offset ?? 0), from: mark?.seq,
          isLast: place + 1 == segments.count)
        if shortage != nil || damage != nil { return }
      }
    } catch {
      throw .storage(error)
    }
  }

  private mutating func scan(
    _ segment: Segment, _ reader: consuming LineReader, from first: Int?, isLast: Bool
  ) throws(StorageError) {
    guard var number = try readOver(segment, &reader, from: first ?? segment.first) else { return }
    var batch = (offset: end, line: number + 1)
    while let line = try reader.next() {
      number += 1
      let content = reader.withBytes(of: line) { LineContent($0, line) }
      if torn == nil {
        if let fault = fault(of: content, segment, line, number) {
          torn = Torn(segment: segment, offset: batch.offset, fault: fault, length: 0)
        } else if tracker.pending == 0 {
          batches += 1
          end = line.end
          batch = (line.end, number + 1)
        }
      }
      guard let begun = torn else { continue }
      torn?.length = line.end - begun.offset
      if seeker.take(content.event) { return damage = begun.fault }
    }
    if tracker.pending > 0, torn == nil {
      let fault = LogFault(
        .tornTail, segment.name, line: batch.line, offset: batch.offset,
        expected: .word(.wholeBatch), found: .batchBegun(tracker.pending))
      torn = Torn(
        segment: segment, offset: batch.offset, fault: fault, length: reader.end - batch.offset)
    }
    // A segment that was left was whole when it was left.
    if let torn, segment.isSealed || !isLast { damage = torn.fault }
  }

  /// Reads over the lines that are known and counts them; `nil` if there are fewer.
  private mutating func readOver(
    _ segment: Segment, _ reader: inout LineReader, from first: Int
  ) throws(StorageError) -> Int? {
    end = 0
    guard first <= known else { return 0 }
    for seq in first...known {
      guard let line = try reader.next(), line.isTerminated else {
        shortage = Self.shortage(in: segment.name, line: seq - segment.first + 1, known)
        return nil
      }
      end = line.end
      guard seq == known else { continue }
      let event = reader.withBytes(of: line) { try? EventLine.read($0) }
      tracker = BatchTracker(size: known, recorded: event?.recorded)
    }
    return known - segment.first + 1
  }

  private mutating func fault(
    of content: LineContent, _ segment: Segment, _ line: LineReader.Line, _ number: Int
  ) -> LogFault? {
    guard let event = content.event else {
      return content.fault(in: segment.name, line: number)
    }
    guard let misfit = tracker.take(event) else { return nil }
    return LogFault(
      misfit.kind, segment.name, line: number, offset: line.offset, expected: misfit.expected,
      found: misfit.found)
  }

  private static func shortage(in segment: String, line: Int?, _ size: Int) -> LogFault {
    LogFault(
      .logShortened, segment, line: line, expected: .eventsOfCheckpoint(size),
      found: .word(.fewer))
  }
}
