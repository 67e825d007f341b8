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

  /// How caches are used; `nil` uses none.
  package let policy: CachePolicy?

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
    try self.init(opening: path, on: storage, nil)
  }

  /// Opens a log with its caches.
  ///
  /// - Parameters:
  ///   - path: Its folder.
  ///   - storage: The disk.
  ///   - policy: How caches are used; `nil` uses none.
  /// - Throws: As ``init(opening:on:)``.
  package init(
    opening path: String, on storage: any Storage, _ policy: CachePolicy?
  ) throws(LogError) {
    let layout = LogLayout(root: path)
    let head = try LogHead(on: storage, layout)
    let storage = head.identity.disk(storage)
    let list = try SegmentList(on: storage, layout)
    var evidence = list.faults.filter { $0.severity == .evidence }
    if let checkpoint = head.checkpoint {
      var contents = LogContents(
        size: checkpoint.size, segments: list.segments, layout: layout, storage: storage)
      contents.index = LogIndex.open(policy, checkpoint, contents)
      let tail = try TailScan(contents)
      guard let shortage = tail.shortage else {
        self.init(head.identity, checkpoint, contents, evidence, tail.batches, policy)
        return
      }
      evidence.append(shortage)
    } else if !list.segments.isEmpty, let fault = head.fault {
      evidence.append(fault)
    }
    var readable = LogContents(
      size: 0, segments: list.segments, layout: layout, storage: storage)
    readable.size = try TailScan(readable).size
    let checkpoint = Checkpoint(of: head.identity, try readable.computedFrontier())
    self.init(head.identity, checkpoint, readable, evidence, 0, policy)
  }

  private init(
    _ identity: LogIdentity, _ checkpoint: Checkpoint, _ contents: LogContents,
    _ evidence: [LogFault], _ batchesBeyond: Int, _ policy: CachePolicy?
  ) {
    self.identity = identity
    self.checkpoint = checkpoint
    self.contents = contents
    self.evidence = evidence
    self.batchesBeyond = batchesBeyond
    self.policy = policy
  }

  /// The log as it is now: the same events, and perhaps more.
  ///
  /// - Returns: A snapshot that is not smaller.
  /// - Throws: ``LogError``; `evidence` where the log has become another or shorter one.
  public func refreshed() throws(LogError) -> LogSnapshot {
    let now = try LogSnapshot(opening: contents.layout.root, on: contents.storage, policy)
    guard now.identity.origin == identity.origin, now.size >= size else {
      throw .evidence([
        LogFault(
          .logShortened, "checkpoint", expected: .log(identity.origin, events: size, orMore: true),
          found: .log(now.identity.origin, events: now.size, orMore: false))
      ])
    }
    return now
  }
}
