import Canonical
import Merkle

/// A batch as it is to be written: its lines, and the hash of each.
///
/// It depends on nothing but the events, the number of the first and the time, so that several
/// batches may be prepared beside one another.
struct PreparedBatch: Sendable {
  /// The identities that the events brought; `nil` for one that was drawn here.
  let given: [EventID?]
  /// The identity of each event.
  let ids: [EventID]
  /// When they are recorded.
  let recorded: Instant
  /// The lines, each with its line feed.
  let bytes: [UInt8]
  /// The hash of each line.
  let leaves: DigestRow

  /// Checks the events and writes their lines.
  ///
  /// - Parameters:
  ///   - drafts: The events in order.
  ///   - first: The number that the first of them gets.
  ///   - stamp: When they are recorded.
  ///   - user: The system's user.
  /// - Throws: ``LogError``: `batchSize` or `unfit`.
  init(
    _ drafts: [EventDraft], from first: Int, at stamp: TimeStamp, user: String
  ) throws(LogError) {
    guard (1...BatchPlace.maximum).contains(drafts.count) else {
      throw .batchSize(events: drafts.count, bytes: 0)
    }
    given = drafts.map(\.id)
    recorded = stamp.recorded
    let ids = given.map { $0 ?? .random() }
    var lines = BatchLines(
      of: drafts.count, recorded: stamp.recorded, clock: stamp.clock, user: user)
    for (index, draft) in drafts.enumerated() {
      if let fault = draft.fault { throw .unfit(event: index + 1, fault) }
      let length = lines.append(draft, id: ids[index], seq: first + index)
      guard length <= EventLine.maximumLength else {
        throw .unfit(event: index + 1, .tooLong(length))
      }
      guard lines.bytes.count <= LogWriter.maximumBatchBytes else {
        throw .batchSize(events: drafts.count, bytes: lines.bytes.count)
      }
    }
    self.ids = ids
    bytes = lines.bytes
    leaves = lines.leaves
  }
}

/// One reading of the clock.
struct TimeStamp: Sendable {
  /// What the events say: never before the last one recorded.
  let recorded: Instant
  /// What the clock showed, where that was earlier.
  let clock: Instant?
}

extension EventDraft {
  /// Why the event cannot be stored, its length apart.
  fileprivate var fault: DraftFault? {
    if type.isEmpty { return .emptyText("type") }
    if pd.isEmpty { return .emptyText("pd") }
    if actor.isEmpty { return .emptyText("actor") }
    if let dasar, dasar.isEmpty { return .emptyText("dasar") }
    guard version >= 1 else { return .badVersion(version) }
    if CanonicalScanner.isObject(data.span) { return nil }
    guard let value = try? JSONValue(parsing: data.span), value.object != nil,
      value.canonical == data
    else { return .badData }
    return nil
  }
}
