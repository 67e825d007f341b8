/// One change of what stands on a simulated disk, which a crash may lose.
enum DiskChange: Sendable {
  /// A file or folder begins to exist, without a name.
  case create(node: Int, isFolder: Bool)
  /// A folder gets an entry.
  case link(folder: Int, name: String, node: Int)
  /// A folder loses an entry.
  case unlink(folder: Int, name: String, node: Int)
  /// An entry moves: seen whole or not at all.
  case rename(Move)
  /// Bytes are stored.
  case write(node: Int, offset: Int, bytes: [UInt8])
  /// A file becomes empty.
  case cut(node: Int)
  /// A file gets other permissions.
  case changeMode(node: Int, mode: UInt16)

  /// From where to where an entry moves.
  struct Move: Sendable {
    let folder: Int
    let name: String
    let target: Int
    let newName: String
    let node: Int
  }

  /// Whether syncing the content of a file makes the change durable.
  func isContent(of file: Int) -> Bool {
    switch self {
    case .write(let node, _, _), .cut(let node): node == file
    default: false
    }
  }

  /// Whether syncing a folder makes the change durable.
  func isEntry(of directory: Int) -> Bool {
    switch self {
    case .link(let folder, _, _), .unlink(let folder, _, _): folder == directory
    case .rename(let move): move.folder == directory || move.target == directory
    default: false
    }
  }
}

/// What a crash makes of a change that was not synced.
enum Fate: Hashable, Sendable {
  case lost
  case whole
  /// Of a write the first bytes only.
  case begun(Int)
  /// Of a write the first bytes; the file has its full length, the rest of it zeros.
  case zeros(after: Int)
  /// A write but for one sector, which is zeros.
  case hole(Range<Int>)
}

extension DiskChange {
  /// The size of what a disk stores at once.
  static let sector = 512

  /// Everything that a crash may make of the change.
  var fates: [Fate] {
    switch self {
    case .create: return [.whole]
    case .write(_, let offset, let bytes):
      let bounds = Self.bounds(offset, bytes.count)
      var fates: [Fate] = [.lost, .whole, .zeros(after: 0)]
      for bound in bounds { fates += [.begun(bound), .zeros(after: bound)] }
      guard !bounds.isEmpty else { return fates }
      for (start, end) in zip([0] + bounds, bounds) { fates.append(.hole(start..<end)) }
      return fates
    default: return [.lost, .whole]
    }
  }

  /// Where sectors of the file begin within a write.
  private static func bounds(_ offset: Int, _ count: Int) -> [Int] {
    let first = (offset / sector + 1) * sector - offset
    return Array(stride(from: first, to: count, by: sector))
  }

  /// The change as a crash leaves it, `nil` where it is lost.
  func suffering(_ fate: Fate) -> DiskChange? {
    if case .create = self { return self }
    if case .lost = fate { return nil }
    guard case .write(let node, let offset, var bytes) = self else { return self }
    switch fate {
    case .lost, .whole: break
    case .begun(let count): bytes.removeLast(bytes.count - count)
    case .zeros(let start): for place in start..<bytes.count { bytes[place] = 0 }
    case .hole(let hole): for place in hole { bytes[place] = 0 }
    }
    return .write(node: node, offset: offset, bytes: bytes)
  }
}
