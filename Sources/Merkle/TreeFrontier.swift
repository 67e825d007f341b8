/// What a growing tree must remember: the roots of its complete subtrees, largest first.
///
/// One hash for each bit of the size that is set; enough to append leaves and to know the root,
/// but not to prove anything.
public struct TreeFrontier: Hashable, Sendable {
  /// No tree has more leaves; far beyond what any disk holds.
  public static let maximumSize = UInt64(Int64.max)

  /// How many leaves there are.
  public private(set) var size: UInt64

  /// The roots of the complete subtrees, largest first.
  public private(set) var hashes: [Digest]

  /// The tree without leaves.
  public init() {
    size = 0
    hashes = []
  }

  /// Goes on from what was remembered.
  ///
  /// Gives `nil` if a tree of this size has another number of hashes, or is too large.
  ///
  /// - Parameters:
  ///   - size: How many leaves there are.
  ///   - hashes: The roots of the complete subtrees, largest first. Whether they are the right ones
  ///     shows only in the root.
  public init?(size: UInt64, hashes: [Digest]) {
    guard size <= Self.maximumSize, hashes.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.hashes = hashes
  }

  /// Adds the hash of a leaf at the right end.
  ///
  /// - Complexity: Constant on average, logarithmic at worst.
  public mutating func append(_ leaf: Digest) {
    var hash = leaf
    for _ in 0..<(~size).trailingZeroBitCount {
      guard let left = hashes.popLast() else { break }
      hash = RFC6962.nodeHash(left, hash)
    }
    hashes.append(hash)
    size += 1
  }

  /// Adds the hashes of leaves at the right end.
  ///
  /// - Complexity: Linear in their number.
  public mutating func append(_ leaves: DigestRow) {
    var row = leaves
    var ends: [Digest] = []
    var level: UInt64 = 0
    let added = UInt64(leaves.count)
    while row.count > 0 {
      // A subtree of this height waits for its neighbour.
      if size >> level & 1 == 1, let left = hashes.popLast() { row.prepend(left) }
      if let end = row.removeOdd() { ends.append(end) }
      row = row.parents()
      level += 1
    }
    hashes += ends.reversed()
    size += added
  }

  /// The root of the tree.
  ///
  /// - Complexity: Logarithmic in the size.
  public var root: Digest {
    RFC6962.fold(hashes)
  }
}
