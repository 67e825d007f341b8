import Canonical
import Projections
import RenjaModel
import RenjaStore
import Testing

@Suite("Drafting: openings, shifts and adoptions")
struct DraftingTests {
  private func drafts(_ proposals: [Proposal]) -> [PlanDraft] {
    proposals.map { PlanDraft(proposal: $0, actor: "perencana", dasar: "Uji") }
  }

  /// A rancangan with money, a blank, a zero at an indicator, a target and a place.
  private func office() throws -> Office {
    let office = try Office()
    try office.commit([
      office.draft(
        .lineListed(
          LineListed(
            tahun: 2022, tahapan: .rancangan, form: "T-C.33", kode: Office.unit, urut: 1,
            nama: "PENDATAAN"))),
      office.indicator("1"), office.indicator("2"), office.pagu(100, indikator: "1"),
      office.pagu(0, indikator: "2"), office.pagu(nil, Office.other),
      office.draft(
        .targetRevised(
          TargetRevised(
            tahun: 2022, tahapan: .rancangan, kode: Office.unit, indikator: "1", teks: "24 ASN"))),
      office.draft(
        .locationSet(
          LocationSet(
            tahun: 2022, phase: .tahapan(.rancangan), kode: Office.unit, teks: "Lumajang"))),
      office.adoption(),
    ])
    return office
  }

  private func open(_ office: Office) throws {
    let state = try office.state()
    let table = try #require(state.table(pd: Office.pd, tahun: 2022, tahapan: .rancangan))
    let copy = StageCopy(
      pd: Office.pd, tahun: 2022, tahapan: .perubahan, effective: Day.of("2022-07-01"))
    let from = Coordinate(tahun: 2022, tahapan: .rancangan)
    try office.commit(drafts(copy.events(from: table, at: from)))
  }

  @Test func `an opened stage holds what its source held, absent, blank and zero apart`() throws {
    let office = try office()
    try open(office)
    let state = try office.state()
    let source = try #require(state.table(pd: Office.pd, tahun: 2022, tahapan: .rancangan))
    let copy = try #require(state.table(pd: Office.pd, tahun: 2022, tahapan: .perubahan))
    #expect(Set(source.rows.keys) == Set(copy.rows.keys))
    for key in source.rows.keys {
      #expect(source.pagu(key) == copy.pagu(key))
      #expect(source.row(key)?.target?.value == copy.row(key)?.target?.value)
      #expect(source.row(key)?.lokasi?.value == copy.row(key)?.lokasi?.value)
      #expect(
        source.row(key)?.listings.mapValues(\.value) == copy.row(key)?.listings.mapValues(\.value))
    }
    #expect(copy.opened?.value == "2022/rancangan")
  }

  @Test func `a shift knows the amounts before, and where there is nothing to take`() throws {
    let office = try office()
    try open(office)
    let state = try office.state()
    func request(_ texts: String...) throws -> ShiftRequest {
      ShiftRequest(
        pd: Office.pd, tahun: 2022, tahapan: .perubahan, effective: Day.of("2022-08-01"),
        alasan: Alasan(.pergeseran),
        changes: try texts.map { try #require(ShiftRequest.Change($0)) })
    }
    let good = try request("2.17.07.2.01.01#1=-40", "2.17.07.2.01.02=+40")
    let receipt = try office.commit(drafts([good.event(in: state)]))
    let table = receipt.after.table(pd: Office.pd, tahun: 2022, tahapan: .perubahan)
    #expect(table?.pagu(RowKey(Office.unit, "1")) == .amount(Rupiah(60)))
    #expect(table?.pagu(RowKey(Office.other)) == .amount(Rupiah(40)))
    #expect(throws: DraftingError.moneyAtIndicators(kode: Office.unit, indicators: ["1", "2"])) {
      try request("2.17.07.2.01.01=-1", "2.17.07.2.01.02=+1").event(in: state)
    }
    #expect(
      throws: DraftingError.shiftBelowZero(
        kode: Office.unit, current: Rupiah(100), change: Rupiah(-101))
    ) {
      try request("2.17.07.2.01.01#1=-101", "2.17.07.2.01.02=+101").event(in: state)
    }
  }

  @Test(arguments: [
    "", "=", "2.17=5", "2.17.07=5", "2.17.07#=+5", "x=+5", "2.17.07=+1,5", "2.17.07=+-5",
  ])
  func `what is no signed change is refused`(text: String) {
    #expect(ShiftRequest.Change(text) == nil)
  }

  @Test func `adopting a plan adopts the forward estimate that its T-C.33 gave`() throws {
    let office = try Office()
    let place = Provenance(dok: "T-C.33/2022.1", baris: 1)
    var plan = office.pagu(5)
    plan.proposal.provenance = place
    var estimate = office.draft(
      .paguChanged(
        PaguChanged(tahun: 2023, tahapan: .prakiraan, kode: Office.unit, rupiah: Rupiah(6))))
    estimate.proposal.provenance = place
    try office.commit([plan, estimate])
    let adoption = Adoption(
      pd: Office.pd, effective: Day.of("2021-05-10"),
      adopted: StageAdopted(tahun: 2022, tahapan: .rancangan, judul: "Renja"))
    let proposals = adoption.events(in: try office.state())
    #expect(proposals.map(\.event.tahun) == [2022, 2023])
    let receipt = try office.commit(drafts(proposals))
    #expect(receipt.after.stageInForce(pd: Office.pd, tahun: 2023)?.tahapan == .prakiraan)
    // A later plan's T-C.33 may change the estimate as long as that plan is open.
    var later = estimate
    later.proposal.provenance = Provenance(dok: "T-C.33/2022.2", baris: 1)
    var laterPlan = office.pagu(5, Office.unit, .ranhir)
    laterPlan.proposal.provenance = later.proposal.provenance
    try office.commit([laterPlan, later])
  }
}
