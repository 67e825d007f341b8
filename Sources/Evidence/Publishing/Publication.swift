public import EventLog
public import Platform

/// Copies what is sealed of a log to a folder that any web server or share can serve.
public struct Publication: Sendable {
  /// What a run did.
  public struct Outcome: Hashable, Sendable {
    /// The checkpoint that was there before, `nil` for the first time.
    public let previous: Checkpoint?
    /// The checkpoint that is there now, with its signatures.
    public let head: CheckpointNote
    /// Where the files stand.
    public let layout: PublicationLayout
  }

  /// Publishes a log.
  ///
  /// Only what is new is written; a run that was interrupted is simply made again. Whoever reads
  /// the folder meanwhile sees the old checkpoint with all its files, or the new one with all of
  /// its. Where `witness/` keeps signatures for the published size, the checkpoint carries them.
  ///
  /// - Parameters:
  ///   - log: The log; it must hold no evidence of damage.
  ///   - root: The folder of all published logs; created where it is missing.
  ///   - storage: The disk of that folder.
  /// - Returns: What is published now.
  /// - Throws: ``EvidenceError``: `inconsistent` where the folder holds another history,
  ///   `published`, `log`, `busy` or `storage`.
  public static func publish(
    _ log: LogSnapshot, to root: String, on storage: any Storage = RealDisk()
  ) throws(EvidenceError) -> Outcome {
    guard log.evidence.isEmpty else {
      throw .published(.damagedLog(faults: log.evidence.count))
    }
    let layout = try PublicationLayout(root: root, origin: log.identity.origin)
    let prover = try Prover(log, size: log.sealedSize)
    let now = prover.head.checkpoint
    var disk = try PublishingDisk(storage, layout)
    let lock = try FolderLock.take(layout.lock, on: storage)
    let before = try PublishedLog.find(layout, on: storage)
    if let before {
      guard before.identity == log.identity.bytes else {
        throw .published(.otherIdentity(path: layout.identity))
      }
      _ = try prover.consistency(from: before.head.checkpoint)
    }
    let writer = PublicationWriter(
      layout: layout, source: SealedLines(log, size: now.size), tree: prover.tree,
      old: before?.head.checkpoint.size ?? 0, new: now.size,
      check: { (_, _) throws(EvidenceError) in })
    try writer.write(identity: before == nil ? log.identity.bytes : nil, to: &disk)
    if before?.head == prover.head {
      disk.confirm(layout.checkpoint)
    } else {
      try disk.store(Array(prover.head.text.utf8), at: layout.checkpoint)
    }
    try disk.settle()
    try FolderLock.release(lock)
    return Outcome(previous: before?.head.checkpoint, head: prover.head, layout: layout)
  }
}
