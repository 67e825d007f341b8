public import EventLog
public import Projections
import RenjaModel

/// Judges the events of a command that are too many to be held: one after another, none is kept.
///
/// What holds for every append holds here: known identities answer first, then the expected size, then
/// the log's policy, then the rules of the plan, each event in the state its forerunners leave. A verdict
/// is spoken at the end, when all were seen.
public struct Appraiser {
  /// What the log says before.
  public let before: PlanState
  /// The number that each event has or will get.
  public private(set) var seqs: [Int] = []
  /// How many of them the log does not know.
  public private(set) var added = 0

  private let history: PlanHistory
  private let expect: Int?
  private let permission: WritePermission
  private var memory = IdentityMemory()
  private var rules: RuleCheck
  private var touched = TouchedPlans()
  /// The kinds of event that came, in order of appearance, and how many there were of each.
  private var kinds: [(type: String, kind: PlanEvent.Kind)] = []
  private var counts = [Int](repeating: 0, count: PlanEvent.Kind.allCases.count)
  /// The events that take others back, with their places, and whether the state is without these.
  private var retractions: [(place: Int, draft: PlanDraft)] = []
  private var isWithoutRetracted = false
  private var faults = Faults()

  /// What speaks against the events, in the order in which it counts.
  private struct Faults {
    var differences: [EventDifference] = []
    var denial: LogError?
    var refusal: (violation: RuleViolation, index: Int)?
  }

  /// Begins with what the log says.
  ///
  /// - Parameters:
  ///   - history: the log.
  ///   - expect: the size that it must have; nil for any.
  ///   - permission: what may be recorded, and by whom.
  ///   - drafts: all events that are to come, where they are few: then the state holds what the rules ask
  ///     for of them. nil takes all that the log says.
  /// - Throws: `StoreError` where the log cannot be read.
  init(
    of history: PlanHistory, expect: Int?, _ permission: WritePermission, for drafts: [PlanDraft]?
  ) throws(StoreError) {
    self.history = history
    self.expect = expect
    self.permission = permission
    var reach = PlanReach.everything
    if let drafts {
      reach = try PlanReach(of: drafts, in: history)
      // Who refuses a unit says which others may be meant.
      reach.units = nil
    }
    let fold = try history.fold(.everything, reach)
    before = fold.state
    rules = RuleCheck(fold, of: history, reach)
  }

  /// Takes back what the events of the command take back; called before any of them comes.
  ///
  /// - Parameter other: one who was told all of them.
  /// - Throws: `StoreError` where the log cannot be read.
  public mutating func takeBack(as other: Appraiser) throws(StoreError) {
    isWithoutRetracted = true
    do throws(StoreError) {
      try rules.takeBack(other.retractions.map(\.draft))
    } catch {
      guard case .refused(let violation, _, _) = error else { throw error }
      faults.refusal = (violation, other.retractions[0].place)
    }
  }

  /// How many events of each type came, in order of appearance.
  public var types: [(type: String, count: Int)] {
    kinds.map { ($0.type, counts[$0.kind.rawValue]) }
  }

  /// The state with all events that were taken.
  public var after: PlanState { rules.state }

  /// Whether events take others back that were not known to do so when this began: the verdict is
  /// then to be asked of another one, which is told.
  public var mustBeginAgain: Bool { !retractions.isEmpty && !isWithoutRetracted }

  /// Whether events may leave a unit with two kinds of money: then each is to be looked at once more.
  public var mustLookAgain: Bool { added > 0 && PlanRules.mayBeViolated(in: after) }

  /// Takes the next events.
  ///
  /// - Parameter drafts: the events, each with its identity.
  /// - Returns: those among them that the log knows, by their places.
  /// - Throws: `StoreError` where the log cannot be read.
  public mutating func take(_ drafts: [PlanDraft]) throws(StoreError) -> Set<Int> {
    let known = try recall(drafts)
    for place in drafts.indices {
      count(drafts[place].proposal.event)
      if let seq = known.isEmpty ? nil : known[place] {
        seqs.append(seq)
        continue
      }
      judge(drafts[place])
      added += 1
      seqs.append(history.size + added)
    }
    return Set(known.keys)
  }

  /// Looks at events once more that were taken before.
  ///
  /// - Parameters:
  ///   - drafts: some of the events that were taken, in order.
  ///   - first: the place of the first among all of them.
  /// - Throws: `StoreError.refused` where one leaves a unit with two kinds of money.
  public func lookAgain(_ drafts: [PlanDraft], from first: Int) throws(StoreError) {
    for (place, draft) in drafts.enumerated() where seqs[first + place] > history.size {
      guard let fault = PlanRules.violation(after: [draft.proposal], in: after) else { continue }
      throw .refused(fault.violation, index: first + place + 1, count: seqs.count)
    }
  }

  /// Whether the events may be appended.
  ///
  /// - Throws: `StoreError` with the first thing that forbids it.
  public func verdict() throws(StoreError) {
    if !faults.differences.isEmpty { throw .log(.differentContent(faults.differences)) }
    guard added > 0 else { return }
    try history.check(expect)
    if let denial = faults.denial { throw .log(denial) }
    if let refusal = faults.refusal {
      throw .refused(refusal.violation, index: refusal.index, count: seqs.count)
    }
  }

  /// What became of the events, once they were appended, or what would.
  ///
  /// - Parameter checkpoint: the head of the log.
  /// - Returns: the receipt.
  public func receipt(_ checkpoint: Checkpoint) -> Receipt {
    Receipt(
      id: nil, seqs: seqs, added: added, checkpoint: checkpoint, before: before,
      after: after)
  }

  /// The totals of the plans whose money the events touch, in order of appearance.
  public var totals: [PlanEffect.Total] { touched.totals(before: before, after: after) }

  /// The numbers of those that the log knows, by their places.
  private mutating func recall(_ drafts: [PlanDraft]) throws(StoreError) -> [Int: Int] {
    do throws(LogError) {
      let positions = try memory.positions(of: drafts.compactMap(\.id), in: history.contents)
      guard !positions.isEmpty else { return [:] }
      var known: [Int: Int] = [:]
      for (place, draft) in drafts.enumerated() {
        guard let seq = draft.id.flatMap({ positions[$0] }) else { continue }
        known[place] = seq
        let event = draft.eventDraft(id: nil)
        if let difference = try history.contents.difference(event, from: seq) {
          faults.differences.append(difference)
        }
      }
      return known
    } catch {
      throw .log(error)
    }
  }

  private mutating func judge(_ draft: PlanDraft) {
    if draft.retracts != nil { retractions.append((seqs.count + 1, draft)) }
    if faults.denial == nil, permission.policy != nil {
      do throws(LogError) {
        try permission.ask(for: [draft.eventDraft(id: nil)])
      } catch {
        faults.denial = error
      }
    }
    guard faults.refusal == nil, !mustBeginAgain else { return }
    if let violation = rules.next(draft) {
      faults.refusal = (violation, seqs.count + 1)
    }
    touched.note(draft.proposal, before)
  }

  private mutating func count(_ event: PlanEvent) {
    let kind = event.kind
    if counts[kind.rawValue] == 0 { kinds.append((event.type, kind)) }
    counts[kind.rawValue] += 1
  }
}
