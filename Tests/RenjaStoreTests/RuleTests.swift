import Projections
import RenjaModel
import RenjaStore
import Testing

@Suite("Rules: given a log, when an event is offered, then it is taken or refused")
struct RuleTests {
  private func refusal(
    given drafts: [(Office) -> PlanDraft], when offered: [(Office) -> PlanDraft]
  ) throws -> RuleViolation? {
    let office = try Office()
    for draft in drafts { try office.commit([draft(office)]) }
    let size = try RenjaLog(opening: office.path).size
    do {
      try office.commit(offered.map { $0(office) })
      return nil
    } catch StoreError.refused(let violation, _, _) {
      #expect(try RenjaLog(opening: office.path).size == size, "nothing may be written")
      return violation
    }
  }

  @Test func `a unit that nobody defined`() throws {
    let unknown = Kode.of("2.17.07.2.01.09")
    #expect(
      try refusal(given: [], when: [{ $0.pagu(1, unknown) }])
        == .unknownUnit(
          kode: unknown, tahun: 2022, candidates: [Office.unit, Office.other]))
  }

  @Test func `a unit before its first year`() throws {
    let event = PaguChanged(tahun: 2020, tahapan: .rka, kode: Office.unit, rupiah: .zero)
    #expect(
      try refusal(given: [], when: [{ $0.draft(.paguChanged(event)) }])
        == .unknownUnit(kode: Office.unit, tahun: 2020, candidates: []))
  }

  @Test func `an amount beyond what the log holds exactly`() throws {
    let much = Rupiah(9_007_199_254_740_992)
    let event = PaguChanged(tahun: 2022, tahapan: .rka, kode: Office.unit, rupiah: much)
    #expect(
      try refusal(given: [], when: [{ $0.draft(.paguChanged(event)) }])
        == .amountOutOfRange(kode: Office.unit, rupiah: much))
  }

  @Test func `sources that do not sum`() throws {
    let parts = SumberDana.rincian([.init(sumber: "DAU", rupiah: Rupiah(1))])
    let event = PaguChanged(
      tahun: 2022, tahapan: .rka, kode: Office.unit, rupiah: Rupiah(2), sumber: parts)
    #expect(
      try refusal(given: [], when: [{ $0.draft(.paguChanged(event)) }])
        == .sourcesDoNotSum(kode: Office.unit, rupiah: Rupiah(2), sum: Rupiah(1)))
  }

  @Test func `money at the unit and at its indicator`() throws {
    let violation = RuleViolation.moneyAtUnitAndIndicator(
      kode: Office.unit, tahun: 2022, tahapan: .rancangan)
    #expect(
      try refusal(
        given: [{ $0.indicator("1") }, { $0.pagu(1) }], when: [{ $0.pagu(2, indikator: "1") }])
        == violation)
    #expect(
      try refusal(
        given: [{ $0.indicator("1") }, { $0.pagu(2, indikator: "1") }], when: [{ $0.pagu(1) }])
        == violation)
  }

  @Test func `the kind of money changes by dropping the line and listing it anew`() throws {
    let drop = LineDropped(
      tahun: 2022, tahapan: .rancangan, kode: Office.unit, alasan: Alasan(.koreksiImpor))
    #expect(
      try refusal(
        given: [{ $0.indicator("1") }, { $0.pagu(1) }],
        when: [
          { $0.draft(.lineDropped(drop)) }, { $0.indicator("1") }, { $0.pagu(2, indikator: "1") },
        ]) == nil)
  }

  @Test func `an indicator that the unit does not have`() throws {
    #expect(
      try refusal(given: [{ $0.indicator("1") }], when: [{ $0.pagu(2, indikator: "7") }])
        == .unknownIndicator(kode: Office.unit, indikator: "7", known: ["1"]))
  }

  @Test func `a change after the stage was adopted`() throws {
    let given: [(Office) -> PlanDraft] = [{ $0.pagu(1) }, { $0.adoption() }]
    #expect(
      try refusal(given: given, when: [{ $0.pagu(2) }])
        == .adoptedStageChanged(
          tahun: 2022, tahapan: .rancangan, adoptedBy: 6, next: .rkpd))
    #expect(
      try refusal(given: given, when: [{ $0.pagu(2, alasan: Alasan(.koreksiSalahKetik)) }]) == nil)
  }

  @Test func `an adoption of a stage without data`() throws {
    #expect(
      try refusal(given: [], when: [{ $0.adoption() }])
        == .emptyStageAdopted(tahun: 2022, tahapan: .rancangan))
  }

  @Test func `a first record in an amendment that was not opened`() throws {
    #expect(
      try refusal(given: [], when: [{ $0.pagu(1, Office.unit, .perubahan) }])
        == .stageNotOpened(tahun: 2022, tahapan: .perubahan))
    let opening = StageOpened(tahun: 2022, tahapan: .perubahan)
    #expect(
      try refusal(
        given: [{ $0.draft(.stageOpened(opening)) }],
        when: [{ $0.pagu(1, Office.unit, .perubahan) }]) == nil)
  }

  @Test func `a stage opened over data`() throws {
    let opening = StageOpened(tahun: 2022, tahapan: .rancangan)
    #expect(
      try refusal(given: [{ $0.pagu(1) }], when: [{ $0.draft(.stageOpened(opening)) }])
        == .stageAlreadyOpened(tahun: 2022, tahapan: .rancangan, by: nil))
  }

  private func shift(_ before: Int64, _ after: Int64, _ other: Int64) -> (Office) -> PlanDraft {
    let shift = PaguShifted(
      tahun: 2022, tahapan: .rancangan,
      lines: [
        .init(kode: Office.unit, sebelum: Rupiah(before), sesudah: Rupiah(after)),
        .init(kode: Office.other, sebelum: .zero, sesudah: Rupiah(other)),
      ], alasan: Alasan(.pergeseran))
    return { $0.draft(.paguShifted(shift)) }
  }

  @Test func `a shift that does not balance, or does not start from what is there`() throws {
    let given: [(Office) -> PlanDraft] = [{ $0.pagu(10) }, { $0.pagu(nil, Office.other) }]
    #expect(
      try refusal(given: given, when: [shift(10, 5, 4)])
        == .shiftUnbalanced(before: Rupiah(10), after: Rupiah(9)))
    #expect(
      try refusal(given: given, when: [shift(9, 4, 5)])
        == .shiftStale(
          kode: Office.unit, indikator: nil, stated: Rupiah(9), current: .amount(Rupiah(10))))
    #expect(try refusal(given: given, when: [shift(10, 5, 5)]) == nil)
  }

  @Test func `a line dropped that is not there`() throws {
    let drop = LineDropped(
      tahun: 2022, tahapan: .rancangan, kode: Office.unit, alasan: Alasan(.hasilReviu))
    #expect(
      try refusal(given: [], when: [{ $0.draft(.lineDropped(drop)) }])
        == .lineNotListed(kode: Office.unit, indikator: nil, tahun: 2022, tahapan: .rancangan))
  }

  private func retraction(_ seq: Int) -> (Office) -> PlanDraft {
    { $0.draft(.retracted(Retracted(seq: seq, alasan: Alasan(.koreksiSalahKetik)))) }
  }

  @Test func `a retraction of nothing, twice, of a retraction, of what is in use`() throws {
    let pagu: (Office) -> PlanDraft = { $0.pagu(1) }
    #expect(try refusal(given: [], when: [retraction(9)]) == .retractsNothing(seq: 9))
    #expect(
      try refusal(given: [pagu, retraction(5)], when: [retraction(5)]) == .retractsTwice(seq: 5))
    #expect(
      try refusal(given: [pagu, retraction(5)], when: [retraction(6)])
        == .retractsRetraction(seq: 6))
    #expect(
      try refusal(given: [pagu], when: [retraction(3)]) == .retractsDefinitionInUse(seq: 3, by: 5))
    #expect(try refusal(given: [pagu], when: [retraction(3), retraction(5)]) == nil)
  }

  @Test func `a retraction of all that words an indicator which a figure needs`() throws {
    let word: (Office) -> PlanDraft = { $0.indicator("1") }
    let pagu: (Office) -> PlanDraft = { $0.pagu(1, indikator: "1") }
    #expect(
      try refusal(given: [word, pagu], when: [retraction(5)])
        == .retractsDefinitionInUse(seq: 5, by: 6))
    #expect(try refusal(given: [word, pagu], when: [retraction(5), retraction(6)]) == nil)
    let again: (Office) -> PlanDraft = { $0.indicator("1", .penetapan) }
    #expect(try refusal(given: [word, pagu, again], when: [retraction(5)]) == nil)
    #expect(
      try refusal(given: [word, pagu, again], when: [retraction(5), retraction(7)])
        == .retractsDefinitionInUse(seq: 5, by: 6))
    #expect(try refusal(given: [word], when: [retraction(5)]) == nil)
  }

  private func raised(_ office: Office, pd: String = Office.pd) -> PlanDraft {
    var draft = office.draft(
      .findingRaised(
        FindingRaised(temuan: "LHR-7", tahun: 2022, tingkat: .berat, teks: "", asal: "")))
    draft.proposal.pd = pd
    return draft
  }

  private func closed(_ office: Office) -> PlanDraft {
    office.draft(.findingClosed(FindingClosed(temuan: "LHR-7", teks: "Sesuai")))
  }

  @Test func `a finding is raised again only once it is closed, each office for itself`() throws {
    #expect(
      try refusal(given: [{ raised($0) }], when: [{ raised($0) }])
        == .findingSettled(temuan: "LHR-7", isClosed: false))
    #expect(
      try refusal(given: [{ raised($0) }, closed], when: [closed])
        == .findingSettled(temuan: "LHR-7", isClosed: true))
    #expect(try refusal(given: [{ raised($0) }, closed], when: [{ raised($0) }]) == nil)
    #expect(
      try refusal(given: [{ raised($0) }, closed, { raised($0) }], when: [closed]) == nil)
    #expect(try refusal(given: [{ raised($0) }], when: [{ raised($0, pd: "lain") }]) == nil)
    #expect(try refusal(given: [], when: [closed]) == .unknownFinding(temuan: "LHR-7"))
  }
}
