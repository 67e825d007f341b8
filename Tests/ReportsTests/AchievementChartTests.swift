import Canonical
import Projections
import RenjaModel
import TestSupport
import Testing

@testable import Reports

@Suite("E.81 draws targets against results")
struct AchievementChartTests {
  private let first = "2.17.01.2.01.01"

  private func charts(_ write: (inout PlanEvents) -> Void) -> [Chart] {
    var log = PlanEvents()
    log.unit(first, "Penyusunan Dokumen")
    log.pagu(first, 400_000_000)
    log.indicator(first, "1", "Jumlah dokumen")
    log.target(first, "1", "10 Dok", nilai: "10")
    write(&log)
    var fold = PlanFold(bounds: .everything)
    for event in log.events { fold.apply(event) }
    let form = EvaluasiTriwulanForm.form(PlanSide(state: fold.state, tahun: 2022))
    let document = FormReport(form, checks: [], basis: Samples.basis(.indonesian)).document()
    return document.blocks.compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }

  private func result(_ periode: Periode, nilai: String?, rupiah: Int64?) -> PlanEvent {
    .realisationRecorded(
      RealisationRecorded(
        tahun: 2022, periode: periode, kode: kode(first), indikator: nilai == nil ? nil : "1",
        rupiah: rupiah.map { Rupiah($0) }, nilai: nilai.flatMap { ExactDecimal(jsonNumber: $0) }))
  }

  @Test func `nothing is drawn before anything has come of a plan`() {
    #expect(charts { _ in }.isEmpty)
  }

  @Test func `results and spending stand against target and pagu`() {
    let charts = charts {
      $0.add(result(.tw1, nilai: "3", rupiah: nil))
      $0.add(result(.tw2, nilai: "4.5", rupiah: nil))
      $0.add(result(.tw2, nilai: nil, rupiah: 100_000_000))
    }
    #expect(
      charts.map(\.summary) == [
        "2.17.01.2.01.01 Jumlah dokumen: 75,00 %, target 10 Dok, realisasi 7,5.",
        "2.17.01.2.01.01 Penyusunan Dokumen: 25,00 %, target 400 juta, realisasi 100 juta.",
      ])
  }
}
