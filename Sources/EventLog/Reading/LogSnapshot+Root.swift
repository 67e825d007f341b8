public import Merkle

extension LogSnapshot {
  /// The root over the first `size` events, `nil` where there are fewer.
  ///
  /// Taken from the stored leaf hashes if they give the checkpoint's root, else from the lines.
  ///
  /// - Parameter size: How many events.
  /// - Returns: The root.
  /// - Throws: ``LogError``; `evidence` where the lines do not give the checkpoint's root either.
  /// - Complexity: Linear in the size of the log, unless all of it is asked for or an index knows
  ///   the tree's edges nearby.
  public func root(ofFirst size: Int) throws(LogError) -> Digest? {
    guard size >= 0, size <= checkpoint.size else { return nil }
    guard size < checkpoint.size else { return checkpoint.root }
    if let root = contents.indexedRoot(ofFirst: size, checkpoint) { return root }
    var prefix = PrefixRoot(size: size)
    if try contents.forEachStoredLeaf({ prefix.append($0) }),
      prefix.frontier.root == checkpoint.root
    {
      return prefix.root
    }
    prefix = PrefixRoot(size: size)
    try contents.forEachLine { _, line in
      prefix.append(RFC6962.leafHash(line))
      return .goOn
    }
    guard prefix.frontier.root == checkpoint.root else {
      throw .evidence([
        LogFault(
          .rootMismatch, "checkpoint", expected: .plain(checkpoint.root.base64),
          found: .plain(prefix.frontier.root.base64))
      ])
    }
    return prefix.root
  }
}

/// The root of a growing tree, remembered at one size.
private struct PrefixRoot {
  private let size: Int
  private(set) var frontier = TreeFrontier()
  private(set) var root: Digest?

  init(size: Int) {
    self.size = size
    if size == 0 { root = frontier.root }
  }

  mutating func append(_ leaf: Digest) {
    frontier.append(leaf)
    if frontier.size == UInt64(size) { root = frontier.root }
  }
}
