import Canonical
import EventLog
import Merkle
public import Platform

/// What was published of a log: its checkpoint, tiles and segments in a folder.
public struct PublishedLog: Sendable {
  /// Where the files stand.
  public let layout: PublicationLayout
  /// What the checkpoint says, with its signatures.
  public let head: CheckpointNote

  let identity: [UInt8]
  let storage: any Storage

  private static let identityLimit = 1 << 20

  /// The names of all logs that are published in a folder.
  ///
  /// - Parameters:
  ///   - root: The folder.
  ///   - storage: Its disk.
  /// - Returns: The names, sorted.
  /// - Throws: ``EvidenceError``: `published` where there is none, or `storage`.
  public static func names(
    in root: String, on storage: any Storage = RealDisk()
  ) throws(EvidenceError) -> [String] {
    var names: [String] = []
    do throws(StorageError) {
      guard try storage.entry("\(root)/logs/.") != nil else {
        throw StorageError(.list, "\(root)/logs", .notRegular(.special))
      }
      for name in try storage.list("\(root)/logs").sorted() where !name.hasPrefix(".") {
        if try storage.entry("\(root)/logs/\(name)/checkpoint") != nil { names.append(name) }
      }
    } catch {
      guard case .notRegular = error.cause else { throw .storage(error) }
    }
    guard !names.isEmpty else { throw .published(.nothingPublished(path: root)) }
    return names
  }

  /// Reads identity and checkpoint.
  ///
  /// - Parameters:
  ///   - layout: Where the files stand.
  ///   - storage: The disk.
  /// - Throws: ``EvidenceError``: `published`, `checkpoint`, `note` or `storage`.
  public init(
    _ layout: PublicationLayout, on storage: any Storage = RealDisk()
  ) throws(EvidenceError) {
    guard let found = try Self.find(layout, on: storage) else {
      throw .published(.nothingPublished(path: layout.log))
    }
    self = found
  }

  /// Reads identity and checkpoint, `nil` where no checkpoint was published yet.
  static func find(
    _ layout: PublicationLayout, on storage: any Storage
  ) throws(EvidenceError) -> PublishedLog? {
    let limit = SignedNote.maximumLength
    guard let text = try read(layout.checkpoint, limit, storage) else { return nil }
    guard let identity = try read(layout.identity, identityLimit, storage) else {
      throw .published(.missing(path: layout.identity))
    }
    let head = try CheckpointNote(parsing: text)
    let origin = (try? JSONValue(parsing: identity.span))?.object?["origin"]?.string
    guard let origin, head.checkpoint.names(origin) else {
      throw .published(.otherIdentity(path: layout.identity))
    }
    guard try PublicationLayout(root: layout.root, origin: origin) == layout else {
      throw .published(.otherIdentity(path: layout.checkpoint))
    }
    return PublishedLog(layout: layout, head: head, identity: identity, storage: storage)
  }

  private init(
    layout: PublicationLayout, head: CheckpointNote, identity: [UInt8], storage: any Storage
  ) {
    self.layout = layout
    self.head = head
    self.identity = identity
    self.storage = storage
  }

  private static func read(
    _ path: String, _ limit: Int, _ storage: any Storage
  ) throws(EvidenceError) -> [UInt8]? {
    do throws(StorageError) {
      guard try storage.entry(path) != nil else { return nil }
      return try storage.contents(of: path, limit: limit) ?? []
    } catch {
      throw .storage(error)
    }
  }

  /// The tree of the published hashes, shown to have the root of the checkpoint.
  func tree() throws(EvidenceError) -> DiskTree {
    let (layout, storage, size) = (layout, storage, head.checkpoint.size)
    let tree = try DiskTree(
      size: size,
      fetch: { (range) throws(EvidenceError) in
        try Self.leaves(range, of: size, layout, storage)
      })
    let root = try tree.root(ofFirst: size)
    guard root == head.checkpoint.root else {
      throw .published(
        .otherRoot(
          path: layout.checkpoint, expected: head.checkpoint.root.base64,
          computed: root?.base64 ?? ""))
    }
    return tree
  }

  /// The content of a tile, `nil` where it is missing.
  func content(of tile: TilePath) throws(EvidenceError) -> [UInt8]? {
    let limit = TilePath.fullWidth * (EventLine.maximumLength + 2)
    return try Self.read(layout.tile(tile), limit, storage)
  }

  private static func leaves(
    _ range: Range<Int>, of size: Int, _ layout: PublicationLayout, _ storage: any Storage
  ) throws(EvidenceError) -> [Digest] {
    var hashes: [Digest] = []
    hashes.reserveCapacity(range.count)
    let width = TilePath.fullWidth
    for index in (range.lowerBound / width)..<((range.upperBound + width - 1) / width) {
      let held = index * width..<min((index + 1) * width, size)
      let wanted = range.clamped(to: held)
      guard !wanted.isEmpty,
        let tile = TilePath(.hashes(level: 0), index: UInt64(index), width: held.count)
      else { continue }
      let path = layout.tile(tile)
      let found = try length(of: path, storage)
      let expected = Int64(held.count * Digest.byteCount)
      guard found == expected else {
        throw .published(.wrongLength(path: path, expected: expected, found: found))
      }
      let offset = (wanted.lowerBound - held.lowerBound) * Digest.byteCount
      hashes += Digest.list(
        try storage.part(
          of: path, from: Int64(offset), count: wanted.count * Digest.byteCount))
    }
    return hashes
  }

  private static func length(
    of path: String, _ storage: any Storage
  ) throws(EvidenceError) -> Int64 {
    do throws(StorageError) {
      guard let entry = try storage.entry(path) else {
        throw StorageError(.examine, path, .notRegular(.special))
      }
      return entry.size
    } catch {
      guard case .notRegular = error.cause else { throw .storage(error) }
      throw .published(.missing(path: path))
    }
  }
}
