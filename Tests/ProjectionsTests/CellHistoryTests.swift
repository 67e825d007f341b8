import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Why a cell is as it is")
struct CellHistoryTests {
  let leaf = "2.17.01.2.01.01"

  private func question(
    _ field: PlanField? = .pagu, _ code: String? = nil, indikator: String? = nil
  ) -> CellHistory.Question {
    .init(
      tahun: 2022, tahapan: .rancangan, kode: kode(code ?? leaf), indikator: indikator,
      field: field)
  }

  private var log: PlanEvents {
    .given {
      $0.pagu(leaf, 100, alasan: Alasan(.salinan))
      $0.pagu(leaf, 120, on: "2021-03-01")
      $0.pagu(leaf, 110, on: "2021-02-01")
      let mistake = $0.pagu(leaf, 999, on: "2021-04-01")
      $0.retract(mistake)
      $0.drop(leaf, on: "2021-05-01")
      $0.pagu(leaf, 130, sumber: .satu("DAU"), on: "2021-06-01")
      $0.pagu(leaf, 5, "penetapan")
    }
  }

  @Test func `rows stand in the order of effect and say what they replace`() {
    let rows = log.history(question()).rows
    #expect(rows.map(\.seq) == [1, 3, 2, 4, 6, 7])
    #expect(rows.map(\.replaces) == [nil, 1, 3, nil, 2, 6])
    #expect(rows.map(\.replacedBy) == [3, 2, 6, nil, 7, nil])
    #expect(rows.map(\.isInForce) == [false, false, false, false, false, true])
    #expect(rows.map(\.isCopy) == [true, false, false, false, false, false])
    #expect(rows.map(\.retraction?.seq) == [nil, nil, nil, 5, nil, nil])
    #expect(rows[4].value == nil)
  }

  @Test func `a back-dated entry is marked where it changed nothing`() {
    let rows = log.history(question()).rows
    #expect(rows.map(\.changedNothing) == [false, true, false, false, false, false])
  }

  @Test func `without a field all cells of the unit are told`() {
    let rows = log.history(question(nil)).rows
    #expect(rows.filter { $0.seq == 7 }.map(\.field) == [.pagu, .sumber])
    #expect(rows.filter(\.isInForce).map(\.field) == [.pagu, .sumber])
  }

  @Test func `a dropped row holds that there is none`() {
    let rows = log.history(question(), upto: 6).rows
    #expect(rows.last?.isInForce == true)
    #expect(rows.last?.value == nil)
  }

  @Test func `a program tells its claim, its parts, and whether later figures overtook it`() throws
  {
    var log = PlanEvents()
    log.dok = "T-C.33/2022.1"
    log.pagu("2.17.01", 500)
    log.pagu(leaf, 100)
    log.pagu("2.17.01.2.02.01", nil)
    let early = try #require(log.history(question(.pagu, "2.17.01")).amounts.first)
    #expect(early.stated.value == .rupiah(500))
    #expect(early.computed == Evidenced(.rupiah(100), events: [2, 3]))
    #expect(early.parts.map(\.kode.text) == ["2.17.01.2.01", "2.17.01.2.02"])
    #expect(early.parts.map(\.computed.value) == [.rupiah(100), .blank])
    #expect(!early.isOvertaken)
    log.dok = nil
    log.pagu(leaf, 90)
    let late = try #require(log.history(question(.pagu, "2.17.01")).amounts.first)
    #expect(late.isOvertaken)
  }

  @Test(arguments: [UInt64](1...15))
  func `what is named as in force gives the cell, and nothing else does`(seed: UInt64) {
    let log = PlanEvents.random(seed: seed, count: 90)
    let content = PlanContent(log.side("rancangan"))
    for code in PlanEvents.codes {
      let rows = log.history(question(.pagu, code)).rows
      let named = Set(rows.filter { $0.isInForce && $0.value != nil }.map(\.seq))
      let cell = content.rows[
        .init(pd: "dinkopum", kode: kode(code))]?[.pagu]
      #expect(named == Set(cell?.events ?? []), "seed \(seed), \(code)")
      let decisive = Set(rows.filter(\.isInForce).map(\.seq))
      for event in log.events where event.event.kodes.contains(kode(code)) {
        var fold = PlanFold(retracted: log.retractions)
        for other in log.without(event.seq) { fold.apply(other) }
        let side = PlanSide(state: fold.state, tahun: 2022, tahapan: .rancangan)
        let without = PlanContent(side).rows[
          .init(pd: "dinkopum", kode: kode(code))]?[.pagu]
        let changed = without != cell
        #expect(changed == decisive.contains(event.seq), "seed \(seed), \(code), \(event.seq)")
      }
    }
  }
}
