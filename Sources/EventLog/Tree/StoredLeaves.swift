import Merkle
import Platform

/// The leaf hashes in `tree/`, read by the names that stand there, whatever segments there are.
struct StoredLeaves {
  /// The hashes of the events in order, from the first.
  private(set) var leaves: [Digest] = []
  /// The numbers of the events of each segment, by the names of the files.
  private(set) var segments: [Range<Int>] = []

  /// The hashes, if they give the root.
  ///
  /// - Parameters:
  ///   - checkpoint: Their number and root.
  ///   - contents: Where to read.
  /// - Returns: `nil` where hashes are missing or wrong.
  /// - Throws: ``LogError``, `storage`.
  static func believed(
    by checkpoint: Checkpoint, _ contents: LogContents
  ) throws(LogError) -> StoredLeaves? {
    var stored = StoredLeaves()
    let names = try SegmentList.names(in: "tree", on: contents.storage, contents.layout)
    for first in names.compactMap(LogLayout.leavesFirst).sorted() {
      guard first == stored.leaves.count + 1, first <= checkpoint.size else { break }
      guard try stored.read(first, checkpoint.size, contents) else { return nil }
    }
    guard stored.leaves.count == checkpoint.size else { return nil }
    var frontier = TreeFrontier()
    for leaf in stored.leaves { frontier.append(leaf) }
    return frontier.root == checkpoint.root ? stored : nil
  }

  /// Reads one file, up to so many events in all.
  private mutating func read(
    _ first: Int, _ size: Int, _ contents: LogContents
  ) throws(LogError) -> Bool {
    let path = contents.layout.path(LogLayout.leavesName(first: first))
    let bytes: [UInt8]?
    do throws(StorageError) {
      // A segment that has more events than this has no room for their lines.
      bytes = try contents.storage.contents(of: path, limit: 1 << 28)
    } catch {
      throw .storage(error)
    }
    guard let bytes else { return false }
    var offset = 0
    while leaves.count < size, let leaf = Digest(bytes: bytes.span, at: offset) {
      leaves.append(leaf)
      offset += Digest.byteCount
    }
    segments.append(first..<leaves.count + 1)
    return true
  }
}
