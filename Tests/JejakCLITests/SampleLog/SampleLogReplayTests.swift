import Canonical
import Projections
import RenjaModel
import RenjaStore
import Testing

@Suite("The sample log replays at every size and every date")
struct SampleLogReplayTests {
  private func events() throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    try RenjaLog(opening: RepositoryPaths.sampleLog).forEachEvent { (event) throws(StoreError) in
      events.append(event)
    }
    return events
  }

  private func leaves(_ state: PlanState) -> [StageKey: [RowKey: PlanRow]] {
    state.stages.mapValues(\.rows)
  }

  @Test func `replaying N events and then the rest equals replaying all, for every N`() throws {
    let events = try events()
    var whole = PlanFold()
    for event in events { whole.apply(event) }
    let expected = leaves(whole.state)
    var prefix = PlanFold()
    for (index, event) in events.enumerated() {
      prefix.apply(event)
      // The prefix is a state like any other: it can be kept, and a copy goes on.
      guard index % 97 == 0 || index < 3 || index > events.count - 3 else { continue }
      var bounded = PlanFold(bounds: Bounds(upto: index + 1))
      for other in events { bounded.apply(other) }
      #expect(leaves(bounded.state) == leaves(prefix.state), "\(index + 1) events")
      var rest = prefix
      for other in events[(index + 1)...] { rest.apply(other) }
      #expect(leaves(rest.state) == expected, "\(index + 1) events and the rest")
    }
  }

  @Test func `every prefix gives a plan and a trace whose sums hold`() throws {
    let events = try events()
    var fold = PlanFold()
    for (index, event) in events.enumerated() {
      fold.apply(event)
      guard index % 10 == 0 || index == events.count - 1 else { continue }
      for (key, table) in fold.state.stages where key.phase.tahapan != nil {
        let tree = PlanTree(table)
        let leaves = tree.leaves.reduce(Rupiah.zero) { $0 + tree.computed($1).counted }
        // A claim counts where nothing below it has a figure yet: only then may the two differ.
        let bare = tree.kodes.filter { kode in
          kode.level < .subkegiatan && tree.stated(kode) != .absent
            && tree.children(of: kode).allSatisfy { tree.computed($0) == .absent }
        }
        let claims = bare.reduce(Rupiah.zero) { $0 + tree.stated($1).counted }
        #expect(
          tree.total == leaves + claims, "\(index + 1) events, \(key.tahun)/\(key.phase.name)")
      }
    }
  }

  @Test(arguments: [
    ("2021-01-31", nil), ("2021-02-15", "renstra"), ("2021-03-15", "kebutuhan"),
    ("2021-05-09", "kebutuhan"), ("2021-05-10", "rancangan"), ("2021-09-29", "rancangan"),
    ("2021-09-30", "penetapan"),
  ])
  func `the stage in force on a day answers for the year`(day: String, stage: String?) throws {
    let bounds = Bounds(effective: Day(day))
    let state = try RenjaLog(opening: RepositoryPaths.sampleLog).state(bounds)
    #expect(state.stageInForce(pd: "dinkopum", tahun: 2022)?.tahapan.name == stage)
  }

  @Test(arguments: [
    (2022, "kebutuhan", Int64(8_298_871_504)), (2022, "rancangan", 5_458_791_287),
    (2022, "penetapan", 15_510_720_802), (2023, "prakiraan", 6_017_648_517),
  ])
  func `a plan's total is the sum of its leaves`(year: Int, stage: String, total: Int64) throws {
    let state = try RenjaLog(opening: RepositoryPaths.sampleLog).state()
    let tahapan = try #require(Tahapan(stage))
    let table = try #require(state.table(pd: "dinkopum", tahun: year, tahapan: tahapan))
    let tree = PlanTree(table)
    #expect(tree.total == Rupiah(total))
    #expect(tree.leaves.reduce(Rupiah.zero) { $0 + tree.stated($1).counted } == Rupiah(total))
  }
}
