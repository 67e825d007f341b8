public import EventLog
import Merkle
import Platform

extension LogSnapshot {
  /// The tree of the log, shown to have the root of its checkpoint.
  ///
  /// Taken from the stored leaf hashes if they give that root, else from the lines.
  ///
  /// - Returns: The tree.
  /// - Throws: ``EvidenceError``, `log`; with `evidence` where the lines do not give the root
  ///   either.
  public func tree() throws(EvidenceError) -> DiskTree {
    let contents = contents
    if let tree = try? DiskTree(
      size: size, fetch: { (range) throws(EvidenceError) in try contents.storedLeaves(range) }),
      try tree.root(ofFirst: size) == checkpoint.root
    {
      return tree
    }
    let tree = try DiskTree(
      size: size, fetch: { (range) throws(EvidenceError) in try contents.computedLeaves(range) })
    let root = try tree.root(ofFirst: size)
    guard root == checkpoint.root else {
      throw .log(
        .evidence([
          LogFault(
            .rootMismatch, "checkpoint", expected: .plain(checkpoint.root.base64),
            found: .plain(root?.base64 ?? ""))
        ]))
    }
    return tree
  }

  /// How many events stand in sealed segments: what is published, and signed unless asked
  /// otherwise.
  public var sealedSize: Int {
    guard let last = contents.segments.last else { return 0 }
    // A sealed segment that goes on after the checkpoint is not complete as far as a reader sees.
    let isComplete = last.isSealed && batchesBeyond == 0
    return isComplete ? size : min(last.first - 1, size)
  }
}

extension LogContents {
  /// The numbers of the events in each segment, as far as they are within the size.
  var numberedSegments: [(segment: Segment, numbers: Range<Int>)] {
    segments.indices.map { place in
      let first = segments[place].first
      let next = place + 1 < segments.count ? segments[place + 1].first : size + 1
      return (segments[place], first..<max(first, min(next, size + 1)))
    }
  }

  /// The stored hashes of leaves, counted from 0.
  func storedLeaves(_ range: Range<Int>) throws(EvidenceError) -> [Digest] {
    var hashes: [Digest] = []
    hashes.reserveCapacity(range.count)
    for (segment, numbers) in numberedSegments {
      let wanted = (range.lowerBound + 1..<range.upperBound + 1).clamped(to: numbers)
      guard !wanted.isEmpty else { continue }
      let path = layout.path(LogLayout.leavesName(first: segment.first))
      let offset = (wanted.lowerBound - numbers.lowerBound) * Digest.byteCount
      let bytes = try storage.part(
        of: path, from: Int64(offset), count: wanted.count * Digest.byteCount)
      hashes += Digest.list(bytes)
    }
    return hashes
  }

  /// The hashes of leaves, counted from 0, taken from their lines.
  func computedLeaves(_ range: Range<Int>) throws(EvidenceError) -> [Digest] {
    var hashes: [Digest] = []
    guard !range.isEmpty else { return hashes }
    do throws(LogError) {
      try forEachLine(from: range.lowerBound + 1, through: range.upperBound) { _, line in
        hashes.append(RFC6962.leafHash(line))
        return .goOn
      }
    } catch {
      throw .log(error)
    }
    return hashes
  }
}

extension Storage {
  /// Reads a part of a file: all of it, or the error names the file.
  func part(of path: String, from offset: Int64, count: Int) throws(EvidenceError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    do throws(StorageError) {
      let file = try open(path, .reading)
      var held = 0
      while held < count {
        let read = try file.read(at: offset + Int64(held), into: &buffer, from: held)
        guard read > 0 else { break }
        held += read
      }
      guard held == count else {
        throw StorageError(.read, path, .shortWrite(held))
      }
    } catch {
      throw .storage(error)
    }
    return buffer
  }
}

extension Digest {
  /// The hashes that stand one after another in these bytes.
  static func list(_ bytes: [UInt8]) -> [Digest] {
    stride(from: 0, to: bytes.count, by: byteCount).compactMap {
      Digest(bytes: bytes.span, at: $0)
    }
  }
}
