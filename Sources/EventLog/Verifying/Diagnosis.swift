import Merkle
import Platform

/// Finds out what was done to a log whose lines do not give its root.
///
/// Where the stored leaf hashes give the root, each line is recognised by its hash: then every line
/// that was changed, deleted, inserted, doubled or moved is named. Without them a line is recognised
/// by the number that it states, and a changed one that is still an event is only known to be one
/// of many.
struct Diagnosis {
  let contents: LogContents
  let checkpoint: Checkpoint?
  /// The hashes of the lines that should be there, where they are believed.
  let expected: StoredLeaves?
  /// The lines that are there.
  let lines: [StoredLine]
  /// How many events should be there.
  let size: Int
  /// The numbers of the events that each segment should hold, in order.
  let expectedSegments: [Range<Int>]

  /// A line as it was found.
  struct StoredLine {
    /// The segment, by its place among all.
    let place: Int
    /// The line in the segment, from 1.
    let number: Int
    /// Its first byte in the segment.
    let offset: Int64
    /// The hash of its leaf, `nil` where the line has no end.
    let leaf: Digest?
    /// The number that it states, `nil` where it is no event.
    let seq: Int?
    /// Why it is no event.
    let problem: LogFault?
  }

  /// Reads all lines.
  ///
  /// - Parameters:
  ///   - contents: The events that should be there.
  ///   - checkpoint: What their root is, as far as that is known.
  /// - Throws: ``LogError``, `storage`.
  init(_ contents: LogContents, _ checkpoint: Checkpoint?) throws(LogError) {
    self.contents = contents
    self.checkpoint = checkpoint
    var lines: [StoredLine] = []
    do throws(StorageError) {
      for place in contents.segments.indices {
        try Self.read(contents, place, into: &lines)
      }
    } catch {
      throw .storage(error)
    }
    self.lines = lines
    if let checkpoint {
      expected = try StoredLeaves.believed(by: checkpoint, contents)
    } else {
      expected = nil
    }
    // A number that is far beyond the lines is nothing to count up to.
    let stated = checkpoint?.size ?? lines.compactMap(\.seq).max() ?? 0
    size = expected?.leaves.count ?? min(stated, lines.count + 1_000_000)
    expectedSegments = expected?.segments ?? Self.segments(contents.segments, size)
  }

  private static func read(
    _ contents: LogContents, _ place: Int, into lines: inout [StoredLine]
  ) throws(StorageError) {
    let segment = contents.segments[place]
    var reader = LineReader(try segment.open(on: contents.storage, contents.layout))
    var number = 0
    while let line = try reader.next() {
      number += 1
      lines.append(
        reader.withBytes(of: line) { bytes in
          let content = LineContent(bytes, line)
          return StoredLine(
            place: place, number: number, offset: line.offset,
            leaf: content.isWhole ? RFC6962.leafHash(bytes) : nil, seq: content.event?.seq,
            problem: content.fault(in: segment.name, line: number))
        })
    }
  }

  /// How many lines from the first on are the events that they should be; `nil` where no leaf
  /// hashes tell.
  ///
  /// Without a checkpoint there is nothing to compare with, and lines are taken for what they say.
  var leadingEvents: Int? {
    if checkpoint == nil {
      return lines.enumerated().first { $0.element.seq != $0.offset + 1 }?.offset ?? lines.count
    }
    guard let expected else { return nil }
    let pairs = zip(lines, expected.leaves).enumerated()
    return pairs.first { $0.element.0.leaf != $0.element.1 }?.offset
      ?? min(lines.count, expected.leaves.count)
  }

  private static func segments(_ segments: [Segment], _ size: Int) -> [Range<Int>] {
    segments.indices.map { place in
      let first = min(segments[place].first, size + 1)
      let next = place + 1 < segments.count ? segments[place + 1].first : size + 1
      return first..<max(first, min(next, size + 1))
    }
  }

  /// For each line the event that it is, from 0; `nil` for one that should not be there so.
  var origins: [Int?] {
    guard let expected else {
      return lines.map { line in line.seq.flatMap { $0 <= size ? $0 - 1 : nil } }
    }
    var index: [Digest: Int] = [:]
    index.reserveCapacity(size)
    for (place, leaf) in expected.leaves.enumerated() { index[leaf] = place }
    return lines.map { line in line.leaf.flatMap { index[$0] } }
  }
}
