import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("T-C.32: proposals with what became of them")
struct UsulanFormTests {
  private func proposal(_ key: String, _ teks: String, lokasi: String? = nil) -> PlanEvent {
    .proposalReceived(
      ProposalReceived(
        tahun: 2022, usulan: key, nomor: String(key.dropFirst()), teks: teks, lokasi: lokasi,
        besaran: "6 orang", pengusul: "Kec. Tempeh", mekanisme: "Forum PD"))
  }

  private func decide(_ key: String, _ keputusan: Keputusan, _ unit: String? = nil) -> PlanEvent {
    .proposalDecided(
      ProposalDecided(
        tahun: 2022, usulan: key, keputusan: keputusan, kode: unit.map { kode($0) },
        alasan: Alasan("lainnya: dana terbatas")))
  }

  private var office: PlanEvents {
    .given { log in
      log.unit(PlanEvents.leaf, "Pelatihan")
      log.add(proposal("u1", "Anyaman"))
      log.add(proposal("u2", "Modal", lokasi: "Pasirian"))
      log.add(proposal("u3", "Jalan"))
      log.add(decide("u1", .ditunda), on: "2021-02-01")
      log.add(decide("u1", .diterima, PlanEvents.leaf), on: "2021-03-01")
      log.add(decide("u3", .ditolak), on: "2021-03-01")
      log.tahun = 2023
      log.add(
        .proposalReceived(ProposalReceived(tahun: 2023, usulan: "u1", teks: "Tahun lain")))
    }
  }

  @Test func `prints the proposals of the year, in the order in which they came in`() {
    let log = office.and { $0.add(proposal("u1", "Anyaman Bambu")) }
    let form = UsulanForm.form(log.state(), tahun: 2022)
    #expect(form.rows.map(\.kunci) == ["u1", "u2", "u3"])
    #expect(form.rows[0].cells["2"]?.content == .text("Anyaman Bambu"))
    #expect(form.rows[1].cells["3"]?.content == .text("Pasirian"))
    #expect(form.rows[0].cells["4"]?.content == .absent)
    #expect(
      form.columns.map(\.heading) == [
        "No", "Usulan Aktivitas", "Lokasi", "Indikator Kinerja", "Besaran/ Volume", "PD Pengusul",
        "Mekanisme", "Keputusan",
      ])
  }

  @Test func `shows the last decision with the unit that takes the proposal up`() {
    let form = UsulanForm.form(office.state(), tahun: 2022)
    func decision(_ row: Int) -> UsulanForm.Decision? {
      guard case .decision(let decision) = form.rows[row].cells["hitung:keputusan"]?.content else {
        return nil
      }
      return decision
    }
    #expect(decision(0)?.keputusan == .diterima)
    #expect(decision(0)?.kode == kode(PlanEvents.leaf))
    #expect(decision(0)?.nama == "Pelatihan")
    #expect(decision(1) == nil)
    #expect(decision(2)?.keputusan == .ditolak)
    let early = UsulanForm.form(office.state(on: "2021-02-15"), tahun: 2022)
    #expect(
      early.rows[0].cells["hitung:keputusan"]?.events == [5], "as it stood in February")
  }
}
