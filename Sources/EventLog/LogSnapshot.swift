public import Platform

/// A log as a reader sees it: the events up to the checkpoint.
///
/// It takes no lock, writes nothing, and holds no file open; a log on a read-only disk can be read.
public struct LogSnapshot: Sendable {
  /// What the log is called and how it is kept.
  public let identity: LogIdentity
  /// Size and root of the events that this snapshot reads.
  ///
  /// That of the log; where it is missing or unreadable, or the log is shorter, it is computed from
  /// the whole batches that there are, and ``evidence`` says so.
  public let checkpoint: Checkpoint
  /// The events.
  public let contents: LogContents
  /// What is wrong with the log, as far as opening shows; such a log is not written to.
  public let evidence: [LogFault]
  /// How many whole batches lie beyond the checkpoint; the next writer adopts them.
  public let batchesBeyond: Int

  /// How many events there are to read.
  public var size: Int { contents.size }

  /// Opens a log.
  ///
  /// - Parameters:
  ///   - path: Its folder.
  ///   - storage: The disk.
  /// - Throws: ``LogError``: `noSuchPath`, `notALog`, `halfALog`, `newerFormat`, `badIdentity` or
  ///   `storage`.
  public init(opening path: String, on storage: any Storage = RealDisk()) throws(LogError) {
    let layout = LogLayout(root: path)
    let head = try LogHead(on: storage, layout)
    let storage = head.identity.disk(storage)
    let list = try SegmentList(on: storage, layout)
    var evidence = list.faults.filter { $0.severity == .evidence }
    if let checkpoint = head.checkpoint {
      let tail = try TailScan(list.segments, beyond: checkpoint.size, on: storage, layout)
      guard let shortage = tail.shortage else {
        self.init(
          head.identity, checkpoint, list.segments, evidence, tail.batches, storage, layout)
        return
      }
      evidence.append(shortage)
    } else if !list.segments.isEmpty, let fault = head.fault {
      evidence.append(fault)
    }
    let whole = try TailScan(list.segments, beyond: 0, on: storage, layout)
    let readable = LogContents(
      size: whole.size, segments: list.segments, layout: layout, storage: storage)
    let checkpoint = Checkpoint(of: head.identity, try readable.computedFrontier())
    self.init(head.identity, checkpoint, list.segments, evidence, 0, storage, layout)
  }

  private init(
    _ identity: LogIdentity, _ checkpoint: Checkpoint, _ segments: [Segment],
    _ evidence: [LogFault], _ batchesBeyond: Int, _ storage: any Storage, _ layout: LogLayout
  ) {
    self.identity = identity
    self.checkpoint = checkpoint
    self.evidence = evidence
    self.batchesBeyond = batchesBeyond
    contents = LogContents(
      size: checkpoint.size, segments: segments, layout: layout, storage: storage)
  }

  /// The log as it is now: the same events, and perhaps more.
  ///
  /// - Returns: A snapshot that is not smaller.
  /// - Throws: ``LogError``; `evidence` where the log has become another or shorter one.
  public func refreshed() throws(LogError) -> LogSnapshot {
    let now = try LogSnapshot(opening: contents.layout.root, on: contents.storage)
    guard now.identity.origin == identity.origin, now.size >= size else {
      throw .evidence([
        LogFault(
          .logShortened, "checkpoint", expected: "\(identity.origin) with \(size) events or more",
          found: "\(now.identity.origin) with \(now.size)")
      ])
    }
    return now
  }
}
