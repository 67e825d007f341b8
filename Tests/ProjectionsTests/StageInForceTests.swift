import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Which stage answers for a year")
struct StageInForceTests {
  let leaf = "2.17.01.2.01.01"

  private var log: PlanEvents {
    .given {
      $0.pagu(leaf, 1, "kebutuhan")
      $0.pagu(leaf, 2, "rancangan")
      $0.adopt("kebutuhan", on: "2021-03-15")
      $0.pagu(leaf, 3, "penetapan")
      $0.adopt("penetapan", on: "2021-09-01")
      $0.adopt("rancangan", on: "2021-06-01")
    }
  }

  @Test func `without an adoption the last stage that holds data answers`() {
    let force = log.state(upto: 2).stageInForce(pd: "dinkopum", tahun: 2022)
    #expect(force?.tahapan == .rancangan)
    #expect(force?.adoption == nil)
    #expect(!CurrentPlan(log.side(upto: 2)).isAdopted)
  }

  @Test func `the adoption latest in force answers, on a day that of the day`() {
    #expect(CurrentPlan(log.side()).offices.first?.tahapan == .penetapan)
    #expect(CurrentPlan(log.side(on: "2021-08-31")).offices.first?.tahapan == .rancangan)
    #expect(CurrentPlan(log.side(on: "2021-05-31")).offices.first?.tahapan == .kebutuhan)
  }

  @Test func `a late adoption with an early date changes what past dates answer, ~known does not`()
  {
    let known = log.side(upto: 5, on: "2021-08-31")
    #expect(CurrentPlan(known).offices.first?.tahapan == .kebutuhan)
    #expect(CurrentPlan(log.side(on: "2021-08-31")).offices.first?.tahapan == .rancangan)
  }

  @Test func `a retracted adoption does not answer`() {
    var log = log
    log.retract(5)
    #expect(CurrentPlan(log.side()).offices.first?.tahapan == .rancangan)
  }

  @Test func `a pergeseran stands where its adoption places it, an open one last`() {
    let log = PlanEvents.given {
      for stage in ["penetapan", "dpa", "pergeseran-2", "pergeseran-1", "perubahan", "dppa"] {
        $0.pagu(leaf, 1, stage)
      }
      $0.adopt("dpa", on: "2022-01-03")
      $0.adopt("perubahan", on: "2022-08-01")
      $0.adopt("pergeseran-2", on: "2022-03-01")
      $0.adopt("dppa", on: "2022-10-01")
      $0.adopt("pergeseran-1", on: "2022-09-01")
      $0.pagu(leaf, 1, "pergeseran-3")
    }
    #expect(
      log.state().stageOrder(pd: "dinkopum", tahun: 2022).map(\.name) == [
        "penetapan", "dpa", "pergeseran-2", "perubahan", "pergeseran-1", "dppa", "pergeseran-3",
      ])
  }
}
