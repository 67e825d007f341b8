/// Why a proof does not show what it should.
public enum ProofError: Error, Hashable, Sendable {
  /// A leaf is not within the tree.
  case leafOutsideTree(index: UInt64, size: UInt64)
  /// The older tree is larger than the newer one.
  case shrunk(oldSize: UInt64, newSize: UInt64)
  /// The proof ends before the root is reached.
  case tooShort(hashes: Int)
  /// The proof goes on after the root is reached.
  case tooLong(hashes: Int)
  /// The hashes lead to another root of the tree, or of the newer tree, than the one given.
  case otherRoot(expected: Digest, computed: Digest)
  /// The hashes lead to another root of the older tree than the one given.
  case otherOldRoot(expected: Digest, computed: Digest)
}
