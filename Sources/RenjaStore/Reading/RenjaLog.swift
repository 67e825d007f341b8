public import EventLog
public import Platform
public import Projections
public import RenjaModel

/// A log of plans as a reader sees it: it takes no lock and writes nothing.
///
/// ```swift
/// let log = try RenjaLog(opening: "EventLogs/lumajang-dinkopum")
/// let state = try log.state()
/// ```
public struct RenjaLog: Sendable {
  /// The log itself: identity, checkpoint, lines.
  public private(set) var snapshot: LogSnapshot

  /// Opens a log for reading.
  ///
  /// - Parameters:
  ///   - path: its folder.
  ///   - storage: the disk.
  ///   - usesCaches: whether caches are read; with and without them everything says the same.
  /// - Throws: `StoreError.log`.
  public init(
    opening path: String, on storage: any Storage = RealDisk(), usesCaches: Bool = true
  ) throws(StoreError) {
    try self.init(opening: path, on: storage, usesCaches ? .plan : nil)
  }

  /// Opens a log for reading, with caches of other sizes than usual, or with none.
  package init(
    opening path: String, on storage: any Storage, _ policy: CachePolicy?
  ) throws(StoreError) {
    do throws(LogError) {
      snapshot = try LogSnapshot(opening: path, on: storage, policy)
    } catch {
      throw .log(error)
    }
  }

  /// Makes caches for events that have none, where there are many and the disk can be written to.
  ///
  /// One call covers half a million events at most. Whatever fails is left undone: caches are never
  /// needed.
  ///
  /// - Parameter least: for fewer events nothing is made; nil takes the number from which it pays.
  public mutating func renewCaches(least: Int? = nil) {
    guard let policy = snapshot.policy else { return }
    let contents = snapshot.contents
    let keeping = IndexKeeping(contents, snapshot.checkpoint, policy, EventDescriber.self)
    guard size - (contents.index?.last ?? 0) >= least ?? CachePolicy.worthWhile,
      keeping.extend(least: 1),
      let renewed = try? LogSnapshot(
        opening: contents.layout.root, on: contents.storage, policy),
      renewed.checkpoint == snapshot.checkpoint
    else { return }
    snapshot = renewed
  }

  /// How many events there are to read.
  public var size: Int { snapshot.size }

  /// What the log is called and how it is kept.
  public var identity: LogIdentity { snapshot.identity }

  /// The events there are to read, for whoever works out a command.
  public var history: PlanHistory {
    PlanHistory(identity: identity, contents: snapshot.contents)
  }

  /// Calls `body` for each event in order.
  ///
  /// - Parameters:
  ///   - first: the number of the first event.
  ///   - last: the number of the last one; nil goes to the end.
  ///   - body: takes the event.
  /// - Throws: `StoreError` where a line cannot be read, or what `body` throws.
  public func forEachEvent(
    from first: Int = 1, through last: Int? = nil,
    _ body: (RecordedEvent) throws(StoreError) -> Void
  ) throws(StoreError) {
    try Replay(contents: snapshot.contents).forEachEvent(from: first, through: last, body)
  }

  /// What the log says within bounds.
  ///
  /// - Parameters:
  ///   - bounds: the events that count.
  ///   - years: the years that matter; nil takes all.
  /// - Returns: the state they leave.
  /// - Throws: `StoreError` where a line cannot be read, or the bounds ask for events not there.
  /// - Complexity: O(n) in the events within the bounds.
  public func state(
    _ bounds: Bounds = .everything, years: Set<Int>? = nil
  ) throws(StoreError) -> PlanState {
    try history.state(bounds, years: years)
  }

  /// What the log says within bounds, as far as a question reaches; see
  /// ``PlanHistory/state(_:_:)``.
  public func state(_ bounds: Bounds, _ reach: PlanReach) throws(StoreError) -> PlanState {
    try history.state(bounds, reach)
  }

  /// The events that are taken back within bounds.
  ///
  /// - Parameter bounds: the events that count.
  /// - Returns: their numbers.
  /// - Throws: `StoreError` where a line cannot be read.
  public func retracted(_ bounds: Bounds = .everything) throws(StoreError) -> Set<Int> {
    try history.check(bounds)
    var retracted: Set<Int> = []
    try forEachEvent(through: bounds.upto) { (event) throws(StoreError) in
      if case .retracted(let retraction) = event.event { retracted.insert(retraction.seq) }
    }
    return retracted
  }

  /// How many events the log knew.
  ///
  /// - Parameter known: the bound; a day ends in the log's own offset.
  /// - Returns: a number of events, from the start.
  /// - Throws: `StoreError.boundBeyondEnd` where a count asks for more than there are.
  /// - Complexity: O(n) for a time, O(1) for a count.
  public func upto(_ known: Known) throws(StoreError) -> Int {
    try history.upto(known)
  }

  /// The log as it is now: the same events, and perhaps more.
  ///
  /// - Throws: `StoreError.log` where it has become another or a shorter one.
  public mutating func refresh() throws(StoreError) {
    do throws(LogError) {
      snapshot = try snapshot.refreshed()
    } catch {
      throw .log(error)
    }
  }
}
