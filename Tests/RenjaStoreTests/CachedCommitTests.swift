import Canonical
import EventLog
import Foundation
import Platform
import Projections
import RenjaModel
import TestSupport
import Testing

@testable import RenjaStore

@Suite("Appends are judged the same with caches and without")
struct CachedCommitTests {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `rules and receipts say the same of random commands`(seed: UInt64) throws {
    let log = try CachedLog(seed: seed &+ 40, count: 300)
    let cached = try log.open(cached: true)
    let plain = try log.open(cached: false)
    var random = SeededGenerator(seed: seed)
    var refusals = 0
    for event in PlanEvents.randomOfOffices(seed: seed &+ 80, count: 90).events {
      var commands = [Self.draft(event)]
      if Int.random(in: 0...3, using: &random) == 0 {
        let target = Int.random(in: 1...310, using: &random)
        let alasan = Alasan(.koreksiSalahKetik)
        commands.append(
          PlanDraft(
            proposal: Proposal(
              pd: "dinkes", effective: event.effective, alasan: alasan,
              event: .retracted(Retracted(seq: target, alasan: alasan))), actor: "a", dasar: "b"))
      }
      let outcomes = [cached, plain].map { Self.outcome(of: commands, $0) }
      #expect(outcomes[0] == outcomes[1], "\(event.event)")
      if outcomes[1].hasPrefix("refused") { refusals += 1 }
    }
    #expect((5...85).contains(refusals))
  }

  @Test func `a unit that nobody defined is refused with those that may be meant`() throws {
    let log = try CachedLog(seed: 44, count: 300)
    let known = try #require(PlanEvents.codes.first { $0.split(separator: ".").count == 6 })
    let unknown = kode(known.dropLast(2) + "77")
    let event = PlanEvent.paguChanged(
      PaguChanged(tahun: 2022, tahapan: tahapan("ranwal"), kode: unknown, rupiah: Rupiah(5)))
    let draft = PlanDraft(
      proposal: Proposal(pd: "dinkes", effective: day("2021-05-05"), event: event), actor: "a",
      dasar: "Uji")
    for cached in [true, false] {
      let error = #expect(throws: StoreError.self) {
        try log.open(cached: cached).preview([draft])
      }
      guard case .refused(.unknownUnit(unknown, 2022, let near), 1, 1) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(near.contains(kode(known)))
    }
  }

  /// What would become of a command, in words.
  private static func outcome(of drafts: [PlanDraft], _ log: RenjaLog) -> String {
    do throws(StoreError) {
      let receipt = try log.preview(drafts)
      let causes = zip(receipt.seqs, drafts).map { PlanEffect.Cause(seq: $0.0, $0.1.proposal) }
      let effect = PlanEffect(of: causes, receipt)
      return "\(receipt.seqs) \(effect.lines) \(effect.totals)"
    } catch {
      return "refused \(error)"
    }
  }

  private static func draft(_ event: RecordedEvent) -> PlanDraft {
    PlanDraft(
      proposal: Proposal(
        pd: event.pd, effective: event.effective,
        alasan: event.seq % 3 == 0 ? Alasan(.koreksiSalahKetik) : nil,
        provenance: event.provenance, event: event.event), actor: event.actor, dasar: "Uji")
  }

  @Test func `a writer extends the index as it closes, and the next one finds identities in it`()
    throws
  {
    let office = try Office()
    var options = WriterOptions(user: "siti", clock: FixedClock(seconds: 1_615_860_600))
    options.caches = CachedLog.policy
    var ids: [EventID] = []
    for number in 0..<40 {
      var writer = try RenjaWriter(opening: office.path, on: RealDisk(), options)
      var commit = CommitOptions()
      let id = EventID(high: 77, low: UInt64(number)).member(2)
      commit.id = id
      ids.append(id)
      #expect(try writer.commit([office.pagu(Int64(number))], commit).seqs == [number + 5])
      try writer.close()
    }
    let log = try RenjaLog(opening: office.path, on: RealDisk(), CachedLog.policy)
    #expect(try #require(log.snapshot.contents.index?.last) >= 32)
    var writer = try RenjaWriter(opening: office.path, on: RealDisk(), options)
    for number in [0, 20, 39] {
      var commit = CommitOptions()
      commit.id = ids[number]
      let again = try writer.commit([office.pagu(Int64(number))], commit)
      #expect(again.seqs == [number + 5])
      #expect(again.added == 0)
    }
    try writer.close()
    #expect(try RenjaLog(opening: office.path).size == 44)
  }

  @Test func `what a crash left of a file is not read, and goes with the next one`() throws {
    let office = try Office()
    let left = office.path + "/derived/00000000000000000001-00000000000000000004.index.x.making"
    try Data("half".utf8).write(to: URL(filePath: left))
    #expect(try office.state().size == 4)
    var options = WriterOptions(user: "siti", clock: FixedClock(seconds: 1_615_860_600))
    options.caches = CachedLog.policy
    var writer = try RenjaWriter(opening: office.path, on: RealDisk(), options)
    _ = try writer.commit((0..<20).map { office.pagu($0) })
    try writer.close()
    let names = try FileManager.default.contentsOfDirectory(atPath: office.path + "/derived")
    #expect(names.contains { $0.hasSuffix(".index") })
    #expect(!names.contains { $0.hasSuffix(".making") })
  }

  @Test func `a writer without caches makes none`() throws {
    let office = try Office()
    var options = WriterOptions(user: "siti", clock: FixedClock(seconds: 1_615_860_600))
    options.usesCaches = false
    options.caches = CachedLog.policy
    var writer = try RenjaWriter(opening: office.path, on: RealDisk(), options)
    _ = try writer.commit((0..<40).map { office.pagu($0) })
    try writer.close()
    let names = try FileManager.default.contentsOfDirectory(atPath: office.path + "/derived")
    #expect(!names.contains { $0.hasSuffix(".index") })
  }
}
