extension RFC6962 {
  /// Checks that a leaf is part of a tree (RFC 9162, section 2.1.3.2).
  ///
  /// - Parameters:
  ///   - leaf: The hash of the leaf.
  ///   - index: Its place, from 0.
  ///   - size: How many leaves the tree has.
  ///   - proof: The siblings from the leaf up.
  ///   - root: The root of the tree, from someone who is trusted.
  /// - Throws: ``ProofError`` if the proof does not show it.
  public static func verifyInclusion(
    leaf: Digest, index: UInt64, size: UInt64, proof: [Digest], root: Digest
  ) throws(ProofError) {
    guard index < size else { throw .leafOutsideTree(index: index, size: size) }
    var path = Path(node: index, last: size - 1)
    var hash = leaf
    for sibling in proof {
      guard !path.isAtRoot else { throw .tooLong(hashes: proof.count) }
      hash = path.climb() == .left ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
    }
    guard path.isAtRoot else { throw .tooShort(hashes: proof.count) }
    guard hash == root else { throw .otherRoot(expected: root, computed: hash) }
  }

  /// Checks that one tree is the beginning of another (RFC 9162, section 2.1.4.2).
  ///
  /// From size 0, and to the same size, the proof is empty; a tree of size 0 has ``emptyRoot``.
  ///
  /// - Parameters:
  ///   - oldSize: How many leaves the older tree has.
  ///   - newSize: How many leaves the newer tree has.
  ///   - oldRoot: The root of the older tree, as kept.
  ///   - newRoot: The root of the newer tree.
  ///   - proof: The hashes between them.
  /// - Throws: ``ProofError`` if the proof does not show it.
  public static func verifyConsistency(
    oldSize: UInt64, newSize: UInt64, oldRoot: Digest, newRoot: Digest, proof: [Digest]
  ) throws(ProofError) {
    guard oldSize <= newSize else { throw .shrunk(oldSize: oldSize, newSize: newSize) }
    guard oldSize > 0, oldSize < newSize else {
      return try verifyTrivial(
        isEmpty: oldSize == 0, isSame: oldSize == newSize,
        oldRoot: oldRoot, newRoot: newRoot, proof: proof)
    }
    // A complete old tree is itself the first node of the way up: the proof leaves it out.
    let isComplete = oldSize.nonzeroBitCount == 1
    guard let first = isComplete ? oldRoot : proof.first else {
      throw .tooShort(hashes: proof.count)
    }
    var path = Path(node: oldSize - 1, last: newSize - 1)
    path.skipRightmost()
    var (old, new) = (first, first)
    for hash in isComplete ? proof[...] : proof.dropFirst() {
      guard !path.isAtRoot else { throw .tooLong(hashes: proof.count) }
      if path.climb() == .left {
        old = nodeHash(hash, old)
        new = nodeHash(hash, new)
      } else {
        new = nodeHash(new, hash)
      }
    }
    guard path.isAtRoot else { throw .tooShort(hashes: proof.count) }
    guard old == oldRoot else { throw .otherOldRoot(expected: oldRoot, computed: old) }
    guard new == newRoot else { throw .otherRoot(expected: newRoot, computed: new) }
  }

  /// Checks a pair of which the older tree is empty or the newer one the same.
  private static func verifyTrivial(
    isEmpty: Bool, isSame: Bool, oldRoot: Digest, newRoot: Digest, proof: [Digest]
  ) throws(ProofError) {
    guard proof.isEmpty else { throw .tooLong(hashes: proof.count) }
    guard !isEmpty || oldRoot == emptyRoot else {
      throw .otherOldRoot(expected: oldRoot, computed: emptyRoot)
    }
    guard !isSame || oldRoot == newRoot else {
      throw .otherRoot(expected: newRoot, computed: oldRoot)
    }
  }
}

/// The way from a node up to the root, beside the right edge of the tree: `fn` and `sn` of RFC 9162.
private struct Path {
  enum Side {
    case left, right
  }

  /// The place of the node in its level.
  private var node: UInt64

  /// The place of the last node in that level.
  private var last: UInt64

  init(node: UInt64, last: UInt64) {
    self.node = node
    self.last = last
  }

  var isAtRoot: Bool { last == 0 }

  /// Moves to the parent that has a sibling, and says on which side the sibling stands.
  mutating func climb() -> Side {
    let side: Side
    if node & 1 == 1 || node == last {
      // A last node without sibling is its own parent.
      while node & 1 == 0, node != 0 { shift() }
      side = .left
    } else {
      side = .right
    }
    shift()
    return side
  }

  /// Moves up to the first node that is a left child.
  mutating func skipRightmost() {
    while node & 1 == 1 { shift() }
  }

  private mutating func shift() {
    node >>= 1
    last >>= 1
  }
}
