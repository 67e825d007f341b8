import Canonical
import Merkle
import Platform

/// Checks a log that is to be written, and plans what a crash made necessary.
///
/// REQUIRES: the lock is held. Nothing is changed here: a log that holds evidence stays as it is.
struct Recovery {
  let identity: LogIdentity
  /// The checkpoint on disk, `nil` for an empty log that has none.
  let checkpoint: Checkpoint?
  /// The events in whole batches, also those behind the checkpoint.
  let contents: LogContents
  /// The tree over them.
  let frontier: TreeFrontier
  /// What is known of the stored leaf hashes.
  let leaves: Leaves
  /// Active segments that stand sealed too.
  let leftovers: [Segment]
  /// What lies behind the checkpoint.
  let tail: TailScan

  /// What is known of the stored leaf hashes.
  enum Leaves {
    /// A writer that closed in order made them durable.
    case durable
    /// They are right, but perhaps in memory only.
    case visible
    /// They are wrong.
    case wrong
  }

  /// How many events the checkpoint covers.
  var known: Int { checkpoint?.size ?? 0 }

  /// The segment being written, `nil` where none is begun.
  var active: Segment? { contents.segments.last.flatMap { $0.isSealed ? nil : $0 } }

  /// Checks identity, checkpoint, the segments' names and lengths, and the tail.
  ///
  /// - Parameters:
  ///   - layout: Where the log stands.
  ///   - storage: The disk.
  ///   - policy: How caches are used; `nil` uses none.
  /// - Throws: ``LogError``, `evidence` with what was found, or what reading head and segments
  ///   reports.
  init(
    checking layout: LogLayout, on storage: any Storage, _ policy: CachePolicy? = nil
  ) throws(LogError) {
    let head = try LogHead(on: storage, layout)
    let list = try SegmentList(on: storage, layout)
    var contents = LogContents(
      size: head.checkpoint?.size ?? 0, segments: list.segments, layout: layout,
      storage: storage)
    if let checkpoint = head.checkpoint {
      contents.index = LogIndex.open(policy, checkpoint, contents)
    }
    let tail = try TailScan(contents)
    var evidence = list.faults.filter { $0.severity == .evidence }
    evidence += try list.checkLengths(of: contents)
    if let fault = head.fault, fault.kind != .checkpointMissing || tail.end > 0 {
      evidence.append(fault)
    }
    evidence += [tail.shortage, tail.damage].compactMap(\.self)
    for leftover in list.leftovers {
      evidence += try leftover.differenceFromSealed(on: storage, layout)
    }
    guard evidence.isEmpty else { throw .evidence(evidence) }

    identity = head.identity
    checkpoint = head.checkpoint
    leftovers = list.leftovers
    self.tail = tail
    let start = try Self.frontier(of: contents, head.checkpoint)
    leaves = start.leaves
    contents.size = tail.size
    frontier = try contents.computedFrontier(from: start.frontier)
    self.contents = contents
  }

  /// The tree at the checkpoint: remembered, or from the stored leaf hashes, or from the lines.
  private static func frontier(
    of contents: LogContents, _ checkpoint: Checkpoint?
  ) throws(LogError) -> (frontier: TreeFrontier, leaves: Leaves) {
    guard let checkpoint else { return (TreeFrontier(), .durable) }
    let cache = FrontierCache(storage: contents.storage, layout: contents.layout)
    if let frontier = cache.load(for: checkpoint) { return (frontier, .durable) }
    if let stored = try contents.storedFrontier(), stored.root == checkpoint.root {
      return (stored, .visible)
    }
    let computed = try contents.computedFrontier()
    guard computed.root == checkpoint.root else {
      throw .evidence([
        LogFault(
          .rootMismatch, "checkpoint", expected: .plain(checkpoint.root.base64),
          found: .plain(computed.root.base64))
      ])
    }
    return (computed, .wrong)
  }
}

extension Segment {
  /// What an active segment holds that the sealed one of the same name does not begin with.
  func differenceFromSealed(
    on storage: any Storage, _ layout: LogLayout
  ) throws(LogError) -> [LogFault] {
    do throws(StorageError) {
      let sealed = Segment(first: first, isSealed: true)
      var mine = LineReader(try storage.open(layout.path(name), .reading))
      var whole = LineReader(try sealed.open(on: storage, layout))
      var number = 0
      while let line = try mine.next() {
        number += 1
        let bytes = mine.withBytes(of: line) { line in line.indices.map { line[$0] } }
        guard line.isTerminated, let other = try whole.next(),
          whole.withBytes(of: other, { other in other.indices.map { other[$0] } }) == bytes
        else {
          // What a torn write left behind lines that are sealed is no more than that.
          if !line.isTerminated { return [] }
          return [
            LogFault(
              .insertedLine, name, line: number, offset: line.offset,
              expected: .lineOfFile(sealed.name), found: .word(.otherLine))
          ]
        }
      }
      return []
    } catch {
      throw .storage(error)
    }
  }
}
