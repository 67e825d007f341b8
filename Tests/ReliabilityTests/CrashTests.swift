import Reliability
import TestSupport
import Testing

@Suite("A disk that loses what was not synced")
struct CrashTests {
  static let workloads = Workload.all.map(\.name)

  private func expectNothing(_ tally: Tally) {
    for finding in tally.findings { Issue.record("\(finding)") }
    #expect(tally.distinct > 3)
  }

  @Test(arguments: workloads, [1] as [UInt64])
  func `keeps every promise when the power fails, at any moment`(name: String, seed: UInt64) throws
  {
    let workload = try #require(Workload.named(name))
    var search = CrashSearch(workload, Effort(seed: seed, perMoment: 3, nested: 60))
    expectNothing(try search.run())
  }

  @Test(arguments: workloads, [1] as [UInt64])
  func `keeps every promise when a process is killed and the power fails later`(
    name: String, seed: UInt64
  ) throws {
    let workload = try #require(Workload.named(name))
    var search = KillSearch(workload, Effort(seed: seed, perMoment: 2, nested: 1))
    search.stride = 17
    expectNothing(try search.run())
  }

  @Test(arguments: ["init", "append", "quarantine", "seal", "cache"], [1] as [UInt64])
  func `keeps every promise when any one call fails`(name: String, seed: UInt64) throws {
    let workload = try #require(Workload.named(name))
    var search = FaultSearch(workload, Effort(seed: seed, perMoment: 2, nested: 1))
    expectNothing(try search.run([.inputOutput]))
  }

  @Test(arguments: ["append", "quarantine", "seal"], [1] as [UInt64])
  func `keeps every promise when a write is short`(name: String, seed: UInt64) throws {
    let workload = try #require(Workload.named(name))
    var search = FaultSearch(workload, Effort(seed: seed, perMoment: 2, nested: 1))
    expectNothing(try search.runShortWrites(step: 197))
  }

  @Test func `a state is found again by its number`() throws {
    let workload = try #require(Workload.named("append"))
    var effort = Effort(seed: 7, perMoment: 4, nested: 8)
    var search = CrashSearch(workload, effort)
    let whole = try search.run()
    effort.only = whole.states / 2
    search = CrashSearch(workload, effort)
    let one = try search.run()
    #expect(one.states == whole.states)
    #expect(one.distinct == 1)
  }
}
