import EventLog

/// Cuts a long row of events into batches that the log takes.
enum BatchCutting {
  /// Bytes of a line beside its data, at most, where the texts are of usual length.
  private static let envelope = 1024

  /// The events in batches of at most 10,000 and safely below 8 MiB.
  static func cut(_ events: [EventDraft]) -> [[EventDraft]] {
    var batches: [[EventDraft]] = []
    var batch: [EventDraft] = []
    var bytes = 0
    for event in events {
      let size =
        event.data.count + event.actor.utf8.count + (event.dasar?.utf8.count ?? 0)
        + envelope
      if batch.count == BatchPlace.maximum || bytes + size > 7 << 20 {
        batches.append(batch)
        batch = []
        bytes = 0
      }
      batch.append(event)
      bytes += size
    }
    if !batch.isEmpty { batches.append(batch) }
    return batches
  }
}
