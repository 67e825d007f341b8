import EventLog
import Merkle
public import Platform

/// Pulls what is new from a folder of published files into another one, and believes none of it
/// unseen.
///
/// The province, or the inspectorate, keeps such a copy: a log that was rewritten does not extend
/// it, and is refused.
public struct Mirror: Sendable {
  private let source: String
  private let target: String
  private let sourceDisk: any Storage
  private let targetDisk: any Storage

  /// A mirror of what is published in `source`, kept in `target`.
  ///
  /// - Parameters:
  ///   - source: A folder of published files; fetching it over a network is rsync's or wget's work.
  ///   - target: The folder of the copy; created where it is missing.
  ///   - sourceDisk: The disk of the source.
  ///   - targetDisk: The disk of the copy.
  public init(
    from source: String, to target: String, sourceDisk: any Storage = RealDisk(),
    targetDisk: any Storage = RealDisk()
  ) {
    self.source = source
    self.target = target
    self.sourceDisk = sourceDisk
    self.targetDisk = targetDisk
  }

  /// The names of the logs that the source publishes.
  ///
  /// - Returns: The names, sorted.
  /// - Throws: ``EvidenceError``: `published` where there is none, or `storage`.
  public func names() throws(EvidenceError) -> [String] {
    try PublishedLog.names(in: source, on: sourceDisk)
  }

  /// Brings the copy of one log up to date.
  ///
  /// Each new line is compared with the tree, the tree with the checkpoint, the checkpoint with the
  /// one that the copy has. The copy changes only when all of it holds.
  ///
  /// - Parameters:
  ///   - name: The name of the log in paths.
  ///   - signers: Keys of which one must have signed the checkpoint.
  /// - Returns: What the copy holds now.
  /// - Throws: ``EvidenceError``: `inconsistent` where the source is no extension of the copy,
  ///   `published` where its files contradict each other, `unsigned`, `note`, `openssl`, `busy`,
  ///   `storage`.
  public func pull(
    _ name: String, signers: Signers? = nil
  ) throws(EvidenceError) -> Publication.Outcome {
    let published = try PublishedLog(
      PublicationLayout(root: source, name: name), on: sourceDisk)
    try Self.requireSigner(published.head, signers)
    let layout = try PublicationLayout(root: target, name: name)
    var disk = try PublishingDisk(targetDisk, layout)
    let lock = try FolderLock.take(layout.lock, on: targetDisk)
    let mine = try PublishedLog.find(layout, on: targetDisk)
    let tree = try published.tree()
    if let mine { try Self.compare(mine, with: published, tree) }
    let (old, new) = (mine?.head.checkpoint.size ?? 0, published.head.checkpoint.size)
    let lines = try PublishedLines(published.layout, size: new, on: sourceDisk)
    guard old == new || lines.segments.contains(where: { $0.lowerBound == old + 1 }) else {
      throw .published(.missing(path: published.layout.segment(first: old + 1)))
    }
    let writer = PublicationWriter(
      layout: layout, source: lines, tree: tree, old: old, new: new,
      check: { (path, bytes) throws(EvidenceError) in
        guard let found = try published.content(of: path) else {
          throw .published(.missing(path: published.layout.tile(path)))
        }
        guard found == bytes else {
          throw .published(.otherHashes(path: published.layout.tile(path)))
        }
      })
    try writer.write(identity: mine == nil ? published.identity : nil, to: &disk)
    let head = Self.joined(mine?.head, published.head)
    if mine?.head == head {
      disk.confirm(layout.checkpoint)
    } else {
      try disk.store(Array(head.text.utf8), at: layout.checkpoint)
    }
    try disk.settle()
    try FolderLock.release(lock)
    return Publication.Outcome(previous: mine?.head.checkpoint, head: head, layout: layout)
  }

  private static func requireSigner(
    _ head: CheckpointNote, _ signers: Signers?
  ) throws(EvidenceError) {
    guard let signers else { return }
    let found = if let note = head.note { try signers.vouchers(for: note) } else { [Signatory]() }
    guard !found.isEmpty else { throw .unsigned(head.checkpoint) }
  }

  private static func compare(
    _ mine: PublishedLog, with published: PublishedLog, _ tree: DiskTree
  ) throws(EvidenceError) {
    let (kept, now) = (mine.head.checkpoint, published.head.checkpoint)
    if let how = try tree.contradiction(of: kept, to: now) { throw .inconsistent(how) }
    guard mine.identity == published.identity else {
      throw .published(.otherIdentity(path: published.layout.identity))
    }
  }

  /// The new checkpoint; of the same one, all signatures that either side has.
  private static func joined(_ mine: CheckpointNote?, _ other: CheckpointNote) -> CheckpointNote {
    guard let mine, mine.checkpoint == other.checkpoint else { return other }
    let all = mine.adding(signaturesOf: other)
    let count = all.note?.signatures.count ?? 0
    return count <= SignedNote.maximumSignatures ? all : mine
  }
}
