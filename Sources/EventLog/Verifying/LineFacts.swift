import Canonical

/// What the rules between one event and the next need to know of a line.
struct LineFacts: Sendable {
  let seq: Int
  let id: EventID
  let recorded: Instant
  let clock: Instant?
  let batch: BatchPlace

  init(_ event: EventEnvelope) {
    seq = event.seq
    id = event.id
    recorded = event.recorded
    clock = event.clock
    batch = event.batch
  }
}
