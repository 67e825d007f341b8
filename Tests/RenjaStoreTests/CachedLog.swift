import Canonical
import EventLog
import Foundation
import Platform
import Projections
import RenjaModel
import TestSupport

@testable import RenjaStore

/// A log of two offices that a seed decides, on disk, in segments that are small, with caches of
/// small files, so that few events make many of both.
struct CachedLog {
  let folder: TemporaryFolder
  let events: PlanEvents
  var path: String { folder.appending("log") }
  var derived: String { path + "/derived" }

  /// Caches whose files cover few events.
  static var policy: CachePolicy {
    var policy = CachePolicy.plan
    policy.smallest = 16
    policy.fan = 3
    policy.largest = 160
    return policy
  }

  /// Writes a log of so many events.
  ///
  /// - Parameters:
  ///   - seed: decides the events, the cuts between batches and the segments.
  ///   - count: how many events.
  ///   - caches: whether the writers make caches as they go.
  /// - Throws: what the log says.
  init(seed: UInt64, count: Int, caches: Bool = true) throws {
    folder = try TemporaryFolder()
    events = .randomOfOffices(seed: seed, count: count)
    var identity = LogIdentity(
      origin: "test.example/cached-\(seed)", offset: UTCOffset("+07:00") ?? .utc,
      created: Instant.earliest, pd: "dinkopum")
    identity.segmentSize = 8_000
    try LogCreation.create(path, identity)
    var random = SeededGenerator(seed: seed &+ 1)
    var rest = events.events[...]
    while !rest.isEmpty {
      let batch = rest.prefix(Int.random(in: 1...40, using: &random))
      rest = rest.dropFirst(batch.count)
      try append(Array(batch), caches: caches)
    }
  }

  /// Appends a batch without asking the plan's rules: whatever is in a log is replayed.
  func append(_ batch: [RecordedEvent], caches: Bool = true) throws {
    var options = WriterOptions(
      user: "uji", clock: FixedClock(seconds: batch.first?.recorded.secondsSince1970 ?? 0))
    options.caches = caches ? CachedLog.policy : nil
    var writer = try LogWriter.open(path, as: options)
    let size = writer.size
    let drafts = batch.enumerated().map { place, event in
      EventDraft(
        id: CachedLog.id(size + place + 1), effective: event.effective, type: event.event.type,
        pd: event.pd, actor: event.actor, dasar: event.dasar,
        data: PlanEventCodec.current.encode(event.event, provenance: event.provenance))
    }
    _ = try writer.append(drafts)
    if caches {
      try writer.renewCheckpoint()
      IndexKeeping(
        writer.contents, writer.checkpoint, CachedLog.policy, EventDescriber.self
      ).extend()
    }
    try writer.close()
  }

  /// The identity of an event.
  static func id(_ seq: Int) -> EventID {
    EventID(high: UInt64(seq) << 32, low: 7).member(2)
  }

  /// The log as a reader with caches sees it, or as one without.
  func open(cached: Bool) throws -> RenjaLog {
    try RenjaLog(opening: path, on: RealDisk(), cached ? CachedLog.policy : nil)
  }

  /// The names of the index files.
  func indexFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: derived)
      .filter { $0.hasSuffix(".index") }.sorted()
  }
}
