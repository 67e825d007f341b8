/// A tree that holds all its hashes in memory: 64 bytes a leaf, proofs in logarithmic time.
public struct HashTree: SubtreeHashes, Sendable {
  /// The roots of the complete subtrees: level by level, from the left; level 0 are the leaves.
  private var levels: [[Digest]] = [[]]

  /// The tree without leaves.
  public init() {}

  /// The tree over the hashes of leaves.
  ///
  /// - Complexity: One node hash a leaf.
  public init(leaves: some Sequence<Digest>) {
    for leaf in leaves { append(leaf) }
  }

  /// How many leaves there are.
  public var size: UInt64 {
    UInt64(levels[0].count)
  }

  /// The hashes of the leaves.
  public var leaves: [Digest] {
    levels[0]
  }

  /// The root over all leaves.
  public var root: Digest {
    root(ofFirst: size) ?? RFC6962.emptyRoot
  }

  /// What a ``TreeFrontier`` of the first `size` leaves remembers; `nil` if there are fewer.
  public func frontier(ofFirst size: UInt64) -> TreeFrontier? {
    guard size <= self.size else { return nil }
    var hashes: [Digest] = []
    var start: UInt64 = 0
    for level in stride(from: levels.count - 1, through: 0, by: -1) {
      let width: UInt64 = 1 << UInt64(level)
      guard size & width != 0 else { continue }
      hashes.append(subtree(level: level, index: start >> UInt64(level)))
      start += width
    }
    return TreeFrontier(size: size, hashes: hashes)
  }

  /// Adds the hash of a leaf at the right end.
  ///
  /// - Complexity: Constant on average.
  public mutating func append(_ leaf: Digest) {
    var hash = leaf
    var level = 0
    levels[0].append(leaf)
    while levels[level].count.isMultiple(of: 2) {
      let left = levels[level][levels[level].count - 2]
      hash = RFC6962.nodeHash(left, hash)
      level += 1
      if level == levels.count { levels.append([]) }
      levels[level].append(hash)
    }
  }

  /// The root of a complete subtree.
  ///
  /// REQUIRES: its leaves are within ``size``.
  ///
  /// - Parameters:
  ///   - level: The height above the leaves.
  ///   - index: The place among the subtrees of this height, from the left.
  /// - Returns: The root.
  public func subtree(level: Int, index: UInt64) -> Digest {
    levels[level][Int(index)]
  }
}
