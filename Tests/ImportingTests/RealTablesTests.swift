import Canonical
import Projections
import RenjaModel
import Testing

@testable import Importing

@Suite("The tables of the real Renja 2022")
struct RealTablesTests {
  @Test func `defines every unit of the nomenclature once`() throws {
    var bench = ImportBench()
    let plan = try bench.take("nomenklatur", "nomenklatur.csv")
    #expect(plan.entries.count == 63)
    #expect(plan.entries.first?.event.type == "document-registered")
    #expect(bench.state.nomenclature.units(in: 2022).count == 62)
    #expect(
      bench.state.nomenclature.nama(of: try kode("2.17.08"), in: 2022)
        == "Program Pengembangan UMKM")
  }

  @Test func `gives the need of T-C-31, and nothing to the draft, whose side is empty`() throws {
    var bench = try ImportBench.office()
    let plan = try bench.take("T-C.31", "T-C.31.tsv") { $0.kelipatan = .satu }
    #expect(bench.leaves(2022, .kebutuhan) == Rupiah(8_298_871_504))
    #expect(bench.state.table(pd: ImportBench.pd, tahun: 2022, tahapan: .ranwalRKPD) == nil)
    #expect(plan.pilihan == ["--kelipatan 1"])
    let tree = bench.tree(2022, .kebutuhan)
    let shared = try kode("2.17.06.2.01.01")
    #expect(tree.indicators[shared] == ["1", "2"])
    #expect(tree.stated(RowKey(shared, "2")) == .amount(Rupiah(420_000_000)))
    #expect(tree.stated(shared) == .amount(Rupiah(892_500_000)))
    let own = try kode("2.17.01.2.06.05")
    #expect(tree.stated(RowKey(own)) == .amount(Rupiah(23_100_000)))
    #expect(tree.rows[RowKey(own, "2")]?.target?.value.teks == "1 fasilitas")
  }

  @Test func `asks what a heading of thousands over full rupiah means`() throws {
    let bench = try ImportBench.office()
    let failure = try bench.failure("T-C.31", ImportBench.fixture("T-C.31.tsv"))
    #expect(failure.problems.map(\.identifier) == ["thousands-unclear"])
    #expect(failure.problems.first?.remedy == .kelipatan)
    #expect(failure.problems.first?.place?.line == 9)
  }

  @Test func `gives the plan of T-C-33 and the forward estimate of the year after`() throws {
    var bench = try ImportBench.office()
    let plan = try bench.take("T-C.33", "T-C.33.csv", tahapan: .rancangan)
    #expect(bench.leaves(2022, .rancangan) == Rupiah(5_458_791_287))
    #expect(bench.leaves(2023, .prakiraan) == Rupiah(6_017_648_517))
    #expect(plan.dok == "T-C.33/2022.1")
    let tree = bench.tree(2022, .rancangan)
    let penunjang = try kode("2.17.01")
    #expect(tree.stated(penunjang) == .amount(Rupiah(3_463_303_837)))
    let stated = Rupiah(3_463_303_837)
    #expect((stated - tree.childrenStated(penunjang).counted).magnitude == Rupiah(1_039_473))
    #expect((stated - tree.computed(penunjang).counted).magnitude == Rupiah(18_000))
    #expect(tree.rows[RowKey(penunjang)]?.lokasi?.value == .some(nil))
    let logistik = try #require(tree.rows[RowKey(kode("2.17.01.2.06.04"))])
    #expect(logistik.sumber?.value == .satu("DAU"))
    #expect(tree.stated(try kode("2.17.07.2.01.02")) == .amount(.zero))
    #expect(tree.stated(try kode("2.17.02.2.01")) == .blank)
    #expect(tree.stated(try kode("2.17.01.2.07")) == .absent)
    #expect(plan.entries.contains { $0.provenance?.baris == 643 })
  }

  @Test func `gives the final plan of Bab IV with its letters`() throws {
    var bench = try ImportBench.office()
    try bench.take("Bab-IV", "Bab-IV.csv", tahapan: .penetapan)
    #expect(bench.leaves(2022, .penetapan) == Rupiah(15_510_720_802))
    let tree = bench.tree(2022, .penetapan)
    let logistik = try kode("2.17.01.2.06.04")
    #expect(tree.rows[RowKey(logistik, "1")]?.listings["Bab-IV"]?.value.huruf == "d")
    #expect(tree.rows[RowKey(logistik, "1")]?.target?.value.nilai?.literal == "50")
    #expect(tree.rows[RowKey(logistik, "1")]?.target?.value.satuan == "jenis")
    #expect(tree.stated(try kode("2.17.07.2.01.01")) == .blank)
    #expect(tree.stated(try kode("2.17.01.2.01.01")) == .amount(.zero))
  }

  @Test func `keeps what stands above the data word for word`() throws {
    var bench = try ImportBench.office()
    try bench.take("T-C.33", "T-C.33.csv", tahapan: .rancangan)
    let document = try #require(bench.state.documents.last?.document)
    #expect(document.kepala.count == 6)
    #expect(document.kepala.first == "Tabel T-C.33;;;;;;;;;;")
    #expect(document.judul.hasPrefix("Tabel T-C.33, Rumusan Rencana Program"))
    #expect(document.kolomKosong == ["Catatan Penting"])
    #expect(document.baris == 57)
  }

  @Test func `shows all unknown names at once, and its alias file is the way on`() throws {
    var bench = try ImportBench.office(aliases: false)
    let table = try ImportBench.fixture("T-C.33.csv")
    let failure = try bench.failure("T-C.33", table, tahapan: .rancangan)
    #expect(Set(failure.problems.map(\.identifier)) == ["name-unknown"])
    #expect(failure.problems.first?.place == TablePlace(line: 7, column: 3))
    #expect(failure.unmatchedNames.allSatisfy { !$0.candidates.isEmpty })
    let real = try ImportBench.office().state.nomenclature.aliases
    for name in failure.unmatchedNames {
      let meant = real.first { NameFolding.foldUnit($0.nama) == NameFolding.foldUnit(name.written) }
      #expect(name.candidates.map(\.kode).contains(try #require(meant?.kode)), "\(name.written)")
    }
    let ready = try #require(failure.aliasFile)
    try bench.take("alias", text: ready)
    try bench.take("T-C.33", "T-C.33.csv", tahapan: .rancangan)
    #expect(bench.leaves(2022, .rancangan) == Rupiah(5_458_791_287))
  }
}
