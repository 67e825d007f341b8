public import Canonical
import Merkle
import Platform

/// Where a batch stands in the log.
public struct Appended: Hashable, Sendable {
  /// The number of its first event.
  public let first: Int
  /// The number of its last event.
  public let last: Int
  /// When it was recorded.
  public let recorded: Instant
  /// The head of the log with it.
  public let checkpoint: Checkpoint
}

extension LogWriter {
  /// The most bytes a batch has on disk.
  public static let maximumBatchBytes = 8 << 20

  /// Appends one batch: all of its events, or none.
  ///
  /// When this returns, the batch is on the disk. The checkpoint is renewed as often as the options
  /// say; a program that pauses between batches calls ``renewCheckpoint()`` then.
  ///
  /// - Parameters:
  ///   - drafts: The events in order.
  ///   - expected: The size that the log must have; `nil` for any.
  /// - Returns: Where the batch stands.
  /// - Throws: ``LogError``: `batchSize`, `unfit`, `unexpectedSize`, `forbidden` and `clockAhead`
  ///   before anything is written; `storage` and `stopped` end the use of this writer.
  public mutating func append(
    _ drafts: [EventDraft], expecting expected: Int? = nil
  ) throws(LogError) -> Appended {
    if let failure { throw .stopped(failure) }
    if let expected, expected != size {
      throw .unexpectedSize(
        expected: expected, found: size, by: try contents.author(of: expected + 1))
    }
    try permission.ask(for: drafts)
    let stamp = try stampTime()
    var builder = try BatchBuilder(
      of: drafts.count, from: size + 1, at: stamp, permission,
      size: drafts.reduce(0) { $0 + $1.data.count + BatchSize.envelope })
    for place in drafts.indices { try builder.append(drafts[place]) }
    return try append(builder.finish())
  }

  /// Appends a batch whose lines are ready.
  @discardableResult
  mutating func append(_ batch: PreparedBatch) throws(LogError) -> Appended {
    try checkIdentities(batch.given)
    try makeRoom(for: batch.bytes.count)
    try refuseIntruder()
    try store(batch.bytes)
    let first = size + 1
    frontier.append(batch.leaves)
    keepLeaves(batch.leaves)
    contents.size += batch.ids.count
    lastRecorded = batch.recorded
    unknownIDs.removeAll(keepingCapacity: true)
    for id in batch.ids { memory.insert(id) }
    let checkpoint = checkpoint
    let lag = (Stopwatch.nanoseconds - published.moment) / 1_000_000
    if lag >= UInt64(max(0, options.checkpointLag)) {
      // The batch is on the disk; a checkpoint that lags takes nothing away from that.
      try? renewCheckpoint()
    }
    return Appended(first: first, last: size, recorded: batch.recorded, checkpoint: checkpoint)
  }

  /// One reading of the clock for a batch: never before the last event, nor far behind it.
  func stampTime() throws(LogError) -> TimeStamp {
    let now = Instant(clamping: options.clock.secondsSince1970())
    guard let last = lastRecorded else { return TimeStamp(recorded: now, clock: nil) }
    guard now >= last else { return TimeStamp(recorded: last, clock: now) }
    guard options.allowsClockJump || last.seconds(to: now) <= 366 * 86_400 else {
      throw .clockAhead(clock: now, last: last)
    }
    return TimeStamp(recorded: now, clock: nil)
  }

  /// Makes sure that a new identity is new: those that were drawn are, those given are looked up.
  private mutating func checkIdentities(_ ids: [EventID?]) throws(LogError) {
    var seen = EventIDSet()
    var unchecked: [EventID] = []
    for (index, id) in ids.enumerated() {
      guard let id else { continue }
      guard seen.insert(id) else { throw .unfit(event: index + 1, .repeatedID(id)) }
      if unknownIDs.isEmpty || !unknownIDs.contains(id) { unchecked.append(id) }
    }
    let known = try memory.positions(of: unchecked, in: contents)
    guard !known.isEmpty else { return }
    for (index, id) in ids.enumerated() {
      guard let id, let seq = known[id] else { continue }
      throw .unfit(event: index + 1, .knownID(id, seq: seq))
    }
  }

  /// Seals the segment if the batch would make it too long, and begins a new one if there is none.
  private mutating func makeRoom(for count: Int) throws(LogError) {
    if activeBytes > 0, activeBytes + Int64(count) > Int64(identity.segmentSize) { try seal() }
  }

  /// The lock file and the segment must be those that this writer opened, and the segment as long
  /// as it left it: who removed the lock file, or forced a shared file system, let another one in.
  private mutating func refuseIntruder() throws(LogError) {
    do throws(StorageError) {
      guard try storage.entry(layout.lock)?.node == nodes.lock else {
        throw StorageError(.lock, layout.lock, .intruder)
      }
      guard let segment = contents.segments.last, !segment.isSealed else { return }
      let path = layout.path(segment.name)
      guard let entry = try storage.entry(path), entry.node == nodes.active,
        entry.size == activeBytes
      else { throw StorageError(.write, path, .intruder) }
    } catch {
      failure = error
      throw .storage(error)
    }
  }

  /// One write, one sync; a new file's name is made durable too, and that of its folder.
  ///
  /// An empty file counts as new: who created it may have been killed before its name was durable.
  private mutating func store(_ bytes: [UInt8]) throws(LogError) {
    let isNew = activeBytes == 0
    do throws(StorageError) {
      if active == nil { try beginSegment() }
      try writeWhole(bytes)
      if isNew {
        try storage.syncDirectory(layout.active)
        try storage.syncDirectory(layout.root)
      }
    } catch {
      failure = error
      throw .storage(error)
    }
    activeBytes += Int64(bytes.count)
  }

  private mutating func beginSegment() throws(StorageError) {
    let segment = Segment(first: size + 1, isSealed: false)
    active = try storage.open(layout.path(segment.name), .creating)
    nodes.active = try storage.entry(layout.path(segment.name))?.node
    activeBytes = 0
    contents.segments.append(segment)
    let leavesPath = layout.path(LogLayout.leavesName(first: segment.first))
    // Hashes of a segment that a crash took away are of no use.
    if try storage.entry(leavesPath) != nil { try? storage.remove(leavesPath) }
    leaves = try? storage.open(leavesPath, .creating)
  }

  private func writeWhole(_ bytes: [UInt8]) throws(StorageError) {
    switch active {
    case .none: break
    case .some(let file):
      let written = try file.write(bytes.span)
      guard written == bytes.count else {
        throw StorageError(.write, file.path, .shortWrite(written))
      }
      try file.sync()
    }
  }

  private mutating func keepLeaves(_ hashes: DigestRow) {
    do throws(StorageError) {
      try leaves?.writeAll(hashes.bytes.span)
    } catch {
      leaves = nil
    }
  }
}
