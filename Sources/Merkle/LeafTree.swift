/// A tree that knows only how to fetch the hashes of its leaves, such as from a file.
///
/// It needs no memory, but a root or a proof hashes all leaves anew.
public struct LeafTree<Failure: Error>: SubtreeHashes {
  /// How many leaves there are.
  public let size: UInt64

  private let leaf: (UInt64) throws(Failure) -> Digest

  /// The tree over leaves that are fetched one by one.
  ///
  /// - Parameters:
  ///   - size: How many leaves there are.
  ///   - leaf: Gives the hash of a leaf, counted from 0.
  public init(size: UInt64, leaf: @escaping (UInt64) throws(Failure) -> Digest) {
    self.size = size
    self.leaf = leaf
  }

  /// The root of a complete subtree.
  ///
  /// REQUIRES: its leaves are within ``size``.
  ///
  /// - Parameters:
  ///   - level: The height above the leaves.
  ///   - index: The place among the subtrees of this height, from the left.
  /// - Returns: The root.
  /// - Throws: What fetching a leaf throws.
  /// - Complexity: One hash for each of the leaves.
  public func subtree(level: Int, index: UInt64) throws(Failure) -> Digest {
    let first = index << UInt64(level)
    var frontier = TreeFrontier()
    for place in 0..<(UInt64(1) << UInt64(level)) {
      frontier.append(try leaf(first + place))
    }
    return frontier.root
  }
}
