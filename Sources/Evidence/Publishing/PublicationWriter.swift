import EventLog
import Merkle
import Platform

/// Brings a folder of published files up to a size: segments and tiles first, the checkpoint last.
///
/// Files of events beyond what the folder's checkpoint covers are written anew in any case: an
/// interrupted run may have left them there.
struct PublicationWriter<Source: LineSource> {
  let layout: PublicationLayout
  let source: Source
  let tree: DiskTree
  /// How many events the folder has already, and how many it is to have.
  let old: Int
  let new: Int
  /// Compares what is about to be written with what was published elsewhere.
  let check: (TilePath, [UInt8]) throws(EvidenceError) -> Void

  /// Writes everything but the checkpoint.
  ///
  /// - Parameters:
  ///   - identity: The content of `log.json`; `nil` where it stands there already.
  ///   - disk: Where to write.
  /// - Throws: ``EvidenceError``; then the folder is as good as before.
  func write(identity: [UInt8]?, to disk: inout PublishingDisk) throws(EvidenceError) {
    if let identity { try disk.store(identity, at: layout.identity) }
    for segment in source.segments where segment.lowerBound > old {
      try copy(segment, to: &disk)
    }
    try writeHashes(to: &disk)
    try writeEntries(to: &disk)
    try disk.settle()
  }

  /// Copies a segment, each line of which must be the one in the tree.
  private func copy(_ segment: Range<Int>, to disk: inout PublishingDisk) throws(EvidenceError) {
    try disk.store(at: layout.segment(first: segment.lowerBound)) {
      (append) throws(EvidenceError) in
      var pending: [UInt8] = []
      var window = LeafWindow(tree, through: segment.upperBound - 1)
      try source.forEachLine(segment) { (seq, place, line) throws(EvidenceError) in
        try compare(line, with: window.leaf(seq), seq, place)
        guard (try? EventLine.read(line))?.seq == seq else {
          throw .published(
            .noEvent(path: place.path, line: place.line, offset: place.offset, seq: seq))
        }
        pending.append(copying: line)
        pending.append(0x0A)
        if pending.count >= 1 << 20 {
          try append(pending.span)
          pending.removeAll(keepingCapacity: true)
        }
      }
      try append(pending.span)
    }
  }

  /// Writes the tiles of hashes that the new events changed.
  private func writeHashes(to disk: inout PublishingDisk) throws(EvidenceError) {
    var (level, before, now) = (0, UInt64(old), UInt64(new))
    let width = UInt64(TilePath.fullWidth)
    while now > before {
      for index in before / width..<(now + width - 1) / width {
        let held = Int(min(width, now - index * width))
        guard let path = TilePath(.hashes(level: level), index: index, width: held),
          let bytes = try content(of: path, level)
        else { continue }
        try check(path, bytes)
        try disk.store(bytes, at: layout.tile(path))
      }
      level += 1
      before /= width
      now /= width
    }
  }

  private func content(of path: TilePath, _ level: Int) throws(EvidenceError) -> [UInt8]? {
    guard level == 0 else { return try tree.tile(path) }
    let first = Int(path.index) * TilePath.fullWidth
    var bytes: [UInt8] = []
    for leaf in try tree.leaves(first..<first + path.width) { leaf.append(to: &bytes) }
    return bytes
  }

  /// Writes the bundles of lines that the new events changed.
  private func writeEntries(to disk: inout PublishingDisk) throws(EvidenceError) {
    guard new > old else { return }
    let width = TilePath.fullWidth
    var bundle: [UInt8] = []
    var window = LeafWindow(tree, through: new)
    try source.forEachLine(old / width * width + 1..<new + 1) {
      (seq, place, line) throws(EvidenceError) in
      try compare(line, with: window.leaf(seq), seq, place)
      EntryBundle.append(line, to: &bundle)
      guard seq % width == 0 || seq == new else { return }
      let index = (seq - 1) / width
      guard let path = TilePath(.entries, index: UInt64(index), width: seq - index * width) else {
        return
      }
      try check(path, bundle)
      try disk.store(bundle, at: layout.tile(path))
      bundle.removeAll(keepingCapacity: true)
    }
  }

  private func compare(
    _ line: Span<UInt8>, with leaf: Digest?, _ seq: Int, _ place: LinePlace
  ) throws(EvidenceError) {
    guard leaf != RFC6962.leafHash(line) else { return }
    throw .published(
      .otherLine(path: place.path, line: place.line, offset: place.offset, seq: seq))
  }
}

/// Leaf hashes of neighbouring events, fetched some at a time.
private struct LeafWindow {
  private let tree: DiskTree
  private let last: Int
  private var first = 1
  private var hashes: [Digest] = []

  init(_ tree: DiskTree, through last: Int) {
    self.tree = tree
    self.last = last
  }

  /// The hash of an event's line; events come in order.
  mutating func leaf(_ seq: Int) throws(EvidenceError) -> Digest? {
    if seq - first >= hashes.count {
      first = seq
      hashes = try tree.leaves(seq - 1..<min(seq - 1 + 4096, max(seq, last)))
    }
    return hashes.indices.contains(seq - first) ? hashes[seq - first] : nil
  }
}

extension [UInt8] {
  fileprivate mutating func append(copying bytes: Span<UInt8>) {
    reserveCapacity(count + bytes.count)
    for place in bytes.indices { append(bytes[place]) }
  }
}
