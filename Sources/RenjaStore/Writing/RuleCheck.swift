import Canonical
import Projections
import RenjaModel

/// Asks the plan's rules about the events of a command, each in the state its forerunners leave.
struct RuleCheck {
  private var fold: PlanFold
  private let history: PlanHistory
  private let reach: PlanReach

  /// A check that begins where a fold of the log ended.
  init(_ fold: PlanFold, of history: PlanHistory, _ reach: PlanReach) {
    self.fold = fold
    self.history = history
    self.reach = reach
  }

  /// The state after all events, if no rule is broken.
  ///
  /// The log is walked once more where something is to be taken back.
  ///
  /// - Parameter drafts: the events of the command, in order.
  /// - Returns: what everything says with them.
  /// - Throws: `StoreError.refused` with the first rule that is broken.
  mutating func state(after drafts: [PlanDraft]) throws(StoreError) -> PlanState {
    if drafts.contains(where: { $0.retracts != nil }) { try takeBack(drafts) }
    for (index, draft) in drafts.enumerated() {
      guard let violation = next(draft) else { continue }
      throw .refused(violation, index: index + 1, count: drafts.count)
    }
    if let fault = PlanRules.violation(after: drafts.map(\.proposal), in: fold.state) {
      throw .refused(fault.violation, index: fault.index + 1, count: drafts.count)
    }
    return fold.state
  }

  /// What everything says with the events so far.
  var state: PlanState { fold.state }

  /// Takes the next event; why it may not be appended, nil where it may.
  mutating func next(_ draft: PlanDraft) -> RuleViolation? {
    if let violation = PlanRules.violation(of: draft.proposal, in: fold.state) { return violation }
    fold.apply(draft.asRecorded(fold.state.size + 1))
    return nil
  }

  /// Takes back what some of the events take back, before any of them comes.
  ///
  /// - Throws: `StoreError.refused` where it may not be taken back.
  mutating func takeBack(_ drafts: [PlanDraft]) throws(StoreError) {
    let targets = Set(drafts.compactMap(\.retracts))
    var check = RetractionCheck(targets: targets, retracted: history.retractions())
    try history.forEachEvent { (event) throws(StoreError) in check.see(event) }
    var violation = check.violation
    for event in check.events where violation == nil {
      let draft = drafts.first { $0.retracts == event.seq }
      guard PlanState.changesPlan(event.event), let tahun = event.event.tahun,
        case .tahapan(let tahapan) = event.event.phase,
        !(draft?.proposal.event.alasan?.isCorrection ?? false)
      else { continue }
      violation = fold.state.adoptionForbids(pd: event.pd, tahun: tahun, tahapan: tahapan)
    }
    if let violation {
      let index = drafts.firstIndex { $0.retracts != nil } ?? 0
      throw .refused(violation, index: index + 1, count: drafts.count)
    }
    let sieve = PlanSieve(history.contents)
    if let known = try sieve?.fold(fold.bounds, reach, without: targets) {
      fold = known
      return
    }
    var known = PlanFold(bounds: fold.bounds, retracted: fold.found.union(targets))
    try history.forEachEvent { (event) throws(StoreError) in known.apply(event) }
    fold = known
  }
}

extension PlanDraft {
  var retracts: Int? {
    guard case .retracted(let retraction) = proposal.event else { return nil }
    return retraction.seq
  }

  /// The event as it would stand in the log; nothing in a fold depends on when it is recorded.
  fileprivate func asRecorded(_ seq: Int) -> RecordedEvent {
    RecordedEvent(
      seq: seq, recorded: .earliest, effective: proposal.effective, pd: proposal.pd, actor: actor,
      user: "", dasar: dasar, provenance: proposal.provenance, event: proposal.event)
  }
}
