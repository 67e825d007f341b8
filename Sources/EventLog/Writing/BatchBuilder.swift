import Canonical
import Merkle
import Platform

/// Makes a batch ready to be written, event by event: checks each, writes its line, and hashes all.
///
/// It depends on nothing but the events, the number of the first and the time, so that several
/// batches may be made ready beside one another.
public struct BatchBuilder {
  private let permission: WritePermission
  private let recorded: Instant
  private let count: Int
  private var lines: BatchLines
  private var given: [EventID?] = []
  private var ids: [EventID] = []

  /// Begins a batch.
  ///
  /// - Parameters:
  ///   - count: How many events it has.
  ///   - first: The number that the first of them gets.
  ///   - stamp: When they are recorded.
  ///   - permission: What may be recorded, and by whom.
  ///   - size: About how many bytes the lines will have.
  /// - Throws: ``LogError``, `batchSize`.
  init(
    of count: Int, from first: Int, at stamp: TimeStamp, _ permission: WritePermission, size: Int
  ) throws(LogError) {
    guard (1...BatchPlace.maximum).contains(count) else {
      throw .batchSize(events: count, bytes: 0)
    }
    self.count = count
    self.permission = permission
    recorded = stamp.recorded
    lines = BatchLines(
      of: count, from: first, recorded: stamp.recorded, clock: stamp.clock, user: permission.user,
      size: size)
    given.reserveCapacity(count)
    ids.reserveCapacity(count)
  }

  /// Adds an event.
  ///
  /// - Parameter draft: The event.
  /// - Throws: ``LogError``: `forbidden`, `unfit` or `batchSize`.
  public mutating func append(_ draft: EventDraft) throws(LogError) {
    if let denial = permission.denial(of: draft.type, by: draft.actor) {
      throw .forbidden(denial, event: ids.count + 1)
    }
    if let fault = draft.fault { throw .unfit(event: ids.count + 1, fault) }
    let id = draft.id ?? .random()
    try note(draft.id, id, lines.append(draft, id: id))
  }

  /// Adds the event of a line as it stands, which says all that the log needs; `false` where the line
  /// leaves something out: then it is to be added as a draft.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line.
  ///   - head: What it says ahead of its data.
  ///   - id: The identity of the event.
  /// - Returns: Whether it was added.
  /// - Throws: ``LogError``: `unfit` or `batchSize`.
  public mutating func append(
    _ line: Span<UInt8>, _ head: DraftHead, id: EventID
  ) throws(LogError) -> Bool {
    guard permission.policy == nil, let text = head.text,
      CanonicalScanner.isObject(line.extracting(head.data))
    else { return false }
    let dasar = head.dasar?.range
    if let dasar, dasar.isEmpty { throw .unfit(event: ids.count + 1, .emptyText("dasar")) }
    try note(id, id, lines.append(line, text: text, dasar: dasar, data: head.data, id: id))
    return true
  }

  private mutating func note(
    _ given: EventID?, _ id: EventID, _ length: Int
  ) throws(LogError) {
    guard length <= EventLine.maximumLength else {
      throw .unfit(event: ids.count + 1, .tooLong(length))
    }
    self.given.append(given)
    ids.append(id)
    guard lines.bytes.count <= LogWriter.maximumBatchBytes else {
      throw .batchSize(events: count, bytes: lines.bytes.count)
    }
  }

  /// The batch, with all of its events.
  ///
  /// - Throws: ``LogError``, `batchSize` where they are not as many as were told.
  func finish() throws(LogError) -> PreparedBatch {
    guard ids.count == count else { throw .batchSize(events: ids.count, bytes: lines.bytes.count) }
    return PreparedBatch(
      given: given, ids: ids, recorded: recorded, bytes: lines.bytes, leaves: lines.leaves)
  }
}

/// A batch as it is to be written.
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
