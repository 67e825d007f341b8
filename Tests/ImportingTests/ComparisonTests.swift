import Projections
import RenjaModel
import Testing

@testable import Importing

@Suite("A published table held against the log")
struct ComparisonTests {
  private static let tables: [(String, String, Tahapan?)] = [
    ("T-C.29", "T-C.29.tsv", nil), ("T-C.30", "T-C.30.csv", nil), ("T-C.31", "T-C.31.tsv", nil),
    ("T-C.32", "T-C.32.csv", nil), ("daftar", "Bab-III-program.csv", .rancangan),
    ("Tabel-3.1", "Tabel-3.1.csv", .rancangan), ("daftar", "Bab-III.csv", .rancangan),
    ("T-C.33", "T-C.33.csv", .rancangan), ("Bab-IV", "Bab-IV.csv", .penetapan),
    ("klaim", "klaim.csv", .penetapan),
  ]

  /// The log of the whole real document.
  private static let whole = Result {
    var bench = try ImportBench.office()
    for (form, file, tahapan) in tables {
      try bench.take(form, file, tahapan: tahapan) { $0.kelipatan = .satu }
    }
    return bench
  }

  private func bench() throws -> ImportBench { try Self.whole.get() }

  private func text(_ file: String) throws -> String {
    String(decoding: try ImportBench.fixture(file), as: UTF8.self)
  }

  private func compare(
    _ bench: ImportBench, _ form: String, _ text: String, _ tahapan: Tahapan? = nil
  ) throws -> TableComparison {
    let request = try bench.request(form, Array(text.utf8), tahapan: tahapan) {
      $0.kelipatan = .satu
    }
    let importer = Importer(state: bench.state, documents: DocumentStatements())
    return try importer.compare(request)
  }

  @Test(arguments: tables.indices)
  func `every table of the real document says what the log says`(index: Int) throws {
    let (form, file, tahapan) = Self.tables[index]
    let comparison = try compare(bench(), form, text(file), tahapan)
    #expect(comparison.differences.isEmpty, "\(comparison.differences.prefix(4))")
    #expect(comparison.compared >= comparison.rows)
  }

  @Test func `an amount that differs names its cell and the event that would be wrong`() throws {
    let bench = try bench()
    let edited = try text("T-C.33.csv").replacing("15.750.000", with: "16.750.000")
    let comparison = try compare(bench, "T-C.33", edited, .rancangan)
    let difference = try #require(comparison.differences.first)
    #expect(comparison.differences.count == 1)
    #expect(difference.kind == .differs)
    #expect(difference.field == "pagu")
    #expect(difference.heading == "Rencana Tahun 2022 / Pagu Indikatif")
    #expect(difference.table == .rupiah(Rupiah(16_750_000)))
    #expect(difference.log == .rupiah(Rupiah(15_750_000)))
    #expect(difference.change == Rupiah(1_000_000))
    let event = try #require(bench.events.first { $0.seq == difference.events.first })
    #expect(event.event.kodes.first == difference.subject.kode)
    #expect(event.provenance?.baris == difference.baris)
  }

  @Test func `targets, places, sources and words differ each in its own cell`() throws {
    let bench = try bench()
    let line = try #require(
      text("T-C.33.csv").split(whereSeparator: \.isNewline).first {
        $0.contains("Penyediaan Bahan Logistik")
      })
    let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    var other = cells
    other[2] = "Jumlah barang logistik"
    other[3] = "Kab. Jember"
    other[4] = "41 jenis"
    other[6] = "PAD"
    let edited = try text("T-C.33.csv").replacing(
      String(line), with: other.joined(separator: ";"))
    let fields = try compare(bench, "T-C.33", edited, .rancangan).differences.map(\.field)
    #expect(Set(fields) == ["indikator", "lokasi", "target", "sumber"])
  }

  @Test func `case, spaces and punctuation are no difference, digits are`() throws {
    let bench = try bench()
    let same = try text("Bab-IV.csv").replacing(
      "Jumlah dokumen LAKIP", with: "JUMLAH  dokumen lakip")
    #expect(try compare(bench, "Bab-IV", same, .penetapan).isEmpty)
  }

  @Test func `a blank, a 0 and a missing row are three things`() throws {
    let bench = try bench()
    let tables = try text("Bab-IV.csv").split(whereSeparator: \.isNewline).map(String.init)
    let place = try #require(tables.firstIndex { $0.contains("Evaluasi Kinerja Perangkat Daerah") })
    #expect(tables[place].contains(",0,"))
    var blank = tables
    blank[place] = tables[place].replacing(",0,", with: ",,")
    let emptied = try compare(bench, "Bab-IV", blank.joined(separator: "\n"), .penetapan)
    #expect(emptied.differences.map(\.table) == [.rupiah(nil)])
    #expect(emptied.differences.map(\.log) == [.rupiah(.zero)])
    var without = tables
    without.remove(at: place)
    let missing = try compare(bench, "Bab-IV", without.joined(separator: "\n"), .penetapan)
    #expect(missing.differences.map(\.kind) == [.onlyLog])
    #expect(missing.differences.map(\.field) == ["baris"])
    #expect(missing.differences.first?.events.isEmpty == false)
  }

  @Test func `a row that the log dropped names the event that dropped it`() throws {
    var bench = try bench()
    let unit = try kode("2.17.08.2.01.01")
    bench.append(
      .lineDropped(
        LineDropped(
          tahun: 2022, tahapan: .penetapan, kode: unit, alasan: Alasan(.refocusing))))
    let comparison = try compare(bench, "Bab-IV", text("Bab-IV.csv"), .penetapan)
    let row = try #require(comparison.differences.first { $0.field == "baris" })
    #expect(row.kind == .onlyTable)
    #expect(row.subject.kode == unit)
    #expect(row.events == [bench.events.count])
  }

  @Test func `a parent without a claim is held against the sum of what is below it`() throws {
    var bench = try ImportBench.office()
    for (unit, amount) in [("2.17.07.2.01.01", 300), ("2.17.07.2.01.02", 200)] {
      bench.append(
        .paguChanged(
          PaguChanged(
            tahun: 2022, tahapan: .dpa, kode: try kode(unit), rupiah: Rupiah(Int64(amount)))))
    }
    let name = bench.state.nomenclature.nama(of: try kode("2.17.07"), in: 2022) ?? ""
    func table(_ amount: String) -> String {
      ",Program,Indikator,Kinerja,Pendanaan (Rp)\n,\"\(name)\",,,\(amount)\n"
    }
    let right = try compare(bench, "Bab-IV", table("500"), .dpa)
    #expect(!right.differences.contains { $0.subject.kode == (try? kode("2.17.07")) })
    let wrong = try compare(bench, "Bab-IV", table("600"), .dpa).differences.first
    #expect(wrong?.log == .rupiah(Rupiah(500)))
    #expect(wrong?.events == [bench.events.count - 1, bench.events.count])
  }

  @Test func `goals, quotations and proposals that differ or are left out are told`() throws {
    let bench = try bench()
    let service = try text("T-C.30.csv").replacing("52.43", with: "52.44")
    #expect(try compare(bench, "T-C.30", service).differences.map(\.field) == ["perkiraan"])
    let quoted = try text("T-C.29.tsv").replacing(
      "24 ASN\t\t\t\t\t24 ASN", with: "24 ASN\t\t\t\t\t25 ASN")
    #expect(try compare(bench, "T-C.29", quoted).differences.map(\.field) == ["kolom-9"])
    let proposals = try text("T-C.32.csv").split(whereSeparator: \.isNewline).dropLast()
    let left = try compare(bench, "T-C.32", proposals.joined(separator: "\n")).differences
    #expect(left.map(\.kind) == [.onlyLog])
    #expect(left.first?.subject.kunci == "u4")
    let goals = try text("Tabel-3.1.csv").split(whereSeparator: \.isNewline).dropLast()
    let missing = try compare(bench, "Tabel-3.1", goals.joined(separator: "\n"), .rancangan)
    #expect(missing.differences.map(\.kind) == [.onlyLog])
  }

  @Test func `a table's problems are those of its import`() throws {
    let bench = try bench()
    let broken = try text("T-C.33.csv").replacing("15.750.000", with: "15.7x")
    let request = try bench.request("T-C.33", Array(broken.utf8), tahapan: .rancangan)
    let importer = Importer(state: bench.state, documents: DocumentStatements())
    let failure = try #require(throws: ImportFailure.self) { _ = try importer.compare(request) }
    let imported = try bench.failure("T-C.33", Array(broken.utf8), tahapan: .rancangan)
    #expect(failure.problems == imported.problems)
  }

  @Test func `columns without any entry are named and not compared`() throws {
    let comparison = try compare(bench(), "T-C.29", text("T-C.29.tsv"))
    #expect(comparison.emptyHeadings.count == 6)
    #expect(ImportForm("events")?.isComparable == false)
    #expect(ImportForm("nomenklatur")?.isComparable == false)
  }
}
