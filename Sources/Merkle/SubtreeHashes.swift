/// Gives the roots of complete subtrees; all roots and proofs follow from them.
///
/// A source that holds them (``HashTree``) answers at once, one that only knows the leaves
/// (``LeafTree``) hashes anew.
public protocol SubtreeHashes {
  /// What can go wrong when a hash is fetched; `Never` for a tree in memory.
  associatedtype Failure: Error

  /// How many leaves there are.
  var size: UInt64 { get }

  /// The root of a complete subtree: over `1 << level` leaves, from leaf `index << level` on.
  ///
  /// REQUIRES: all of them are within ``size``.
  ///
  /// - Parameters:
  ///   - level: The height above the leaves.
  ///   - index: The place among the subtrees of this height, from the left.
  /// - Returns: The root.
  /// - Throws: What fetching a hash throws.
  func subtree(level: Int, index: UInt64) throws(Failure) -> Digest
}

extension SubtreeHashes {
  /// The root of the first `size` leaves; `nil` if there are fewer.
  public func root(ofFirst size: UInt64) throws(Failure) -> Digest? {
    guard size <= self.size else { return nil }
    return try hash(from: 0, count: size)
  }

  /// Shows that a leaf is part of the tree of the first `size` leaves (RFC 6962, section 2.1.1).
  ///
  /// - Parameters:
  ///   - index: The leaf, from 0.
  ///   - size: How many leaves the tree has.
  /// - Returns: The siblings from the leaf up to the root; `nil` if the leaf is not within `size`,
  ///   or there are fewer leaves.
  /// - Throws: What fetching a hash throws.
  public func inclusionProof(index: UInt64, size: UInt64) throws(Failure) -> [Digest]? {
    guard size <= self.size, index < size else { return nil }
    var siblings: [Digest] = []
    var (start, count) = (UInt64(0), size)
    while count > 1 {
      let left = largestPower(below: count)
      if index - start < left {
        siblings.append(try hash(from: start + left, count: count - left))
        count = left
      } else {
        siblings.append(try hash(from: start, count: left))
        start += left
        count -= left
      }
    }
    return siblings.reversed()
  }

  /// Shows that the tree of the first `oldSize` leaves is the beginning of that of the first
  /// `newSize` leaves (RFC 6962, section 2.1.2).
  ///
  /// - Parameters:
  ///   - oldSize: How many leaves the earlier tree has.
  ///   - newSize: How many leaves the later tree has.
  /// - Returns: The hashes that the verifier needs, none from size 0 or to the same size; `nil` if
  ///   `oldSize` is greater than `newSize`, or there are fewer leaves.
  /// - Throws: What fetching a hash throws.
  public func consistencyProof(
    oldSize: UInt64, newSize: UInt64
  ) throws(Failure) -> [Digest]? {
    guard newSize <= size, oldSize <= newSize else { return nil }
    guard oldSize > 0 else { return [] }
    var hashes: [Digest] = []
    var (start, count, old) = (UInt64(0), newSize, oldSize)
    while old < count {
      let left = largestPower(below: count)
      if old <= left {
        hashes.append(try hash(from: start + left, count: count - left))
        count = left
      } else {
        hashes.append(try hash(from: start, count: left))
        start += left
        count -= left
        old -= left
      }
    }
    // The verifier knows the old root itself, but not a part of it.
    if start > 0 { hashes.append(try hash(from: start, count: count)) }
    return hashes.reversed()
  }

  /// The hash over `count` leaves; `start` is where a subtree of their size may begin.
  private func hash(from start: UInt64, count: UInt64) throws(Failure) -> Digest {
    var subtrees: [Digest] = []
    var (next, left) = (start, count)
    while left > 0 {
      let level = UInt64.bitWidth - 1 - left.leadingZeroBitCount
      subtrees.append(try subtree(level: level, index: next >> UInt64(level)))
      next += 1 << UInt64(level)
      left -= 1 << UInt64(level)
    }
    return RFC6962.fold(subtrees)
  }

  /// The largest power of two below `count`, which is at least 2.
  private func largestPower(below count: UInt64) -> UInt64 {
    1 << UInt64(UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
