import Canonical

/// Follows lines that should be events and says where whole batches end.
struct BatchTracker {
  /// How many events stand in whole batches.
  private(set) var size: Int
  /// The time of the last event of a whole batch.
  private(set) var recorded: Instant?
  /// How many events of an unfinished batch have come.
  private(set) var pending = 0

  private var pendingCount = 0
  private var pendingRecorded: Instant?

  /// Starts after so many events.
  init(size: Int, recorded: Instant?) {
    self.size = size
    self.recorded = recorded
  }

  /// What an event is wrong about in its place.
  struct Misfit {
    let kind: LogFault.Kind
    let expected: LogFact
    let found: LogFact
  }

  /// Takes the next event; a misfit leaves everything as it was.
  mutating func take(_ event: EventEnvelope) -> Misfit? {
    take(LineFacts(event))
  }

  /// The same, of what a line says as far as rules need it.
  mutating func take(_ event: LineFacts) -> Misfit? {
    if let misfit = misfit(event) { return misfit }
    pending += 1
    pendingCount = event.batch.count
    pendingRecorded = event.recorded
    if event.batch.isLast {
      size += pending
      recorded = event.recorded
      pending = 0
    }
    return nil
  }

  private func misfit(_ event: LineFacts) -> Misfit? {
    let seq = size + pending + 1
    guard event.seq == seq else {
      return Misfit(kind: .wrongNumber, expected: .event(seq), found: .event(event.seq))
    }
    let isNext = event.batch.number == pending + 1
    guard isNext, pending == 0 || event.batch.count == pendingCount else {
      return Misfit(
        kind: .brokenBatch,
        expected: .batchPlace(pending + 1, of: pending == 0 ? nil : pendingCount),
        found: .batchPlace(event.batch.number, of: event.batch.count))
    }
    if pending > 0, let time = pendingRecorded, event.recorded != time {
      return Misfit(
        kind: .brokenBatch, expected: .recordedWithBatch(time),
        found: .recorded(event.recorded))
    }
    if let recorded, event.recorded < recorded {
      return Misfit(
        kind: .recordedEarlier, expected: .recordedOrLater(recorded),
        found: .recorded(event.recorded))
    }
    return nil
  }
}

/// Looks for a whole batch among lines after a wrong one, whatever their numbers.
struct BatchSeeker {
  private var pending = 0
  private var count = 0

  /// Takes the next line, `nil` for one that is no event, and says whether a batch ends whole here.
  mutating func take(_ event: EventEnvelope?) -> Bool {
    guard let event else {
      pending = 0
      return false
    }
    if event.batch.number == 1 {
      pending = 0
      count = event.batch.count
    } else if pending == 0 || event.batch.number != pending + 1 || event.batch.count != count {
      pending = 0
      return false
    }
    pending += 1
    return event.batch.isLast
  }
}
