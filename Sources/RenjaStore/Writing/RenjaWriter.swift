public import EventLog
public import Platform
public import Projections
import RenjaModel

/// The one who writes to a log of plans: holds its lock from opening to closing.
///
/// An append is: known identities answer, the expected position, the log's policy, the plan's rules,
/// the write.
public struct RenjaWriter: ~Copyable {
  var log: LogWriter
  /// How many events there were when the log was opened.
  private let opened: Int
  private let caches: CachePolicy?

  /// Opens a log for writing, waiting a while for whoever writes to it now.
  ///
  /// - Parameters:
  ///   - path: the log's folder.
  ///   - storage: the disk.
  ///   - options: the clock, the user, and what is allowed.
  /// - Throws: `StoreError.log`; `locked` where the wait was in vain, `evidence` where the log must
  ///   not be written to.
  public init(
    opening path: String, on storage: any Storage = RealDisk(), _ options: WriterOptions = .init()
  ) throws(StoreError) {
    var options = options
    if options.usesCaches, options.caches == nil { options.caches = .plan }
    if !options.usesCaches { options.caches = nil }
    caches = options.caches
    options.types = PlanEvent.typeNames
    do throws(LogError) {
      log = try LogWriter.open(path, on: storage, as: options)
    } catch {
      throw .log(error)
    }
    opened = log.size
  }

  /// What the log is called and how it is kept.
  public var identity: LogIdentity { log.identity }

  /// The head of the log: origin, size and root.
  public var checkpoint: Checkpoint { log.checkpoint }

  /// How many events the log holds.
  public var size: Int { log.size }

  /// The events so far, for whoever works out a command.
  public var history: PlanHistory { PlanHistory(identity: log.identity, contents: log.contents) }

  /// What opening found behind the checkpoint, and did about it.
  public var recovery: LogRecovery { log.recovery }

  /// What the log says within bounds.
  ///
  /// - Parameter bounds: the events that count.
  /// - Returns: the state they leave.
  /// - Throws: `StoreError` where a line cannot be read.
  public func state(_ bounds: Bounds = .everything) throws(StoreError) -> PlanState {
    try history.state(bounds)
  }

  /// The bounds in which a command is to be worked out.
  ///
  /// Everything, unless the command's identity is known: then what the log said before it, so that
  /// repeating a command gives the same events and is seen to be a repetition.
  ///
  /// - Parameter id: the identity of the command's first event.
  /// - Returns: the bounds.
  /// - Throws: `StoreError.log`.
  public func planningBounds(for id: EventID?) throws(StoreError) -> Bounds {
    try history.planningBounds(for: id)
  }

  /// Appends the events of one command.
  ///
  /// - Parameters:
  ///   - drafts: the events in order.
  ///   - options: identity, expected size, and whether known events are left out.
  /// - Returns: where they stand, and what the log says now.
  /// - Throws: `StoreError`; nothing is written then.
  public mutating func commit(
    _ drafts: [PlanDraft], _ options: CommitOptions = CommitOptions()
  ) throws(StoreError) -> Receipt {
    let id = options.id ?? EventID.random()
    let events = Appraisal.events(drafts, id)
    let drawn = options.id == nil ? zip(drafts, events).filter { $0.0.id == nil } : []
    let known: Reconciliation
    do throws(LogError) {
      known = try log.reconcile(
        events, partial: options.addsMissing ? .addMissing : .refuse,
        drawn: Set(drawn.compactMap(\.1.id)))
    } catch {
      throw .log(error)
    }
    let appraisal = try Appraisal(
      drafts, events, known: known, expect: options.expect, permission: log.permission,
      in: history)
    let seqs = appraisal.seqs(after: log.size)
    try append(known.missing.map { events[$0] })
    return Receipt(
      id: id, seqs: seqs, added: known.missing.count, checkpoint: log.checkpoint,
      before: appraisal.before, after: appraisal.after)
  }

  private mutating func append(_ events: [EventDraft]) throws(StoreError) {
    do throws(LogError) {
      for batch in BatchCutting.cut(events) { _ = try log.append(batch) }
    } catch {
      throw .log(error)
    }
  }

  /// Seals the segment being written, so that it can be published, and completes the caches.
  ///
  /// - Returns: the number of the last sealed event; nil where there was nothing to seal.
  /// - Throws: `StoreError.log`.
  public mutating func seal() throws(StoreError) -> Int? {
    let isSealed = log.contents.segments.allSatisfy(\.isSealed)
    if !isSealed {
      do throws(LogError) {
        try log.seal()
      } catch {
        throw .log(error)
      }
    }
    keeping?.extend(least: CachePolicy.worthWhile, most: .max)
    return isSealed ? nil : log.size
  }

  /// Who extends the index; nil where no caches are used.
  private var keeping: IndexKeeping? {
    caches.map { IndexKeeping(log.contents, log.checkpoint, $0, EventDescriber.self) }
  }

  /// Renews the checkpoint, gives up the lock, and then extends the caches.
  ///
  /// - Throws: `StoreError.log`; what was acknowledged before is safe even then.
  public consuming func close() throws(StoreError) {
    let keeping = log.size - opened < CachePolicy.fewAppended ? keeping : nil
    do throws(LogError) {
      try log.close()
    } catch {
      throw .log(error)
    }
    if let keeping, keeping.extend() { keeping.removeLeftovers() }
  }
}
