import Merkle
import Platform

/// Copies the events of one log into the empty folders of another, byte for byte.
///
/// Segments keep their first events; the last one that is taken over in part is the one being
/// written.
struct SegmentCopy {
  private let source: LogContents
  private let target: LogLayout
  private let storage: any Storage

  init(_ source: LogContents, to target: LogLayout, on storage: any Storage) {
    self.source = source
    self.target = target
    self.storage = storage
  }

  /// Copies everything and makes it durable.
  ///
  /// - Returns: The tree over the events.
  /// - Throws: ``LogError``.
  func run() throws(LogError) -> TreeFrontier {
    var frontier = TreeFrontier()
    for place in source.segments.indices {
      let numbers = source.numbers(of: place)
      guard !numbers.isEmpty else { continue }
      try copy(place, numbers, &frontier)
    }
    do throws(StorageError) {
      for folder in [target.segments, target.active, target.tree] {
        try storage.syncDirectory(folder)
      }
    } catch {
      throw .storage(error)
    }
    return frontier
  }

  private func copy(
    _ place: Int, _ numbers: Range<Int>, _ frontier: inout TreeFrontier
  ) throws(LogError) {
    let isLast = numbers.upperBound == source.size + 1
    let segment = Segment(first: numbers.lowerBound, isSealed: !isLast)
    let path = target.path(segment.name)
    var chunk: [UInt8] = []
    var leaves: [UInt8] = []
    do throws(StorageError) {
      let file = try storage.open(path, .creating)
      var reader = LineReader(try source.segments[place].open(on: source.storage, source.layout))
      for _ in numbers {
        guard let line = try reader.next() else { break }
        reader.withBytes(of: line) { bytes in
          for index in bytes.indices { chunk.append(bytes[index]) }
          chunk.append(0x0A)
          let leaf = RFC6962.leafHash(bytes)
          frontier.append(leaf)
          leaf.append(to: &leaves)
        }
        if chunk.count > 1 << 18 {
          try file.writeAll(chunk.span)
          chunk.removeAll(keepingCapacity: true)
        }
      }
      try file.writeAll(chunk.span)
      try file.sync()
      try file.close()
      if segment.isSealed { try storage.changeMode(path, 0o444) }
      try storage.replaceFile(
        target.path(LogLayout.leavesName(first: segment.first)), with: leaves,
        temporary: target.nextLeaves)
    } catch {
      throw .storage(error)
    }
  }
}
