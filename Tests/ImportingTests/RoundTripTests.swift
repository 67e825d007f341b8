import Projections
import RenjaModel
import Testing

@testable import Importing

@Suite("Forms that are written and read back")
struct RoundTripTests {
  private func bench() throws -> ImportBench {
    var bench = try ImportBench.office()
    try bench.take("T-C.29", "T-C.29.tsv")
    try bench.take("T-C.31", "T-C.31.tsv") { $0.kelipatan = .satu }
    try bench.take("T-C.33", "T-C.33.csv", tahapan: .rancangan)
    try bench.take("Bab-IV", "Bab-IV.csv", tahapan: .penetapan)
    return bench
  }

  @Test(arguments: [(",", "."), (";", ",")])
  func `add nothing`(delimiter: String, point: String) throws {
    var bench = try bench()
    for (kode, sen, tahapan) in [
      ("2.17.07.2.01.01", 100_050, Tahapan.rancangan), ("2.17.07.2.01.02", 7_777, .penetapan),
    ] {
      bench.append(
        .paguChanged(
          PaguChanged(
            tahun: 2022, tahapan: tahapan, kode: try unit(kode),
            rupiah: Rupiah(sen: Int128(sen)))))
    }
    let forms: [(Form, Tahapan?)] = [
      (RencanaKerjaForm.form(side(bench, .rancangan)), .rancangan),
      (ProgramUtamaForm.form(side(bench, .penetapan)), .penetapan),
      (RencanaKerjaForm.form(side(bench, .penetapan)), .penetapan),
      (RKPDReview(bench.state, tahun: 2022).form, nil),
    ]
    for (form, tahapan) in forms {
      let text = WrittenForm(form: form, delimiter: delimiter, point: point).text
      let plan = try bench.plan(form.form, text: text, tahapan: tahapan)
      #expect(plan.rows > 50)
      #expect(plan.entries.isEmpty, "\(form.form): \(plan.entries.prefix(4))")
    }
  }

  @Test func `give the one cell that someone edited`() throws {
    let bench = try bench()
    let text = WrittenForm(form: RencanaKerjaForm.form(side(bench, .rancangan))).text
    let edited = text.replacing("15750000", with: "16000000")
    let plan = try bench.plan("T-C.33", text: edited, tahapan: .rancangan)
    #expect(plan.entries.map(\.event.type) == ["document-registered", "pagu-changed"])
    #expect(plan.dok == "T-C.33/2022.1")
  }

  private func side(_ bench: ImportBench, _ tahapan: Tahapan) -> Projections.PlanSide {
    PlanSide(state: bench.state, tahun: 2022, tahapan: tahapan)
  }

  private func unit(_ text: String) throws -> Kode { try kode(text) }
}
