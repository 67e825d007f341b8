public import Merkle

/// What stands on a simulated disk: files and folders, and the names that lead to them.
public struct DiskImage: Sendable {
  /// A file or a folder.
  struct Node: Sendable {
    var content: [UInt8] = []
    var mode: UInt16
    /// The entries of a folder, `nil` for a file.
    var entries: [String: Int]?
  }

  /// All nodes, also those that no name leads to; the first is the root.
  private(set) var nodes = [Node(mode: 0o755, entries: [:])]

  /// A disk on which nothing stands.
  public init() {}

  /// Does what a change says, as far as it can be done here.
  ///
  /// A name is taken away only from the node that the change means: where another change got lost,
  /// another node may stand there.
  mutating func apply(_ change: DiskChange) {
    switch change {
    case .create(let node, let isFolder):
      while nodes.count <= node { nodes.append(Node(mode: 0o644)) }
      nodes[node] = Node(mode: isFolder ? 0o755 : 0o644, entries: isFolder ? [:] : nil)
    case .link(let folder, let name, let node):
      nodes[folder].entries?[name] = node
    case .unlink(let folder, let name, let node):
      if nodes[folder].entries?[name] == node { nodes[folder].entries?[name] = nil }
    case .rename(let move):
      if nodes[move.folder].entries?[move.name] == move.node {
        nodes[move.folder].entries?[move.name] = nil
      }
      nodes[move.target].entries?[move.newName] = move.node
    case .write(let node, let offset, let bytes):
      let end = offset + bytes.count
      let missing = end - nodes[node].content.count
      if missing > 0 { nodes[node].content.append(contentsOf: repeatElement(0, count: missing)) }
      nodes[node].content.replaceSubrange(offset..<end, with: bytes)
    case .cut(let node):
      nodes[node].content = []
    case .changeMode(let node, let mode):
      nodes[node].mode = mode
    }
  }

  /// The node that a path leads to, `nil` where nothing stands there.
  func find(_ path: String) -> Int? {
    var node = 0
    for part in path.split(separator: "/") {
      guard let entries = nodes[node].entries else { return nil }
      if part == "." { continue }
      guard let next = entries[String(part)] else { return nil }
      node = next
    }
    return node
  }

  /// The content of a file, `nil` where none stands.
  public func content(of path: String) -> [UInt8]? {
    find(path).flatMap { nodes[$0].entries == nil ? nodes[$0].content : nil }
  }

  /// The names in a folder, sorted; none where none stands.
  public func names(in path: String) -> [String] {
    find(path).flatMap { nodes[$0].entries?.keys.sorted() } ?? []
  }

  /// The paths of all files in a folder and below, sorted.
  public func files(in path: String) -> [String] {
    guard let node = find(path) else { return [] }
    guard let entries = nodes[node].entries else { return [path] }
    return entries.keys.sorted().flatMap { files(in: "\(path)/\($0)") }
  }

  /// A hash that only equal images share.
  public var fingerprint: Digest {
    var text: [UInt8] = []
    fold(0, "", into: &text)
    return SHA256.hash(text.span)
  }

  private func fold(_ node: Int, _ name: String, into text: inout [UInt8]) {
    text.append(contentsOf: "/\(name) \(nodes[node].mode) \(nodes[node].content.count) ".utf8)
    text.append(contentsOf: nodes[node].content)
    guard let entries = nodes[node].entries else { return }
    for (name, child) in entries.sorted(by: { $0.key < $1.key }) { fold(child, name, into: &text) }
    text.append(UInt8(ascii: "."))
  }
}
