import Merkle
import Platform

/// The lines of an exported log in a file of their own.
struct RestoredLines {
  private let path: String
  private let storage: any Storage

  init(_ path: String, on storage: any Storage) {
    self.path = path
    self.storage = storage
  }

  /// Checks every line against the checkpoint and says where segments begin and end.
  ///
  /// A batch never goes over two segments; a segment ends before it would grow beyond `segmentSize`.
  func segments(
    of checkpoint: Checkpoint, segmentSize: Int
  ) throws(LogError) -> [Range<Int>] {
    var tracker = BatchTracker(size: 0, recorded: nil)
    var frontier = TreeFrontier()
    var firsts: [Int] = []
    var (held, batch) = (0, 0)
    try forEachLine { (number, offset, line) throws(LogError) in
      guard let event = try? EventLine.read(line) else {
        throw .notRestorable(.badLine(number, offset: offset, .invalidLine))
      }
      if let misfit = tracker.take(event) {
        throw .notRestorable(.badLine(number, offset: offset, misfit.kind))
      }
      frontier.append(RFC6962.leafHash(line))
      batch += line.count + 1
      guard tracker.pending == 0 else { return }
      if firsts.isEmpty || held + batch > segmentSize {
        firsts.append(number - event.batch.count + 1)
        held = 0
      }
      (held, batch) = (held + batch, 0)
    }
    guard tracker.pending == 0, tracker.size == checkpoint.size else {
      let found = tracker.size + tracker.pending
      throw .notRestorable(.otherSize(expected: checkpoint.size, found: found))
    }
    guard frontier.root == checkpoint.root else {
      throw .notRestorable(
        .otherRoot(expected: checkpoint.root.base64, found: frontier.root.base64))
    }
    let ends = firsts.dropFirst() + [checkpoint.size + 1]
    return zip(firsts, ends).map { $0..<$1 }
  }

  /// Copies the lines into the empty folders of a log, the last segment as the one being written.
  ///
  /// - Returns: The root over what was copied.
  func copy(_ segments: [Range<Int>], to layout: LogLayout) throws(LogError) -> Digest {
    var frontier = TreeFrontier()
    var place = 0
    var copy: SegmentFile?
    try forEachLine { (number, _, line) throws(LogError) in
      guard place < segments.count else { return }
      do throws(StorageError) {
        if copy == nil {
          copy = try SegmentFile(
            Segment(first: number, isSealed: place + 1 < segments.count), in: layout, on: storage)
        }
        let leaf = RFC6962.leafHash(line)
        frontier.append(leaf)
        try copy?.append(line, leaf)
        guard number + 1 == segments[place].upperBound else { return }
        try copy?.close()
        copy = nil
        place += 1
      } catch {
        throw .storage(error)
      }
    }
    do throws(StorageError) {
      for folder in [layout.segments, layout.active, layout.tree] {
        try storage.syncDirectory(folder)
      }
    } catch {
      throw .storage(error)
    }
    return frontier.root
  }

  private func forEachLine(
    _ body: (Int, Int64, Span<UInt8>) throws(LogError) -> Void
  ) throws(LogError) {
    var number = 0
    var reader: LineReader
    do throws(StorageError) {
      reader = LineReader(try storage.open(path, .reading))
    } catch {
      throw .storage(error)
    }
    while true {
      let next: LineReader.Line?
      do throws(StorageError) {
        next = try reader.next()
      } catch {
        throw .storage(error)
      }
      guard let line = next else { return }
      number += 1
      guard line.isTerminated, !line.isTooLong else {
        let kind = line.isTooLong ? LogFault.Kind.invalidLine : .tornTail
        throw .notRestorable(.badLine(number, offset: line.offset, kind))
      }
      try reader.withBytes(of: line) { (bytes) throws(LogError) in
        try body(number, line.offset, bytes)
      }
    }
  }
}

/// A segment being copied: its lines, and the hashes beside them.
private final class SegmentFile {
  private let segment: Segment
  private let layout: LogLayout
  private let storage: any Storage
  private var file: StorageFile?
  private var pending: [UInt8] = []
  private var leaves: [UInt8] = []

  init(_ segment: Segment, in layout: LogLayout, on storage: any Storage) throws(StorageError) {
    self.segment = segment
    self.layout = layout
    self.storage = storage
    for folder in [layout.segments, layout.active, layout.tree]
    where try storage.entry(folder) == nil {
      try storage.createDirectory(folder)
    }
    file = try storage.open(layout.path(segment.name), .creating)
  }

  func append(_ line: Span<UInt8>, _ leaf: Digest) throws(StorageError) {
    for place in line.indices { pending.append(line[place]) }
    pending.append(0x0A)
    leaf.append(to: &leaves)
    guard pending.count > 1 << 18 else { return }
    try file?.writeAll(pending.span)
    pending.removeAll(keepingCapacity: true)
  }

  func close() throws(StorageError) {
    try file?.writeAll(pending.span)
    try file?.sync()
    if let file = file.take() { try file.close() }
    if segment.isSealed { try storage.changeMode(layout.path(segment.name), 0o444) }
    try storage.replaceFile(
      layout.path(LogLayout.leavesName(first: segment.first)), with: leaves,
      temporary: layout.nextLeaves)
  }
}
