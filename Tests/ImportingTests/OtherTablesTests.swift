import Canonical
import Projections
import RenjaModel
import Testing

@testable import Importing

@Suite("The other tables of the real Renja 2022")
struct OtherTablesTests {
  @Test func `takes the targets of T-C-29 as the Renstra's and quotes the rest`() throws {
    var bench = try ImportBench.office()
    let plan = try bench.take("T-C.29", "T-C.29.tsv")
    #expect(plan.warnings.map(\.identifier) == ["kode-cut"])
    #expect(plan.warnings.first?.cause == .cutCodes(count: 59))
    let row = try #require(
      bench.tree(2022, .renstra).rows[RowKey(kode("2.17.01.2.02.01"), "1")])
    #expect(row.target?.value.teks == "24 ASN")
    #expect(row.target?.value.nilai?.literal == "24")
    #expect(row.listings["T-C.29"]?.value.kodeTertulis == "2 1 0 2 0 0")
    let words = try #require(bench.tree(2022, .renstra).rows[RowKey(kode("2.17.04"), "1")])
    #expect(words.target?.value.teks == "Sehat 5 kop, cukup sehat 20 kop")
    #expect(words.target?.value.nilai == nil)
    let stated = bench.state.formStatements
    #expect(Set(stated.map(\.fact.kolom)) == ["9"])
    #expect(stated.count == 60)
    #expect(bench.tree(2022, .renstra).rows[RowKey(try kode("2"))]?.listings.count == 1)
  }

  @Test func `gives the goals of T-C-30 their values of four years, 0 apart from empty`() throws {
    var bench = try ImportBench.office()
    try bench.take("T-C.30", "T-C.30.csv")
    let goals = try #require(bench.state.goals[ImportBench.pd])
    #expect(goals.order == ["i1", "i2", "i3", "i4", "i5"])
    #expect(goals.goals["i1"]?.value.jenis == .indikatorTujuan)
    #expect(goals.goals["i3"]?.value.induk == "i1")
    #expect(goals.goals["i3"]?.value.teks == "Persentase Koperasi Sehat dan Cukup Sehat")
    func value(_ kunci: String, _ tahun: Int, _ ukuran: UkuranTujuan) -> GoalMeasured? {
      goals.measures[
        Goals.MeasureKey(kunci: kunci, tahun: tahun, tahapan: .renstra, ukuran: ukuran)]?.value
    }
    #expect(value("i2", 2020, .target)?.nilai?.literal == "75.85")
    #expect(value("i2", 2023, .target)?.teks == "78.56")
    #expect(value("i3", 2020, .realisasi)?.nilai?.literal == "0")
    #expect(value("i3", 2021, .perkiraan)?.nilai?.literal == "7.69")
    #expect(value("i3", 2022, .proyeksi)?.teks == "30.85")
    #expect(value("i5", 2023, .proyeksi)?.teks == "1.58")
    #expect(value("i1", 2020, .realisasi) != nil)
    #expect(value("i1", 2020, .realisasi)?.teks == nil)
    #expect(value("i5", 2020, .realisasi)?.teks == "0.80")
  }

  @Test func `knows the goals of T-C-30 again in Tabel 3-1`() throws {
    var bench = try ImportBench.office()
    try bench.take("T-C.30", "T-C.30.csv")
    try bench.take("Tabel-3.1", "Tabel-3.1.csv", tahapan: .ranwal)
    let goals = try #require(bench.state.goals[ImportBench.pd])
    #expect(goals.order == ["i1", "i2", "i3", "i4", "i5", "t1", "s1", "i6", "s2", "i7"])
    #expect(goals.goals["s2"]?.value.induk == "t1")
    let quality = try #require(goals.goals["i2"]?.value)
    #expect(quality.induk == "s1")
    #expect(quality.formula?.hasSuffix("x 100 %") == true)
    let key = Goals.MeasureKey(kunci: "i2", tahun: 2022, tahapan: .ranwal, ukuran: .target)
    #expect(goals.measures[key]?.value.nilai?.literal == "77.66")
  }

  @Test func `receives the proposals of T-C-32`() throws {
    var bench = try ImportBench.office()
    try bench.take("T-C.32", "T-C.32.csv")
    let proposals = bench.state.proposals.map(\.fact)
    #expect(proposals.map(\.usulan) == ["u1", "u2", "u3", "u4"])
    #expect(proposals[1].besaran == "6 orang")
    #expect(proposals[3].pengusul == "Kec. Tempeh")
    #expect(proposals[3].indikator == nil)
  }

  @Test func `lists Bab III without touching a cell`() throws {
    var bench = try ImportBench.office()
    try bench.take("daftar", "Bab-III.csv", tahapan: .ranwal)
    try bench.take("daftar", "Bab-III-program.csv", tahapan: .ranwal)
    let tree = bench.tree(2022, .ranwal)
    #expect(tree.programs.count == 8)
    #expect(tree.leaves.count == 33)
    #expect(tree.total == .zero)
    #expect(bench.events.allSatisfy { $0.event.type != "pagu-changed" })
    #expect(
      bench.documents.registrations.map(\.document.dok).suffix(2) == [
        "daftar/2022.1", "daftar/2022.2",
      ])
    #expect(bench.documents.statements(of: "daftar/2022.2").count == 7)
  }

  @Test func `asserts what the sentence of 4-2 claims`() throws {
    var bench = try ImportBench.office()
    try bench.take("klaim", "klaim.csv", tahapan: .penetapan)
    let claims = bench.state.assertions.map(\.fact)
    #expect(claims.map(\.nilai.literal) == ["15510720802", "2155014232", "13355706570"])
    #expect(claims[0].teks == "Bab 4.2 Alokasi Anggaran: 15.510.720.802")
    #expect(claims[2].lingkup == "belanja-tidak-langsung")
  }

  @Test func `gives every sub kegiatan its state at each stage`() throws {
    var bench = try ImportBench.office()
    try bench.take("T-C.29", "T-C.29.tsv")
    try bench.take("T-C.31", "T-C.31.tsv") { $0.kelipatan = .satu }
    try bench.take("T-C.33", "T-C.33.csv", tahapan: .rancangan)
    try bench.take("Bab-IV", "Bab-IV.csv", tahapan: .penetapan)
    let leaves = Set(
      [Tahapan.kebutuhan, .rancangan, .penetapan].flatMap { bench.tree(2022, $0).leaves })
    #expect(leaves.count == 37)
    #expect(bench.leaves(2022, .kebutuhan) == Rupiah(8_298_871_504))
    #expect(bench.leaves(2022, .rancangan) == Rupiah(5_458_791_287))
    #expect(bench.leaves(2022, .penetapan) == Rupiah(15_510_720_802))
    #expect(bench.leaves(2023, .prakiraan) == Rupiah(6_017_648_517))
  }

  @Test func `takes amounts by code, with the columns that beat options`() throws {
    var bench = try ImportBench.office()
    try bench.take("T-C.33", "T-C.33.csv", tahapan: .rancangan)
    let plan = try bench.take(
      "pagu",
      text: """
        kode;rupiah;sumber;alasan;effective;tahapan
        2.17.07.2.01.01;125.000.000,50;DAU;hasil-reviu: LHR 3;2021-08-01;
        2.17.07.2.01.02;;;;;ranhir
        """, tahapan: .rancangan)
    #expect(plan.entries.count == 3)
    #expect(plan.entries[1].effective == Day("2021-08-01"))
    guard case .paguChanged(let change) = plan.entries[1].event else {
      Issue.record("no pagu")
      return
    }
    #expect(change.rupiah == Rupiah(sen: 12_500_000_050))
    #expect(change.alasan?.code == .hasilReviu)
    #expect(bench.tree(2022, .ranhir).stated(try kode("2.17.07.2.01.02")) == .blank)
  }

  @Test func `takes events as such, with their envelope`() throws {
    let bench = try ImportBench.office()
    let plan = try bench.plan(
      "events",
      text: """
        {"id":"00112233445566778899aabbccddeeff","type":"pagu-changed","effective":"2021-04-01","pd":"lain","actor":"bappeda","dasar":"SE","data":{"tahun":2022,"tahapan":"pagu-indikatif","kode":"2.17.08","rupiah":5,"dok":"X/2022.1","baris":3}}

        {"type":"retracted","effective":"2021-04-02","dasar":"salah","data":{"seq":3,"alasan":"koreksi-impor"}}
        """)
    #expect(plan.entries.count == 2)
    #expect(plan.dok == nil)
    #expect(plan.entries[0].envelope?.actor == "bappeda")
    #expect(plan.entries[0].provenance == Provenance(dok: "X/2022.1", baris: 3))
    #expect(plan.entries[1].envelope?.line == 3)
    #expect(plan.entries[1].effective == Day("2021-04-02"))
  }
}
