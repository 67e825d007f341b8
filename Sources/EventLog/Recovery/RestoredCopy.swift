import Merkle
import Platform

/// Restored lines on their way into the segments of a log, piece by piece.
struct RestoredCopy: Sendable {
  private let segments: [Range<Int>]
  private let layout: LogLayout
  private let storage: any Storage
  private var frontier = TreeFrontier()
  /// The segment that is being written: which it is, its lines, and the hashes beside them.
  private var place = 0
  private var pending: [UInt8] = []
  private var leaves = DigestRow()
  private var isBegun = false
  private var fault: LogError?

  init(_ segments: [Range<Int>], to layout: LogLayout, on storage: any Storage) {
    self.segments = segments
    self.layout = layout
    self.storage = storage
  }

  /// Takes the next piece; `false` where nothing more can be done with it.
  mutating func take(_ piece: Result<LineAudit.Copy, LogError>) -> Bool {
    do throws(LogError) {
      let piece = try piece.get()
      frontier.append(piece.leaves)
      do throws(StorageError) {
        try write(piece)
      } catch {
        throw .storage(error)
      }
    } catch {
      fault = error
      return false
    }
    return true
  }

  /// Makes the folders durable and gives the root over all that was copied.
  ///
  /// - Throws: ``LogError``, what a piece was not taken for.
  func finish() throws(LogError) -> Digest {
    if let fault { throw fault }
    do throws(StorageError) {
      for folder in [layout.segments, layout.active, layout.tree] {
        try storage.syncDirectory(folder)
      }
    } catch {
      throw .storage(error)
    }
    return frontier.root
  }

  /// Lines behind the last segment are left out: the root tells that they were there.
  private mutating func write(_ piece: LineAudit.Copy) throws(StorageError) {
    var line = 0
    while place < segments.count, line < piece.leaves.count {
      let missing = segments[place].count - leaves.count
      let end = min(line + missing, piece.leaves.count)
      pending += piece.bytes[piece.ends[line]..<piece.ends[end]]
      leaves.append(piece.leaves, line..<end)
      line = end
      if leaves.count == segments[place].count {
        try flush()
        try close()
      } else if pending.count > 1 << 20 {
        try flush()
      }
    }
  }

  private var segment: Segment {
    Segment(first: segments[place].lowerBound, isSealed: place + 1 < segments.count)
  }

  /// Writes the lines that wait; the file is made with the first of them.
  private mutating func flush() throws(StorageError) {
    if !isBegun {
      for folder in [layout.segments, layout.active, layout.tree]
      where try storage.entry(folder) == nil {
        try storage.createDirectory(folder)
      }
    }
    let file = try storage.open(layout.path(segment.name), isBegun ? .appending : .creating)
    isBegun = true
    try file.writeAll(pending.span)
    if leaves.count == segments[place].count { try file.sync() }
    try file.close()
    pending.removeAll(keepingCapacity: true)
  }

  /// Puts the hashes beside the segment and goes on to the next one.
  private mutating func close() throws(StorageError) {
    if segment.isSealed { try storage.changeMode(layout.path(segment.name), 0o444) }
    try storage.replaceFile(
      layout.path(LogLayout.leavesName(first: segment.first)), with: leaves.bytes,
      temporary: layout.nextLeaves)
    leaves = DigestRow()
    isBegun = false
    place += 1
  }
}
