public import EventLog
public import Platform
public import Projections

/// The one who writes to a log of plans: holds its lock from opening to closing.
///
/// An append is: known identities answer, the expected position, the plan's rules, the write.
public struct RenjaWriter: ~Copyable {
  private var log: LogWriter

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
    do throws(LogError) {
      log = try LogWriter.open(path, on: storage, as: options)
    } catch {
      throw .log(error)
    }
  }

  /// What the log is called and how it is kept.
  public var identity: LogIdentity { log.identity }

  /// How many events the log holds.
  public var size: Int { log.size }

  /// What the log says within bounds.
  ///
  /// - Parameter bounds: the events that count.
  /// - Returns: the state they leave.
  /// - Throws: `StoreError` where a line cannot be read.
  public func state(_ bounds: Bounds = .everything) throws(StoreError) -> PlanState {
    try Replay(contents: log.contents).fold(bounds).state
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
    guard let id else { return .everything }
    do throws(LogError) {
      guard let seq = try log.positions(of: [id])[id] else { return .everything }
      return Bounds(upto: seq - 1)
    } catch {
      throw .log(error)
    }
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
    let events = drafts.enumerated().map { index, draft in
      draft.eventDraft(id: id.member(index + 1))
    }
    let replay = Replay(contents: log.contents)
    let fold = try replay.fold(.everything)
    let known: Reconciliation
    do throws(LogError) {
      known = try log.reconcile(events, partial: options.addsMissing ? .addMissing : .refuse)
      guard !known.missing.isEmpty else {
        return Receipt(
          seqs: known.positions.compactMap(\.self), added: 0, checkpoint: log.checkpoint,
          before: fold.state, after: fold.state)
      }
      if let expect = options.expect, expect != log.size {
        throw LogError.unexpectedSize(expected: expect, found: log.size)
      }
    } catch {
      throw .log(error)
    }
    var check = RuleCheck(fold)
    let after = try check.state(after: known.missing.map { drafts[$0] }, in: replay)
    let seqs = try append(known.missing.map { events[$0] })
    return Receipt(
      seqs: known.positions.compactMap(\.self) + seqs, added: seqs.count,
      checkpoint: log.checkpoint, before: fold.state, after: after)
  }

  private mutating func append(_ events: [EventDraft]) throws(StoreError) -> [Int] {
    let first = log.size + 1
    do throws(LogError) {
      for batch in BatchCutting.cut(events) { _ = try log.append(batch) }
    } catch {
      throw .log(error)
    }
    return Array(first..<first + events.count)
  }

  /// Seals the segment being written, so that it can be published.
  ///
  /// - Returns: the number of the last sealed event; nil where there was nothing to seal.
  /// - Throws: `StoreError.log`.
  public mutating func seal() throws(StoreError) -> Int? {
    guard log.contents.segments.contains(where: { !$0.isSealed }) else { return nil }
    do throws(LogError) {
      try log.seal()
      return log.size
    } catch {
      throw .log(error)
    }
  }

  /// Renews the checkpoint and gives up the lock.
  ///
  /// - Throws: `StoreError.log`; what was acknowledged before is safe even then.
  public consuming func close() throws(StoreError) {
    do throws(LogError) {
      try log.close()
    } catch {
      throw .log(error)
    }
  }
}
