import Merkle
import Platform

/// The right edge of the tree at the checkpoint, kept so that opening a log need not read the tree.
///
/// It proves itself: hashes that give the checkpoint's root are the right ones. It is written only
/// when a writer closes in order, after the leaf hashes are durable; so where it fits the
/// checkpoint, those are whole.
struct FrontierCache {
  let storage: any Storage
  let layout: LogLayout

  /// The edge, `nil` where none is kept that gives the root.
  func load(for checkpoint: Checkpoint) -> TreeFrontier? {
    guard checkpoint.size > 0 else { return TreeFrontier() }
    guard let bytes = try? storage.contents(of: layout.frontier, limit: 64 * 64) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let hashes = lines.compactMap { Digest(base64: String($0)) }
    guard hashes.count == lines.count,
      let frontier = TreeFrontier(size: UInt64(checkpoint.size), hashes: hashes),
      frontier.root == checkpoint.root
    else { return nil }
    return frontier
  }

  /// Keeps the edge; that it cannot be kept is no failure.
  func save(_ frontier: TreeFrontier) {
    let text = frontier.hashes.map { $0.base64 + "\n" }.joined()
    try? storage.replaceFile(
      layout.frontier, with: Array(text.utf8), temporary: layout.nextFrontier, isDurable: false)
  }
}
