import EventLog
import Projections

/// A command's events before they are written: which are known, and what the rest would leave.
struct Appraisal {
  let events: [EventDraft]
  let known: Reconciliation
  let before: PlanState
  let after: PlanState

  /// The events as the log would take them, each with its identity.
  ///
  /// - Parameters:
  ///   - drafts: the events of the command, in order.
  ///   - id: the identity of the first; nil leaves those without one of their own to the log.
  /// - Returns: one for each draft, in order.
  static func events(_ drafts: [PlanDraft], _ id: EventID?) -> [EventDraft] {
    drafts.enumerated().map { index, draft in draft.eventDraft(id: id?.member(index + 1)) }
  }

  /// Judges the events in the order that holds for every append: known identities answer first, then
  /// the expected size, then the log's policy, then the rules of the plan, in a state that holds what
  /// these ask for.
  ///
  /// - Throws: `StoreError` with the first thing that forbids it.
  init(
    _ drafts: [PlanDraft], _ events: [EventDraft], known: Reconciliation, expect: Int?,
    permission: WritePermission, in history: PlanHistory
  ) throws(StoreError) {
    let reach = try PlanReach(of: drafts, in: history)
    do throws(StoreError) {
      self = try Appraisal(
        drafts, events, known: known, expect: expect, permission: permission, in: history, reach)
    } catch {
      guard case .refused = error, reach.units != nil else { throw error }
      var all = reach
      all.units = nil
      self = try Appraisal(
        drafts, events, known: known, expect: expect, permission: permission, in: history, all)
    }
  }

  /// The same, in a state that reaches so far.
  private init(
    _ drafts: [PlanDraft], _ events: [EventDraft], known: Reconciliation, expect: Int?,
    permission: WritePermission, in history: PlanHistory, _ reach: PlanReach
  ) throws(StoreError) {
    self.events = events
    self.known = known
    let fold = try history.fold(.everything, reach)
    before = fold.state
    guard !known.missing.isEmpty else {
      after = before
      return
    }
    try history.check(expect)
    do throws(LogError) {
      try permission.ask(for: known.missing.map { events[$0] })
    } catch {
      throw .log(error)
    }
    var check = RuleCheck(fold, of: history, reach)
    after = try check.state(after: known.missing.map { drafts[$0] })
  }

  /// The numbers of all events, those to be added numbered on from the log's end.
  func seqs(after size: Int) -> [Int] {
    var next = size
    return known.positions.map { position in
      if let position { return position }
      next += 1
      return next
    }
  }
}

extension PlanHistory {
  /// The log must have the size that somebody expects; nil takes any.
  ///
  /// - Throws: `StoreError.log`, `unexpectedSize` with who took the position.
  func check(_ expect: Int?) throws(StoreError) {
    guard let expect, expect != size else { return }
    let winner: EventAuthor?
    do throws(LogError) {
      winner = try contents.author(of: expect + 1)
    } catch {
      throw .log(error)
    }
    throw .log(.unexpectedSize(expected: expect, found: size, by: winner))
  }
}
