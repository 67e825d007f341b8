public import Canonical
public import Projections
public import RenjaModel

/// Takes events back: one, a range, or a whole batch.
public struct RetractionRequest: Sendable {
  /// Which events are meant.
  public enum Target: Hashable, Sendable {
    /// This event, whatever speaks against it.
    case event(Int)
    /// The events of a range that stand: neither retractions nor taken back before.
    case range(ClosedRange<Int>)
    /// The events that stand of the batch that holds this event.
    case batch(Int)
  }

  /// Which events are meant.
  public let target: Target
  /// Why they were a mistake.
  public let alasan: Alasan
  /// The day of the retraction; nil takes that of each event: it never should have been in force.
  public let effective: Day?

  /// A retraction.
  ///
  /// - Parameters:
  ///   - target: which events are meant.
  ///   - alasan: why they were a mistake.
  ///   - effective: the day of the retraction; nil takes that of each event.
  public init(_ target: Target, alasan: Alasan, effective: Day? = nil) {
    self.target = target
    self.alasan = alasan
    self.effective = effective
  }

  /// The events that take back what is meant, one each.
  ///
  /// - Parameters:
  ///   - history: the log.
  ///   - bounds: the events that the command may know.
  /// - Returns: one event at least.
  /// - Throws: `StoreError`; `drafting` where nothing stands that could be taken back.
  public func events(
    in history: PlanHistory, within bounds: Bounds
  ) throws(StoreError) -> [Proposal] {
    let end = bounds.upto ?? history.size
    let range: ClosedRange<Int>
    switch target {
    case .event(let seq):
      guard seq >= 1, seq <= end else { throw .drafting(.nothingToRetract(first: seq, last: seq)) }
      range = seq...seq
    case .range(let asked):
      guard asked.lowerBound >= 1, asked.upperBound <= end else {
        throw .drafting(.nothingToRetract(first: asked.lowerBound, last: asked.upperBound))
      }
      range = asked
    case .batch(let seq):
      guard seq <= end, let batch = try history.batch(of: seq) else {
        throw .drafting(.nothingToRetract(first: seq, last: seq))
      }
      range = batch
    }
    var retracted: Set<Int> = []
    var found: [RecordedEvent] = []
    try history.forEachEvent(through: end) { (event) throws(StoreError) in
      if case .retracted(let retraction) = event.event { retracted.insert(retraction.seq) }
      if range.contains(event.seq) { found.append(event) }
    }
    if case .event = target {
    } else {
      found.removeAll { event in
        if case .retracted = event.event { return true }
        return retracted.contains(event.seq)
      }
    }
    guard !found.isEmpty else {
      throw .drafting(.nothingToRetract(first: range.lowerBound, last: range.upperBound))
    }
    return found.map { event in
      Proposal(
        pd: event.pd, effective: effective ?? event.effective, alasan: alasan,
        event: .retracted(Retracted(seq: event.seq, alasan: alasan)))
    }
  }
}
