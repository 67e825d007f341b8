import Merkle
public import Platform

/// Restores the lines that an export wrote into an empty log, byte for byte.
///
/// The lines must give the checkpoint that somebody kept: same origin, size and root. Everything is
/// checked before anything is written; what is written is read by nobody before the checkpoint, which
/// comes last. A restoration that a crash interrupted is simply made again.
public enum LogRestoration {
  /// Restores a log.
  ///
  /// `log.json` says from then on against which checkpoint it was restored.
  ///
  /// - Parameters:
  ///   - file: The file with the lines.
  ///   - path: The folder of a log without events, of the checkpoint's origin.
  ///   - checkpoint: What the lines must give.
  ///   - storage: The disk of both.
  ///   - options: User, clock, patience and what is forced.
  ///   - sharing: How the work is shared among processors.
  /// - Returns: The log's identity, which says that it was restored.
  /// - Throws: ``LogError``: `notRestorable` where the lines are not those of the checkpoint,
  ///   `notEmpty` where the log holds events, or what opening it for writing throws; then nothing was
  ///   written.
  /// - Complexity: Reads the file twice; memory does not grow with it.
  public static func run(
    _ file: String, into path: String, against checkpoint: Checkpoint,
    on storage: any Storage = RealDisk(), as options: WriterOptions = WriterOptions(),
    sharing: ReadSharing = ReadSharing()
  ) throws(LogError) -> LogIdentity {
    let layout = LogLayout(root: path)
    let found = try LogHead(on: storage, layout).identity
    guard found.origin == checkpoint.origin else {
      throw .notRestorable(.otherOrigin(log: found.origin, checkpoint: checkpoint.origin))
    }
    try LogWriter.refuseShared(storage, layout, options)
    let lock = try LogLock.take(on: storage, layout, options)
    let before = try emptyLog(layout, checkpoint, on: storage)
    let lines = RestoredLines(file, on: storage, sharing)
    let segments = try lines.segments(of: checkpoint, segmentSize: before.segmentSize)
    var identity = before
    identity.restored = checkpoint.short
    do throws(LogError) {
      try replace(layout.identity, with: identity.bytes, layout.nextIdentity, storage)
      try clear(layout, on: storage)
      let root = try lines.copy(segments, to: layout)
      guard root == checkpoint.root else {
        throw .notRestorable(
          .otherRoot(expected: checkpoint.root.base64, found: root.base64))
      }
    } catch {
      // Nobody has read them: the checkpoint still says that there are none.
      try? clear(layout, on: storage)
      try? replace(layout.identity, with: before.bytes, layout.nextIdentity, storage)
      throw error
    }
    // From here on what was copied stays: the checkpoint may stand there although this call failed.
    try replace(
      layout.checkpoint, with: Array(checkpoint.text.utf8), layout.nextCheckpoint, storage)
    do throws(StorageError) {
      try lock.close()
    } catch {
      throw .storage(error)
    }
    return identity
  }

  /// The identity of a log without events; segments may lie in it that this restoration left.
  private static func emptyLog(
    _ layout: LogLayout, _ checkpoint: Checkpoint, on storage: any Storage
  ) throws(LogError) -> LogIdentity {
    let head = try LogHead(on: storage, layout)
    let list = try SegmentList(on: storage, layout)
    let isInterrupted = head.identity.restored == checkpoint.short
    guard head.checkpoint?.size == 0, list.segments.isEmpty || isInterrupted else {
      throw .notEmpty(layout.root)
    }
    return head.identity
  }

  /// Removes what an interrupted restoration wrote.
  private static func clear(_ layout: LogLayout, on storage: any Storage) throws(LogError) {
    for folder in ["segments", "active", "tree"] {
      for name in try SegmentList.names(in: folder, on: storage, layout) {
        do throws(StorageError) {
          try storage.remove(layout.path("\(folder)/\(name)"))
        } catch {
          throw .storage(error)
        }
      }
    }
  }

  private static func replace(
    _ path: String, with bytes: [UInt8], _ temporary: String, _ storage: any Storage
  ) throws(LogError) {
    do throws(StorageError) {
      try storage.replaceFile(path, with: bytes, temporary: temporary)
    } catch {
      throw .storage(error)
    }
  }
}

/// Why lines are not those of a checkpoint.
public enum RestorationFault: Hashable, Sendable {
  /// The log and the checkpoint have different names.
  case otherOrigin(log: String, checkpoint: String)
  /// A line, counted from 1, is no event that can stand there.
  case badLine(Int, offset: Int64, LogFault.Kind)
  /// The lines are fewer or more than the events of the checkpoint.
  case otherSize(expected: Int, found: Int)
  /// The lines give another root.
  case otherRoot(expected: String, found: String)
}
