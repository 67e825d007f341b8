import RenjaModel

/// One condition that every event must meet before it is appended.
///
/// Rules guard the append only. A replay never rejects: what is in the log happened.
protocol PlanRule: Sendable {
  /// The kinds of event that the rule can speak of; nil where it may speak of any.
  var kinds: Set<PlanEvent.Kind>? { get }

  /// Why the proposal may not be appended to a log in this state; nil where it may.
  ///
  /// - Parameters:
  ///   - proposal: the event someone wants to append.
  ///   - state: what everything before it says, the earlier events of its batch included.
  /// - Returns: why it may not be appended.
  func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation?
}

extension PlanRule {
  var kinds: Set<PlanEvent.Kind>? { nil }
}

/// The conditions that hold for every append, in the order in which they are asked.
public enum PlanRules {
  static let all: [any PlanRule] = [
    YearInRange(), KnownUnit(), LevelOfCode(), MoneyBelowBidang(), RecordableAmount(),
    SourcesSum(), KnownIndicator(), AdoptedStage(), OpenedStage(), OpenedOnce(), AdoptedWithData(),
    BalancedShift(), CurrentShift(), ListedLine(), SayingRealisation(), UnambiguousAlias(),
    KnownGoal(), KnownProposal(), KnownFinding(), PlacedStatement(),
  ]

  /// The rules that can speak of each kind of event, in their order.
  private static let byKind: [[any PlanRule]] = PlanEvent.Kind.allCases.map { kind in
    all.filter { $0.kinds?.contains(kind) ?? true }
  }

  /// The first rule a proposal breaks, or nil.
  ///
  /// - Parameters:
  ///   - proposal: the event someone wants to append.
  ///   - state: what everything before it says, the earlier events of its batch included.
  /// - Returns: why it may not be appended.
  public static func violation(of proposal: Proposal, in state: PlanState) -> RuleViolation? {
    for rule in byKind[proposal.event.kind.rawValue] {
      if let violation = rule.violation(of: proposal, in: state) { return violation }
    }
    return nil
  }

  /// Whether events may have left a unit with two kinds of money; false where surely none has.
  ///
  /// - Parameter state: what everything says.
  /// - Returns: whether some unit has both.
  /// - Complexity: O(n) in the rows of all plans.
  public static func mayBeViolated(in state: PlanState) -> Bool {
    OneKindOfMoney.isBroken(in: state)
  }

  /// What a whole batch must leave in order, asked after its last event: one kind of money a unit.
  ///
  /// - Parameters:
  ///   - proposals: the events of the batch.
  ///   - state: what everything says, the batch included.
  /// - Returns: the first violation with the number of its event in the batch, from 0.
  public static func violation(
    after proposals: [Proposal], in state: PlanState
  ) -> (index: Int, violation: RuleViolation)? {
    for (index, proposal) in proposals.enumerated() {
      if let violation = OneKindOfMoney().violation(of: proposal, in: state) {
        return (index, violation)
      }
    }
    return nil
  }
}
