public import Merkle
public import Platform

/// The result of recomputing a whole log.
public struct LogVerification: Sendable {
  /// How many events the checkpoint states; without one, how many stand in whole batches.
  public let size: Int
  /// The root that the lines give, up to that size.
  public let root: Digest
  /// The checkpoint that was verified against, `nil` where there is none that can be read.
  public let checkpoint: Checkpoint?
  /// Everything that is not as it must be, notices included, in the order of the files.
  public let faults: [LogFault]
  /// How many whole batches lie beyond the checkpoint.
  public let batchesBeyond: Int
  /// How many events, from the first on, are known to be as they were written: all of them in a
  /// sound log, those behind the checkpoint included.
  public let verified: Int

  /// The gravest fault, `nil` where there is none.
  public var severity: LogFault.Severity? { faults.map(\.severity).max() }

  /// Whether nothing within the log was changed or lost, nor left half by a crash.
  public var ok: Bool { (severity ?? .notice) == .notice }
}

extension LogVerification {
  /// Recomputes every line, the whole tree and every rule of the format.
  ///
  /// - Parameters:
  ///   - path: The folder of the log.
  ///   - storage: The disk.
  ///   - kept: Checkpoints that somebody kept: the log must extend each of them.
  ///   - sharing: How the work is shared among processors; the result is the same.
  ///   - progress: Told now and then, on any thread, how many lines have been read.
  /// - Returns: What was found: all faults, not the first.
  /// - Throws: ``LogError``: what ``LogSnapshot/init(opening:on:)`` throws.
  /// - Complexity: Linear in the size of the log; memory for a few bytes an event, and for some
  ///   hundred bytes an event where the lines do not give the root.
  public static func run(
    _ path: String, on storage: any Storage = RealDisk(), against kept: [Checkpoint] = [],
    sharing: ReadSharing = ReadSharing(), progress: @Sendable (Int) -> Void = { _ in }
  ) throws(LogError) -> LogVerification {
    let layout = LogLayout(root: path)
    let head = try LogHead(on: storage, layout)
    let list = try SegmentList(on: storage, layout)
    let tail = try TailScan(
      list.segments, beyond: head.checkpoint?.size ?? 0, on: storage, layout)
    let contents = LogContents(
      size: head.checkpoint?.size ?? tail.size, segments: list.segments, layout: layout,
      storage: storage)
    let keptOnes = KeptCheckpoints(kept: kept, origin: head.identity.origin, size: contents.size)
    var pass = try VerificationPass(contents, rootsAt: keptOnes.sizes)
    try pass.run(sharing, progress)

    var faults = list.faults + pass.findings
    faults += try StrayFiles.faults(in: layout, on: storage)
    if let fault = head.fault, fault.kind != .checkpointMissing || !list.segments.isEmpty {
      faults.append(fault)
    }
    for leftover in list.leftovers { faults += try self.leftover(leftover, storage, layout) }
    let root = pass.frontier.root
    var verified = 0
    if pass.isWhole, head.checkpoint == nil || head.checkpoint?.root == root {
      let repeated = try pass.repeatedIdentities()
      faults += pass.breaches + repeated.map(\.fault)
      let sound = tail.damage == nil ? tail.size : contents.size
      verified = [pass.firstBreach, repeated.first?.seq].compactMap { $0.map { $0 - 1 } }
        .reduce(sound, min)
      faults += try StoredTree(contents: contents).faults(pass.leafHashes)
      if let damage = tail.damage {
        faults.append(damage)
      } else if let torn = tail.torn {
        faults.append(torn.summary)
      }
    } else {
      let diagnosis = try Diagnosis(contents, head.checkpoint)
      faults += diagnosis.faults(root: root, kept: kept, roots: pass.roots)
      verified = diagnosis.leadingEvents ?? keptOnes.verified(pass.roots)
    }
    faults += keptOnes.faults(pass.roots)
    return LogVerification(
      size: contents.size, root: root, checkpoint: head.checkpoint, faults: faults.inOrder,
      batchesBeyond: head.checkpoint == nil ? 0 : tail.batches, verified: verified)
  }

  private static func leftover(
    _ segment: Segment, _ storage: any Storage, _ layout: LogLayout
  ) throws(LogError) -> [LogFault] {
    let fault = LogFault(
      .leftover, segment.name, expected: .word(.nothingBesideSealed),
      found: .word(.secondCopy))
    return [fault] + (try segment.differenceFromSealed(on: storage, layout))
  }
}

extension [LogFault] {
  /// By file and byte; what concerns no segment comes first, what concerns the end of one last.
  fileprivate var inOrder: [LogFault] {
    sorted { one, other in
      (one.segmentKey, one.offset ?? .max) < (other.segmentKey, other.offset ?? .max)
    }
  }
}

extension LogFault {
  /// Segments in the order of their events, whichever folder they stand in.
  fileprivate var segmentKey: String {
    segment.split(separator: "/").count > 1
      ? String(segment.split(separator: "/").last ?? "") : ""
  }
}
