import Canonical

/// The rules that hold between one event and the next, checked for every line of a log.
///
/// Unlike a writer's check it goes on after a breach, so that the next one is found too.
struct LineRules: Sendable {
  private var recorded: Instant?
  /// How many events of a batch have come, and how many it has.
  private var batch = (come: 0, count: 0)

  /// Whether a batch is begun and not ended.
  var isWithinBatch: Bool { batch.come > 0 }

  /// Takes the event that stands at a place, and says what is wrong with it there.
  mutating func take(_ event: LineFacts, at seq: Int) -> [BatchTracker.Misfit] {
    var misfits: [BatchTracker.Misfit] = []
    if event.seq != seq {
      misfits.append(
        .init(kind: .wrongNumber, expected: .event(seq), found: .event(event.seq)))
    }
    let isNext = event.batch.number == batch.come + 1
    if !isNext || (batch.come > 0 && event.batch.count != batch.count) {
      misfits.append(
        .init(
          kind: .brokenBatch,
          expected: .batchPlace(batch.come + 1, of: batch.come == 0 ? nil : batch.count),
          found: .batchPlace(event.batch.number, of: event.batch.count)))
    } else if batch.come > 0, let recorded, event.recorded > recorded {
      misfits.append(
        .init(
          kind: .brokenBatch, expected: .recordedWithBatch(recorded),
          found: .recorded(event.recorded)))
    }
    if let recorded, event.recorded < recorded {
      misfits.append(
        .init(
          kind: .recordedEarlier, expected: .recordedOrLater(recorded),
          found: .recorded(event.recorded)))
    }
    if let clock = event.clock, clock >= event.recorded {
      misfits.append(
        .init(
          kind: .recordedEarlier, expected: .clockBefore(event.recorded),
          found: .clock(clock)))
    }
    recorded = event.recorded
    batch = event.batch.isLast ? (0, 0) : (event.batch.number, event.batch.count)
    return misfits
  }

  /// Takes a line that is no event.
  mutating func skip() {
    batch = (0, 0)
  }
}
