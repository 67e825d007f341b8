import Canonical
import Projections
import RenjaModel
import Testing

@testable import Importing

/// The smallest table that shows a kind of problem or warning.
struct SmallTable: Sendable, CustomTestStringConvertible {
  let kind: String
  var form = "Bab-IV"
  let text: String
  var tahapan: Tahapan? = .penetapan
  var place: TablePlace?
  var change: @Sendable (inout ImportRequest) -> Void = { _ in }

  var testDescription: String { "\(kind): \(text.prefix(60))" }
}

@Suite("What stops an import")
struct ProblemTests {
  static let head = "Program;Indikator;Target;Pagu\n"
  static let unit = "Pendataan Potensi dan Pengembangan Usaha Mikro"
  static let other = "Pemberdayaan melalui Kemitraan Usaha Mikro"
  static let long = String(repeating: "a", count: 20_000)

  private static func at(_ line: Int, _ column: Int) -> TablePlace {
    TablePlace(line: line, column: column)
  }

  /// A table of one amount.
  private static func pagu(_ amounts: String...) -> String {
    let units = [unit, other, "Fasilitasi Kemudahan Perizinan Usaha Mikro"]
    return head + zip(units, amounts).map { "\($0);x;1 UM;\($1)" }.joined(separator: "\n")
  }

  static let tables: [SmallTable] = files + requests + cells + rows + others

  private static let files = [
    SmallTable(kind: "file-empty", text: ""),
    SmallTable(kind: "file-empty", text: "\u{FEFF}  \r\n\n"),
    SmallTable(kind: "file-not-text", text: "PK\u{3}\u{4}xlsx"),
    SmallTable(kind: "file-not-text", text: "%PDF-1.7"),
    SmallTable(kind: "file-not-text", text: "<html><table>"),
    SmallTable(kind: "file-not-text", text: head + "x\u{0};;;", place: at(2, 2)),
    SmallTable(
      kind: "file-not-utf8", text: head, place: at(1, 3),
      change: { $0.bytes = Array("Pr\u{E9}".unicodeScalars.map { UInt8($0.value) }) }),
    SmallTable(
      kind: "file-too-large", text: head,
      change: { $0.bytes = [UInt8](repeating: 65, count: TableText.sizeLimit + 1) }),
    SmallTable(
      kind: "rows-too-many", text: head,
      change: { $0.bytes += Array(repeating: 10, count: RecordReader.recordLimit + 1) }),
    SmallTable(
      kind: "cells-too-many", text: head + String(repeating: ";", count: 600), place: at(2, 513)),
    SmallTable(kind: "cell-too-long", text: head + long + long, place: at(2, 1)),
    SmallTable(
      kind: "heading-too-long",
      text: String(repeating: long.prefix(4_500) + "\n", count: 4) + pagu("1")),
    SmallTable(kind: "quote-not-closed", text: head + "\"\(unit);x", place: at(2, 1)),
    SmallTable(kind: "quote-followed-by-text", text: head + "\"\(unit)\"x;y", place: at(2, 49)),
    SmallTable(kind: "heading-not-found", text: "satu;dua\ntiga;empat"),
    SmallTable(kind: "form-other", text: "kode,alias\n2.17.08,UMKM"),
    SmallTable(kind: "rows-missing", text: head),
  ]

  private static let requests = [
    SmallTable(kind: "stage-missing", text: pagu("1"), tahapan: nil),
    SmallTable(kind: "stage-missing", form: "pagu", text: "kode,rupiah\n2.17.08,1", tahapan: nil),
    SmallTable(
      kind: "stage-not-of-form", form: "T-C.30", text: "No,Indikator", tahapan: .penetapan),
    SmallTable(
      kind: "document-unknown", text: pagu("1"), change: { $0.dok = "T-C.33/2022.1" }),
  ]

  private static let cells = [
    SmallTable(kind: "cell-outside-columns", text: pagu("1;2"), place: at(2, 57)),
    SmallTable(
      kind: "row-number-unclear", text: "Program;Indikator;Target;Pagu;baris\n\(unit);x;1;1;a",
      place: at(2, 54)),
    SmallTable(kind: "number-unclear", text: pagu("1e400"), place: at(2, 55)),
    SmallTable(kind: "number-unclear", text: pagu("-5")),
    SmallTable(kind: "number-unclear", text: pagu("(5)")),
    SmallTable(kind: "number-unclear", text: pagu("-")),
    SmallTable(kind: "number-unclear", text: pagu("1.234,567")),
    SmallTable(kind: "number-unclear", text: pagu("1 000")),
    SmallTable(kind: "number-unclear", text: pagu("12.34.567")),
    SmallTable(kind: "number-unclear", text: pagu("1.234"), change: { $0.angka = .koma }),
    SmallTable(kind: "number-ambiguous", text: pagu("12,345.67")),
    SmallTable(kind: "number-ambiguous", text: pagu("12.50")),
    SmallTable(
      kind: "number-ambiguous", text: pagu("1.234"), change: { $0.kelipatan = .seribu }),
    SmallTable(kind: "number-ambiguous", text: head + "\(unit);x;1.250 UM;1", place: at(2, 50)),
    SmallTable(
      kind: "number-mixed", text: pagu("1.234.567", "1,234,567", "7.000"), place: at(3, 51)),
    SmallTable(kind: "number-mixed", text: pagu("1.000.000", "12,345.67")),
    SmallTable(kind: "amount-too-large", text: pagu("9007199254740992")),
    SmallTable(kind: "amount-too-large", text: pagu(String(repeating: "9", count: 400))),
    SmallTable(
      kind: "thousands-unclear",
      text: "Program;Indikator;Target;Pagu (Rp.000)\n\(unit);x;1;2.500.000"),
    SmallTable(kind: "thousands-unclear", text: "(dalam ribuan rupiah);\n" + pagu("500000")),
    SmallTable(
      kind: "sources-do-not-sum",
      text: "Program,Indikator,Target,Pagu,Sumber Dana\n\(unit),x,1,100,DAU=60; PAD=50"),
  ]

  private static let rows = [
    SmallTable(kind: "name-unknown", text: head + "Pendataan Potensi;x;1;1", place: at(2, 1)),
    SmallTable(
      kind: "kode-contradicts-name", text: "Kode;" + head + "2.17.08;\(unit);x;1;1",
      place: at(2, 1)),
    SmallTable(kind: "row-twice", text: pagu("1") + "\n\(unit);X.;2;2", place: at(3, 1)),
    SmallTable(kind: "row-without-unit", text: head + ";x;1;1", place: at(2, 2)),
    SmallTable(
      kind: "money-at-unit-and-indicators", text: head + "\(unit);;;1\n;x;1;1", place: at(2, 50)),
    SmallTable(kind: "name-missing", form: "T-C.32", text: proposal + "1;;x;y", tahapan: nil),
    SmallTable(
      kind: "row-twice", form: "T-C.32", text: proposal + "1;a;x;y\n2;A;x;y", tahapan: nil),
    SmallTable(
      kind: "row-twice", form: "daftar",
      text: "No;Program\n1;Program Pengembangan UMKM\n2;Pengembangan UMKM",
      place: at(3, 3)),
  ]

  private static let proposal = "No;Usulan;Lokasi;Pengusul\n"
  private static let codes = "kode,tingkat,uraian\n"

  private static let others = [
    SmallTable(
      kind: "kode-unclear", form: "nomenklatur", text: codes + "2.1,bidang,x", tahapan: nil),
    SmallTable(kind: "level-unknown", form: "nomenklatur", text: codes + "2,x,x", tahapan: nil),
    SmallTable(
      kind: "level-contradicts-kode", form: "nomenklatur", text: codes + "2,program,x", tahapan: nil
    ),
    SmallTable(
      kind: "unit-without-parent", form: "nomenklatur", text: codes + "1.01.01.2.01,kegiatan,x",
      tahapan: nil),
    SmallTable(kind: "name-missing", form: "nomenklatur", text: codes + "2,urusan,", tahapan: nil),
    SmallTable(
      kind: "row-twice", form: "nomenklatur", text: codes + "3,urusan,a\n3,urusan,b", tahapan: nil),
    SmallTable(kind: "kode-unknown", form: "alias", text: "kode,alias\n2.17.99,x", tahapan: nil),
    SmallTable(
      kind: "spelling-means-two", form: "alias",
      text: "kode,alias\n2.17.08,Pengadaan Pakaian Dinas Beserta Atribut Kelengkapannya",
      tahapan: nil),
    SmallTable(
      kind: "spelling-means-two", form: "alias", text: "kode,alias\n2.17.08,x\n2.17.07,X",
      tahapan: nil),
    SmallTable(
      kind: "indicator-unknown", form: "pagu", text: "kode,rupiah,indikator\n2.17.08,1,x"),
    SmallTable(kind: "value-unknown", form: "pagu", text: "kode,rupiah,tahun\n2.17.08,1,22"),
    SmallTable(kind: "value-unknown", form: "pagu", text: "kode,rupiah,tahapan\n2.17.08,1,akhir"),
    SmallTable(kind: "value-unknown", form: "pagu", text: "kode,rupiah,alasan\n2.17.08,1,karena"),
    SmallTable(
      kind: "value-unknown", form: "pagu", text: "kode,rupiah,effective\n2.17.08,1,2021-02-30"),
    SmallTable(kind: "value-unknown", form: "klaim", text: "ukuran,lingkup,nilai\nmeter,semua,1"),
    SmallTable(
      kind: "plan-before-missing", form: "semula-menjadi",
      text: "Program;Semula (Rp);Menjadi (Rp)\n\(unit);1;2"),
    SmallTable(kind: "event-unclear", form: "events", text: "{\"type\":1}", tahapan: nil),
    SmallTable(kind: "event-unclear", form: "events", text: "nol", tahapan: nil, place: at(1, 1)),
    SmallTable(
      kind: "event-unclear", form: "events",
      text: #"{"seq":1,"type":"retracted","effective":"2021-01-01","data":{}}"#, tahapan: nil),
    SmallTable(
      kind: "event-unclear", form: "events",
      text: #"{"type":"retracted","v":2,"effective":"2021-01-01","data":{}}"#, tahapan: nil),
    SmallTable(
      kind: "event-type-unknown", form: "events",
      text: #"{"type":"pagu-chnaged","effective":"2021-01-01","data":{}}"#, tahapan: nil),
  ]

  @Test(arguments: tables)
  func `is reported with its kind and place`(table: SmallTable) throws {
    let bench = try ImportBench.office()
    let problems = try bench.problems(
      table.form, text: table.text, tahapan: table.tahapan, table.change)
    #expect(problems.map(\.identifier).contains(table.kind))
    #expect(Set(problems.map(\.identifier)).count == 1)
    if let place = table.place { #expect(problems.first?.place == place) }
  }

  @Test func `has a table here for every kind`() {
    var shown = Set(ProblemTests.tables.map(\.kind))
    // These need a log with twins, a change by hand, or a plan before; see below, NewVersionTests and
    // AmendmentFormTests.
    shown.formUnion(["name-ambiguous", "changed-meanwhile", "semula-differs"])
    #expect(shown == Set(ImportProblem.Identifier.allCases.map(\.rawValue)))
  }

  @Test func `names the form that a table looks like`() throws {
    let bench = try ImportBench.office()
    for (form, file) in [
      ("T-C.29", "T-C.29.tsv"), ("T-C.30", "T-C.30.csv"), ("T-C.31", "T-C.31.tsv"),
      ("T-C.32", "T-C.32.csv"), ("T-C.33", "T-C.33.csv"), ("Tabel-3.1", "Tabel-3.1.csv"),
      ("daftar", "Bab-III.csv"), ("klaim", "klaim.csv"), ("nomenklatur", "nomenklatur.csv"),
      ("alias", "alias.csv"),
    ] {
      let wrong = form == "alias" ? "nomenklatur" : "alias"
      let failure = try bench.failure(wrong, ImportBench.fixture(file))
      #expect(failure.problems.map(\.cause) == [.anotherForm(looksLike: form)], "\(file)")
    }
  }

  @Test func `comes all at once, in the order of the file`() throws {
    let bench = try ImportBench.office()
    let text =
      ProblemTests.head + """
        Tidak Ada;x;1;5
        Pendataan Potensi dan Pengembangan Usaha Mikro;x;1;1e9
        Kemitraan Usaha Mikro;x;1;-7
        """
    let failure = try bench.failure("Bab-IV", Array(text.utf8), tahapan: .penetapan)
    #expect(
      failure.problems.map(\.identifier) == ["name-unknown", "number-unclear", "name-unknown"])
    #expect(failure.problems.map(\.place?.line) == [2, 3, 4])
    let names = failure.unmatchedNames
    #expect(names.map(\.written) == ["Tidak Ada", "Kemitraan Usaha Mikro"])
    #expect(names[1].candidates.first?.kode.text == "2.17.07.2.01.02")
  }

  @Test func `never takes a near twin for a match`() throws {
    let bench = try ImportBench.office()
    let text =
      ProblemTests.head
      + "Koordinasi dan Penyusunan Laporan Keuangan Akhir SKPD;x;1;1"
    let failure = try bench.failure("Bab-IV", Array(text.utf8), tahapan: .penetapan)
    let candidates = try #require(failure.unmatchedNames.first).candidates.map(\.kode.text)
    #expect(candidates.contains("2.17.01.2.02.05"))
    #expect(candidates.contains("2.17.01.2.02.07"))
  }

  @Test func `of two units takes the one under the current parent`() throws {
    var bench = try ImportBench.office()
    try bench.take(
      "nomenklatur",
      text: """
        kode,tingkat,uraian
        2.17.08.2.01.09,subkegiatan,Rapat Kerja
        2.17.07.2.01.09,subkegiatan,Rapat Kerja
        """)
    let alone = try bench.problems(
      "Bab-IV", text: ProblemTests.head + "Rapat Kerja;x;1;1", tahapan: .penetapan)
    #expect(alone.map(\.identifier) == ["name-ambiguous"])
    let below = try bench.plan(
      "Bab-IV",
      text: ProblemTests.head + """
        Program Pengembangan UMKM;a;1;
        Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha Menjadi Usaha Kecil;b;1;
        Rapat Kerja;x;1;1
        """, tahapan: .penetapan)
    #expect(below.entries.contains { $0.event.kodes == [Kode("2.17.08.2.01.09")] })
    let coded = try bench.plan(
      "Bab-IV", text: "Kode;" + ProblemTests.head + "2.17.07.2.01.09;Rapat Kerja;x;1;1",
      tahapan: .penetapan)
    #expect(coded.entries.contains { $0.event.kodes == [Kode("2.17.07.2.01.09")] })
  }
}

@Suite("What an import only warns of")
struct WarningTests {
  private static let unit = ProblemTests.unit

  static let tables = [
    SmallTable(
      kind: "kode-cut", text: "Kode;" + ProblemTests.head + "1;\(unit);x;1;1",
      place: TablePlace(line: 2, column: 1)),
    SmallTable(
      kind: "columns-ignored", text: "Program;Indikator;Target;Pagu;Warna\n\(unit);x;1;1;merah",
      place: TablePlace(line: 1, column: 31)),
    SmallTable(
      kind: "year-other", form: "T-C.33", text: "Program;Indikator;Target 2021;Pagu\n\(unit);x;1;1"),
    SmallTable(kind: "total-row-skipped", text: ProblemTests.head + "\(unit);x;1;1\nJUMLAH;;;1"),
    SmallTable(
      kind: "source-without-amount",
      text: "Program;Indikator;Target;Pagu;Sumber Dana\n\(unit);x;1;1;DAU\n;y;2;;PAD"),
    SmallTable(kind: "indicator-without-text", text: ProblemTests.head + "\(unit);;1;1"),
    SmallTable(
      kind: "thousands-taken", text: "Program;Indikator;Target;Pagu (Rp.000)\n\(unit);x;1;892525"),
  ]

  @Test(arguments: tables)
  func `is said with its kind`(table: SmallTable) throws {
    let plan = try ImportBench.office().plan(
      table.form, text: table.text, tahapan: table.tahapan, table.change)
    #expect(plan.warnings.map(\.identifier) == [table.kind])
    if let place = table.place { #expect(plan.warnings.first?.place == place) }
    #expect(plan.entries.count > 3)
  }

  @Test func `has a table here for every kind`() {
    // Two need a plan to hold the table against; see QuarterFormTests and AmendmentFormTests.
    let shown = WarningTests.tables.map(\.kind) + ["plan-differs", "units-not-listed"]
    #expect(Set(shown) == Set(ImportWarning.Identifier.allCases.map(\.rawValue)))
  }

  @Test func `multiplies thousands where nothing else can be meant`() throws {
    var bench = try ImportBench.office()
    try bench.take("Bab-IV", text: WarningTests.tables[6].text, tahapan: .penetapan)
    #expect(bench.leaves(2022, .penetapan) == Rupiah(892_525_000))
  }
}
