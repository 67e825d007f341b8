import Projections
import RenjaModel
import Testing

@testable import Importing

@Suite("The two sides of T-C.31")
struct TwoSidesTests {
  private static let table = """
    TC-.31.;;;;;;;;;;;
    No;;Rancangan Awal RKPD;;;;Hasil Analisis Kebutuhan;;;;;Catatan Penting
    No;Program/ Kegiatan;Lokasi;Indikator kinerja;Target capaian;Pagu indikatif (Rp);Program/ Kegiatan;Lokasi;Indikator kinerja;Target capaian;Kebutuhan Dana (Rp);
    1;Pendataan Potensi dan Pengembangan Usaha Mikro;Tekung;Jumlah UM;10 UM;5.000.000;Pendataan Potensi dan Pengembangan Usaha Mikro;;Jumlah UM;12 UM;;naik
    ;;;;;;;;Jumlah data;1 dok;6.000.000;
    2;Pemberdayaan melalui Kemitraan Usaha Mikro;;Jumlah mitra;;;;;;;;hapus
    """

  @Test func `state what each says, and nothing where a side is empty`() throws {
    var bench = try ImportBench.office()
    try bench.take("T-C.31", text: TwoSidesTests.table)
    let first = try kode("2.17.07.2.01.01")
    let second = try kode("2.17.07.2.01.02")
    let draft = bench.tree(2022, .ranwalRKPD)
    let need = bench.tree(2022, .kebutuhan)
    #expect(draft.stated(first) == .amount(Rupiah(5_000_000)))
    #expect(need.stated(RowKey(first)) == .amount(Rupiah(6_000_000)))
    #expect(draft.indicators[first] == ["1"])
    #expect(need.indicators[first] == ["1", "2"])
    #expect(draft.stated(second) == .blank)
    #expect(need.stated(second) == .absent)
    #expect(draft.rows[RowKey(first)]?.lokasi?.value == "Tekung")
    #expect(need.rows[RowKey(first)]?.lokasi == nil)
    #expect(need.rows[RowKey(first)]?.catatan[.catatan]?.value == "naik")
    #expect(need.rows[RowKey(second)]?.catatan[.catatan]?.value == "hapus")
  }

  @Test func `pair a changed indicator only where it alone is left`() throws {
    var bench = try ImportBench.office()
    try bench.take("T-C.31", text: TwoSidesTests.table)
    let unit = "Pendataan Potensi dan Pengembangan Usaha Mikro"
    let head = "Program;Indikator;Target;Pagu\n"
    let one = try bench.plan(
      "Bab-IV", text: head + "\(unit);jumlah um;1;1\n;Jumlah berkas data;1;", tahapan: .penetapan)
    #expect(one.newIndicators.isEmpty)
    #expect(one.rewordedIndicators.map(\.indikator) == ["2"])
    #expect(one.rewordedIndicators.map(\.before) == ["Jumlah data"])
    let two = try bench.plan(
      "Bab-IV", text: head + "\(unit);Banyaknya;1;1", tahapan: .penetapan)
    #expect(two.newIndicators.map(\.indikator) == ["3"])
    #expect(two.newIndicators.first?.known == ["1", "2"])
  }
}
