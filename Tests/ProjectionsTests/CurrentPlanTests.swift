import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("The plan as it stands")
struct CurrentPlanTests {
  private var log: PlanEvents {
    .given {
      $0.unit("2", "Urusan Wajib")
      $0.unit("2.17", "Bidang Koperasi")
      $0.unit("2.17.01", "Program Penunjang")
      $0.unit("2.17.01.2.01.01", "Dokumen Perencanaan")
      $0.pagu("2.17.01", 130)
      $0.pagu("2.17.01.2.01", 90)
      $0.pagu("2.17.01.2.01.01", 70, sumber: .satu("DAU"))
      $0.pagu("2.17.01.2.01.02", nil)
      $0.list("2.17.01.2.01.01", "Dok. Perencanaan", 3, indikator: "1")
      $0.indicator("2.17.01.2.01.01", "1", "Jumlah dokumen", satuan: "Dok")
      $0.target("2.17.01.2.01.01", "1", "2 Dok", nilai: "2")
      $0.location("2.17.01.2.01.01", "Lumajang")
      $0.pagu("2.17.06.2.01.01", 30, indikator: "1", sumber: .satu("DBHCHT"))
      $0.pagu("2.17.06.2.01.01", 5, indikator: "2", sumber: .satu("D A U"))
      $0.tahun = 2023
      $0.pagu("2.17.01.2.01.01", 77, "prakiraan")
      $0.target("2.17.01.2.01.01", "1", "3 Dok", "prakiraan")
    }
  }

  @Test func `rows stand in code order under the headings of urusan and bidang`() {
    let plan = CurrentPlan(log.side("rancangan"))
    #expect(
      plan.rows.map(\.kode.text) == [
        "2", "2.17", "2.17.01", "2.17.01.2.01", "2.17.01.2.01.01", "2.17.01.2.01.02", "2.17.06",
        "2.17.06.2.01", "2.17.06.2.01.01",
      ])
    #expect(plan.rows[0].nama == "Urusan Wajib")
    #expect(plan.rows[1].computed.value == .rupiah(105))
    #expect(plan.rows[3].nama == "2.17.01.2.01")
  }

  @Test func `a row carries what is stated, what is computed, and the events behind both`() throws {
    let plan = CurrentPlan(log.side("rancangan"))
    let program = try #require(plan.rows.first { $0.kode == kode("2.17.01") })
    #expect(program.pagu == Evidenced(.rupiah(130), events: [5]))
    #expect(program.computed == Evidenced(.rupiah(70), events: [7, 8]))
    #expect(program.children == Evidenced(.rupiah(90), events: [6]))
    let leaf = try #require(plan.rows.first { $0.kode == kode("2.17.01.2.01.01") })
    #expect(leaf.namaTertulis == Evidenced("Dok. Perencanaan", events: [9]))
    #expect(leaf.sumber.map(\.sumber) == ["DAU"])
    #expect(leaf.sumber.map(\.rupiah) == [Rupiah(70)])
    #expect(leaf.sumber.map(\.events) == [[7]])
    #expect(leaf.lokasi?.value == "Lumajang")
    #expect(leaf.indicators.map(\.indikator) == ["1"])
    #expect(leaf.indicators.first?.target?.value == "2 Dok")
    #expect(leaf.indicators.first?.satuan?.value == "Dok")
    #expect(leaf.forward?.pagu == Evidenced(.rupiah(77), events: [15]))
    #expect(leaf.forward?.indicators.first?.target?.value == "3 Dok")
    #expect(leaf.children == nil)
    let blank = try #require(plan.rows.first { $0.kode == kode("2.17.01.2.01.02") })
    #expect(blank.pagu == Evidenced(.blank, events: [8]))
  }

  @Test func `totals split the sum by programme, source and level`() {
    let totals = CurrentPlan(log.side("rancangan")).totals
    #expect(totals.computed == Evidenced(Rupiah(105), events: [7, 8, 13, 14]))
    #expect(totals.program.value == .rupiah(130))
    #expect(totals.kegiatan.value == .rupiah(90))
    #expect(totals.penunjang.value == Rupiah(70))
    #expect(totals.inti.value == Rupiah(35))
    #expect(totals.sumber.map(\.sumber) == ["DAU", "DBHCHT"])
    #expect(totals.sumber.map(\.rupiah) == [Rupiah(75), Rupiah(30)])
    #expect(totals.counts == [.urusan: 1, .bidang: 1, .program: 2, .kegiatan: 2, .subkegiatan: 3])
  }

  @Test func `a stage that holds nothing is an empty plan`() {
    let plan = CurrentPlan(log.side("apbd"))
    #expect(plan.rows.isEmpty)
    #expect(plan.totals.computed.value == .zero)
    #expect(!plan.isAdopted)
  }

  @Test(arguments: [UInt64](1...20))
  func `parts always sum to the total`(seed: UInt64) {
    let log = PlanEvents.random(seed: seed, count: 150)
    for stage in ["kebutuhan", "rancangan", "penetapan"] {
      let plan = CurrentPlan(log.side(stage))
      let total = plan.totals.computed.value
      #expect(plan.totals.penunjang.value + plan.totals.inti.value == total, "seed \(seed)")
      let sources = plan.totals.sumber.compactMap(\.rupiah).reduce(.zero, +)
      #expect(sources == total, "seed \(seed), \(stage)")
      let programs = plan.rows.filter { $0.level == .program }
      #expect(programs.reduce(.zero) { $0 + $1.computed.value.counted } == total, "seed \(seed)")
    }
  }

  @Test func `what only the estimate has is shown for it, and counts in nothing else`() {
    let log = PlanEvents.given {
      $0.unit("2.17.06", "Program Baru", since: 2023)
      $0.pagu("2.17.01.2.01.01", 300)
      $0.tahun = 2023
      $0.pagu("2.17.01.2.01.01", 330, "prakiraan")
      $0.pagu("2.17.06", 70, "prakiraan")
      $0.tahun = 2022
    }
    let plan = CurrentPlan(log.side("rancangan"))
    let new = plan.rows.first { $0.kode == kode("2.17.06") }
    #expect(new?.nama == "Program Baru")
    #expect(new?.pagu.value == .absent)
    #expect(new?.forward?.pagu.value == .amount(Rupiah(70)))
    #expect(new?.isPlanned == false)
    #expect(plan.totals.computed.value == Rupiah(300))
    #expect(plan.totals.counts[.program] == 1)
  }
}
