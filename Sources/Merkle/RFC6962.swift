/// The hashes of the Merkle tree of RFC 6962, section 2.1, over SHA-256.
///
/// Leaves and nodes begin with different bytes, so that no node can be shown as a leaf.
public enum RFC6962 {
  /// The root of the tree without leaves: the hash of nothing.
  public static let emptyRoot = SHA256.hash([])

  /// The hash of a leaf: of 0x00 and its bytes.
  ///
  /// - Parameter line: The bytes of the leaf; of an event, its line without the line feed.
  /// - Returns: The hash.
  public static func leafHash(_ line: Span<UInt8>) -> Digest {
    var hasher = SHA256()
    hasher.update(0)
    hasher.update(line)
    return hasher.finalize()
  }

  /// The hash of a leaf: of 0x00 and its bytes.
  ///
  /// - Parameter line: The bytes of the leaf; of an event, its line without the line feed.
  /// - Returns: The hash.
  public static func leafHash(_ line: [UInt8]) -> Digest {
    leafHash(line.span)
  }

  /// The hash of a node: of 0x01 and the hashes of its two children.
  public static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
    var hasher = SHA256()
    hasher.update(1)
    hasher.update(left)
    hasher.update(right)
    return hasher.finalize()
  }

  /// The hash over neighbouring subtrees, of which each is smaller than the one before it.
  static func fold(_ subtrees: [Digest]) -> Digest {
    guard let last = subtrees.last else { return emptyRoot }
    return subtrees.dropLast().reversed().reduce(last) { nodeHash($1, $0) }
  }
}
