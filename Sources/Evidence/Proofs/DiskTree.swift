public import Merkle

/// A tree whose leaves stay on disk: of each 256 of them only one hash is held in memory.
///
/// It gives roots and proofs of every size up to its own.
public struct DiskTree: SubtreeHashes, Sendable {
  /// How many leaves there are.
  public let size: UInt64

  /// The tree over the roots of the full tiles.
  private let upper: HashTree
  private let fetch: @Sendable (Range<Int>) throws(EvidenceError) -> [Digest]

  private static let tileLevel = 8
  /// How many leaves are fetched at once while the tree is built.
  private static let chunk = 64 << tileLevel

  /// Reads all leaves once.
  ///
  /// - Parameters:
  ///   - size: How many leaves there are.
  ///   - fetch: Gives the hashes of neighbouring leaves, counted from 0: as many as asked for.
  /// - Throws: What `fetch` throws.
  init(
    size: Int, fetch: @escaping @Sendable (Range<Int>) throws(EvidenceError) -> [Digest]
  ) throws(EvidenceError) {
    self.size = UInt64(clamping: size)
    self.fetch = fetch
    var upper = HashTree()
    let tile = 1 << Self.tileLevel
    let whole = size / tile * tile
    for start in stride(from: 0, to: whole, by: Self.chunk) {
      let hashes = try fetch(start..<min(start + Self.chunk, whole))
      for first in stride(from: 0, to: hashes.count, by: tile) {
        upper.append(Self.root(of: hashes[first..<min(first + tile, hashes.count)]))
      }
    }
    self.upper = upper
  }

  /// The hashes of neighbouring leaves, counted from 0.
  ///
  /// REQUIRES: they are within ``size``.
  func leaves(_ range: Range<Int>) throws(EvidenceError) -> [Digest] {
    try fetch(range)
  }

  /// The root of a complete subtree.
  ///
  /// REQUIRES: its leaves are within ``size``.
  ///
  /// - Parameters:
  ///   - level: The height above the leaves.
  ///   - index: The place among the subtrees of this height, from the left.
  /// - Returns: The root.
  /// - Throws: ``EvidenceError`` where leaves cannot be read.
  public func subtree(level: Int, index: UInt64) throws(EvidenceError) -> Digest {
    guard level < Self.tileLevel else {
      return upper.subtree(level: level - Self.tileLevel, index: index)
    }
    let first = Int(index) << level
    return Self.root(of: try fetch(first..<first + (1 << level))[...])
  }

  /// The root over the first leaves; `nil` if there are fewer.
  func root(ofFirst size: Int) throws(EvidenceError) -> Digest? {
    try root(ofFirst: UInt64(clamping: size))
  }

  private static func root(of leaves: ArraySlice<Digest>) -> Digest {
    var frontier = TreeFrontier()
    for leaf in leaves { frontier.append(leaf) }
    return frontier.root
  }
}
