import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("How events fold into a plan")
struct PlanFoldTests {
  let leaf = "2.17.01.2.01.01"
  let twin = "2.17.01.2.01.02"

  private func stated(_ state: PlanState, _ code: String, _ stage: String = "rancangan") -> Figure {
    let table = state.table(pd: "dinkopum", tahun: 2022, tahapan: tahapan(stage))
    return PlanTree(table ?? StageTable()).stated(kode(code))
  }

  @Test func `the latest day of force holds, and of one day the latest number`() {
    let log = PlanEvents.given {
      $0.pagu(leaf, 1, on: "2021-05-01")
      $0.pagu(leaf, 2, on: "2021-05-01")
      $0.pagu(leaf, 3, on: "2021-04-01")
    }
    #expect(stated(log.state(), leaf) == .rupiah(2))
    #expect(stated(log.state(upto: 1), leaf) == .rupiah(1))
    #expect(stated(log.state(on: "2021-04-30"), leaf) == .rupiah(3))
    #expect(stated(log.state(on: "2021-03-31"), leaf) == .absent)
  }

  @Test func `absent, blank and zero stay three values`() {
    let log = PlanEvents.given {
      $0.pagu(leaf, nil)
      $0.pagu(twin, 0)
    }
    #expect(stated(log.state(), leaf) == .blank)
    #expect(stated(log.state(), twin) == .rupiah(0))
    #expect(stated(log.state(), "2.17.06.2.01.01") == .absent)
  }

  @Test func `a retraction counts from its number on, whatever its day, and takes a shift whole`() {
    let log = PlanEvents.given {
      $0.pagu(leaf, 300)
      $0.pagu(twin, 100)
      let shift = $0.shift([(leaf, 300, 150), (twin, 100, 250)], "rancangan")
      $0.retract(shift, on: "2030-01-01")
    }
    #expect(stated(log.state(upto: 3), leaf) == .rupiah(150))
    #expect(stated(log.state(upto: 3), twin) == .rupiah(250))
    #expect(stated(log.state(on: "2021-12-31"), leaf) == .rupiah(300))
    #expect(stated(log.state(on: "2021-12-31"), twin) == .rupiah(100))
  }

  @Test func `a fold that was not told of a retraction says that it is not settled`() {
    let log = PlanEvents.given {
      let seq = $0.pagu(leaf, 300)
      $0.retract(seq)
    }
    var fold = PlanFold()
    for event in log.events { fold.apply(event) }
    #expect(!fold.isSettled)
    #expect(fold.found == [1])
  }

  @Test func `a dropped row is absent until something is said of it again`() {
    let log = PlanEvents.given {
      $0.pagu(leaf, 300)
      $0.target(leaf, "1", "2 Dok")
      $0.drop(leaf, on: "2021-02-01")
      $0.pagu(leaf, 400, on: "2021-03-01")
    }
    #expect(stated(log.state(upto: 3), leaf) == .absent)
    #expect(stated(log.state(), leaf) == .rupiah(400))
    let table = log.state().table(pd: "dinkopum", tahun: 2022, tahapan: .rancangan)
    #expect(table?.row(RowKey(kode(leaf), "1")) == nil)
  }

  @Test func `dropping an indicator leaves the unit and its other indicators`() {
    let log = PlanEvents.given {
      $0.pagu(leaf, 300, indikator: "1")
      $0.pagu(leaf, 50, indikator: "2")
      $0.drop(leaf, indikator: "1", on: "2021-02-01")
    }
    #expect(stated(log.state(upto: 2), leaf) == .rupiah(350))
    #expect(stated(log.state(), leaf) == .rupiah(50))
  }

  @Test func `a claim is never part of a sum where something below has a cell, blank or 0 too`() {
    let log = PlanEvents.given {
      $0.pagu("2.17.01", 999)
      $0.pagu("2.17.01.2.01", 500)
      $0.pagu(leaf, nil)
      $0.pagu("2.17.01.2.02", 70)
      $0.pagu("2.17.06", 8)
    }
    let table = log.state().table(pd: "dinkopum", tahun: 2022, tahapan: .rancangan)
    let tree = PlanTree(table ?? StageTable())
    #expect(tree.computed(kode("2.17.01.2.01")) == .blank)
    #expect(tree.computed(kode("2.17.01")) == .rupiah(70))
    #expect(tree.childrenStated(kode("2.17.01")) == .rupiah(570))
    #expect(tree.total == Rupiah(78))
    #expect(tree.events(computedAt: kode("2.17.01")) == [3, 4])
  }

  @Test func `a missing unit of measure leaves the one said before`() {
    let log = PlanEvents.given {
      $0.target(leaf, "1", "2 Dok", satuan: "Dok")
      $0.target(leaf, "1", "3", on: "2021-02-01")
    }
    let table = log.state().table(pd: "dinkopum", tahun: 2022, tahapan: .rancangan)
    #expect(table?.row(RowKey(kode(leaf), "1"))?.satuan?.value == "Dok")
    #expect(table?.row(RowKey(kode(leaf), "1"))?.target?.value.teks == "3")
  }

  @Test(arguments: [UInt64](1...12))
  func `a fold may pause at every event`(seed: UInt64) {
    let log = PlanEvents.random(seed: seed, count: 120)
    let whole = log.side("rancangan")
    for split in stride(from: 0, through: log.events.count, by: 7) {
      var fold = PlanFold(retracted: log.retractions)
      for event in log.events[..<split] { fold.apply(event) }
      let paused = fold
      var resumed = paused
      for event in log.events[split...] { resumed.apply(event) }
      #expect(resumed.isSettled, "seed \(seed), split \(split)")
      let side = PlanSide(state: resumed.state, tahun: 2022, tahapan: .rancangan)
      #expect(PlanContent(side) == PlanContent(whole), "seed \(seed), split \(split)")
      #expect(CurrentPlan(side) == CurrentPlan(whole), "seed \(seed), split \(split)")
    }
  }
}
