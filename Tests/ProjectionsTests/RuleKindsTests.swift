import RenjaModel
import TestSupport
import Testing

@testable import Projections

@Suite("Rules say which kinds of event they speak of")
struct RuleKindsTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a rule never speaks of an event of another kind`(seed: UInt64) {
    let events = PlanEvents.randomOfOffices(seed: seed, count: 400).events
    var spoken = 0
    for stage in [0, 100, 400] {
      var fold = PlanFold()
      for event in events.prefix(stage) { fold.apply(event) }
      for event in events {
        let proposal = Proposal(
          pd: event.pd, effective: event.effective, provenance: event.provenance,
          event: event.event)
        let all = PlanRules.all.compactMap { $0.violation(of: proposal, in: fold.state) }
        let own = PlanRules.all.filter { $0.kinds?.contains(event.event.kind) ?? true }
          .compactMap { $0.violation(of: proposal, in: fold.state) }
        #expect(all == own)
        #expect(PlanRules.violation(of: proposal, in: fold.state) == all.first)
        spoken += all.count
      }
    }
    #expect(spoken > 100)
  }

  @Test func `kinds stand in the order of the types`() {
    #expect(PlanEvent.Kind.allCases.count == PlanEvent.payloadTypes.count + 1)
    let events = (1...8).flatMap { PlanEvents.randomOfOffices(seed: $0, count: 500).events }
    var seen: Set<PlanEvent.Kind> = []
    for event in events.map(\.event) where event.kind != .unknown {
      #expect(PlanEvent.payloadTypes[event.kind.rawValue].type == event.type)
      seen.insert(event.kind)
    }
    #expect(seen.count > 15)
  }
}
