import Canonical
import Projections
import RenjaModel
import Testing

@testable import Importing

@Suite("A new version of a document")
struct NewVersionTests {
  static let head = """
    Bab IV
    No;Program/Kegiatan;Indikator;Lokasi;Target;Pendanaan (Rp);Sumber Dana;Catatan;baris

    """
  static let first =
    head + """
      a;Pendataan Potensi dan Pengembangan Usaha Mikro;Jumlah UM;Lumajang;200 UM;1.000.000;DAU;;1
      b;Pemberdayaan melalui Kemitraan Usaha Mikro;Jumlah mitra;;5 UM;0;;perlu;2
      ;;Jumlah temu;Tekung;3 kali;;;;3
      c;Fasilitasi Kemudahan Perizinan Usaha Mikro;Jumlah izin;;;;;;4
      """

  private func bench() throws -> ImportBench {
    var bench = try ImportBench.office()
    try bench.take("Bab-IV", text: NewVersionTests.first, tahapan: .penetapan)
    return bench
  }

  private func second(_ old: String, _ new: String) -> String {
    NewVersionTests.first.replacing(old, with: new)
  }

  private func types(_ plan: ImportPlan) -> [String] { plan.entries.map(\.event.type) }

  @Test func `of other bytes and the same content is only registered`() throws {
    let plan = try bench().plan(
      "Bab-IV", text: NewVersionTests.first.replacing("\n", with: "\r\n"), tahapan: .penetapan)
    #expect(types(plan) == ["document-registered"])
    #expect(plan.isNewVersion)
    #expect(plan.dok == "Bab-IV/2022.1")
  }

  @Test(arguments: [
    ("1.000.000", "1.500.000", "pagu-changed"), ("5 UM", "6 UM", "target-revised"),
    ("Tekung", "Tempeh", "location-set"), ("perlu", "tidak perlu", "note-written"),
    ("Jumlah izin", "Banyaknya izin", "indicator-defined"), ("c;Fas", "d;Fas", "line-listed"),
    ("Tekung", "", "location-set"), ("3 kali", "", "target-revised"),
    ("1.000.000", "", "pagu-changed"), ("DAU", "PAD", "pagu-changed"),
  ])
  func `gives one event for one changed cell`(old: String, new: String, type: String) throws {
    let plan = try bench().plan("Bab-IV", text: second(old, new), tahapan: .penetapan)
    #expect(types(plan) == ["document-registered", type])
  }

  @Test func `keeps the place numbers of rows above and below one that is gone`() throws {
    let gone = NewVersionTests.first.replacing(
      "b;Pemberdayaan melalui Kemitraan Usaha Mikro;Jumlah mitra;;5 UM;0;;perlu;2\n;;Jumlah temu;Tekung;3 kali;;;;3\n",
      with: "")
    let listed = try bench().plan("Bab-IV", text: gone, tahapan: .penetapan)
    #expect(types(listed) == ["document-registered"])
    #expect(listed.goneRows.map(\.kode?.text) == ["2.17.07.2.01.02"])
    #expect(listed.goneRows.first?.nama == "Pemberdayaan melalui Kemitraan Usaha Mikro")
    #expect(listed.goneRows.first?.isRemoved == false)

    var bench = try bench()
    let plan = try bench.take("Bab-IV", text: gone, tahapan: .penetapan) { $0.removeMissing = true }
    #expect(types(plan) == ["document-registered", "line-dropped"])
    #expect(bench.tree(2022, .penetapan).stated(try kode("2.17.07.2.01.02")) == .absent)
    // What was dropped and comes back is said anew.
    let back = try bench.plan("Bab-IV", text: NewVersionTests.first, tahapan: .penetapan)
    #expect(back.entries.count { $0.event.kodes == [Kode("2.17.07.2.01.02")] } == 11)
  }

  @Test func `drops one indicator where only its row is gone`() throws {
    let gone = NewVersionTests.first.replacing(";;Jumlah temu;Tekung;3 kali;;;;3\n", with: "")
    let plan = try bench().plan("Bab-IV", text: gone, tahapan: .penetapan) {
      $0.removeMissing = true
    }
    guard case .lineDropped(let line) = plan.entries.last?.event else {
      Issue.record("nothing dropped")
      return
    }
    #expect(line.kode == Kode("2.17.07.2.01.02"))
    #expect(line.indikator == "2")
    #expect(line.alasan.code == .lainnya)
  }

  @Test func `drops a unit and says it anew where its money moves to its indicators`() throws {
    var bench = try bench()
    let plan = try bench.take(
      "Bab-IV", text: second("3 kali;;", "3 kali;700.000;"), tahapan: .penetapan)
    #expect(types(plan).prefix(2) == ["document-registered", "line-dropped"])
    let tree = bench.tree(2022, .penetapan)
    let unit = try kode("2.17.07.2.01.02")
    #expect(tree.stated(RowKey(unit)) == .absent)
    #expect(tree.stated(RowKey(unit, "1")) == .amount(.zero))
    #expect(tree.stated(RowKey(unit, "2")) == .amount(Rupiah(700_000)))
    #expect(tree.rows[RowKey(unit)]?.catatan[.catatan]?.value == "perlu")
  }

  @Test func `reports a cell that someone else changed meanwhile, unless told to overwrite`() throws
  {
    var bench = try bench()
    let unit = try kode("2.17.07.2.01.01")
    bench.append(
      .paguChanged(
        PaguChanged(tahun: 2022, tahapan: .penetapan, kode: unit, rupiah: Rupiah(900_000))))
    let changed = second("1.000.000", "1.500.000")
    let problems = try bench.problems("Bab-IV", text: changed, tahapan: .penetapan)
    #expect(problems.map(\.cause) == [.changedMeanwhile(now: "900000", seq: bench.events.count)])
    #expect(problems.first?.place == TablePlace(line: 3, column: 76))
    // The cell that only the other one changed stays theirs.
    let other = try bench.plan("Bab-IV", text: second("5 UM", "6 UM"), tahapan: .penetapan)
    #expect(types(other) == ["document-registered", "target-revised"])
    try bench.take("Bab-IV", text: changed, tahapan: .penetapan) { $0.overwrite = true }
    #expect(bench.tree(2022, .penetapan).stated(unit) == .amount(Rupiah(1_500_000)))
  }

  @Test func `says again what was retracted`() throws {
    var bench = try bench()
    let seq = try #require(bench.events.last { $0.event.type == "pagu-changed" }).seq
    bench.append(.retracted(Retracted(seq: seq, alasan: Alasan(.koreksiImpor))))
    let plan = try bench.plan("Bab-IV", text: NewVersionTests.first, tahapan: .penetapan)
    #expect(types(plan) == ["document-registered", "pagu-changed"])
  }

  @Test func `of another stage, year or title is another document`() throws {
    var bench = try bench()
    let stage = try bench.take("Bab-IV", text: NewVersionTests.first, tahapan: .ranhir)
    #expect(stage.dok == "Bab-IV/2022.2")
    #expect(!stage.isNewVersion)
    let year = try bench.plan("Bab-IV", text: NewVersionTests.first, tahapan: .penetapan) {
      $0.tahun = 2023
    }
    #expect(year.dok == "Bab-IV/2023.1")
    let title = try bench.plan("Bab-IV", text: second("Bab IV", "Lampiran"), tahapan: .penetapan)
    #expect(title.dok == "Bab-IV/2022.3")
    let named = try bench.plan("Bab-IV", text: second("Bab IV", "Lampiran"), tahapan: .penetapan) {
      $0.dok = "Bab-IV/2022.1"
    }
    #expect(types(named) == ["document-registered"])
    let problems = try bench.problems("Bab-IV", text: NewVersionTests.first, tahapan: .penetapan) {
      $0.dok = "Bab-IV/2022.9"
    }
    #expect(
      problems.map(\.cause) == [
        .unknownDocument(
          dok: "Bab-IV/2022.9", known: ["Bab-IV/2022.1", "Bab-IV/2022.2", "Bab-IV/2022.3"])
      ])
  }

  @Test func `of spellings and codes adds what is not known yet`() throws {
    var bench = try ImportBench.office()
    let again = try bench.plan("alias", text: "kode,alias\n2.17.08,PROGRAM PENGEMBANGAN  UMKM")
    #expect(again.entries.isEmpty)
    let more = try bench.take("alias", text: "kode,alias\n2.17.08,Program UMKM Naik Kelas")
    #expect(types(more) == ["document-registered", "alias-added"])
    let renamed = try bench.take(
      "nomenklatur",
      text: "kode,tingkat,uraian\n2.17.08,program,Program Pengembangan UMKM\n2.17.09,program,Baru")
    #expect(types(renamed) == ["document-registered", "unit-defined"])
    #expect(renamed.dok == "nomenklatur/2022.1")
  }

  @Test func `of a table without cells of a plan is taken back where rows are gone`() throws {
    var bench = try ImportBench.office()
    try bench.take("T-C.32", "T-C.32.csv")
    let text = String(decoding: try ImportBench.fixture("T-C.32.csv"), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let less = lines.dropLast().joined(separator: "\n")
    let plan = try bench.take("T-C.32", text: less) { $0.removeMissing = true }
    #expect(types(plan) == ["document-registered", "retracted"])
    #expect(bench.state.proposals.count == 3)
  }
}

@Suite("A table that the program wrote")
struct ReadBackTests {
  private let heading =
    "Kode;Program/Kegiatan;Indikator;Lokasi;Target;Pendanaan (Rp);Catatan;baris\n"

  @Test func `adds nothing when it is read back`() throws {
    var bench = try ImportBench.office()
    try bench.take("Bab-IV", text: NewVersionTests.first, tahapan: .penetapan)
    let own = """
      Kode;Program/Kegiatan;Indikator;Lokasi;Target;Pendanaan (Rp);hitung:Jumlah (Rp);Catatan;baris
      2.17.07.2.01.01;Pendataan Potensi dan Pengembangan Usaha Mikro;Jumlah UM;Lumajang;200 UM;1000000,00;1.000.000;"";1
      2.17.07.2.01.02;Pemberdayaan melalui Kemitraan Usaha Mikro;Jumlah mitra;"";5 UM;0;0;perlu;2
      ;;Jumlah temu;Tekung;3 kali;;;"";3
      2.17.07.2.01.03;Fasilitasi Kemudahan Perizinan Usaha Mikro;Jumlah izin;"";"";"";;"";4
      # log lumajang;;;;;;;;
      """
    let plan = try bench.plan("Bab-IV", text: own, tahapan: .penetapan)
    #expect(plan.entries.isEmpty)
    #expect(plan.dok == nil)
    let edited = own.replacing(";0;0;perlu", with: ";75000;0;perlu")
    let change = try bench.plan("Bab-IV", text: edited, tahapan: .penetapan)
    #expect(change.entries.map(\.event.type) == ["document-registered", "pagu-changed"])
  }

  @Test(arguments: [
    ("'=1+1", "=1+1"), ("'+62", "+62"), ("'-", "-"), ("'@x", "@x"), ("''=x", "'=x"),
    ("'kutip", "'kutip"), ("  spasi ", "spasi"), ("\u{A0}x\u{A0}", "x"),
  ])
  func `gives a cell back as it was meant`(written: String, meant: String) {
    #expect(CellText.meant(written) == meant)
  }

  @Test func `says nothing where its cell is bare, and a blank where it is in quotes`() throws {
    let bench = try ImportBench.office()
    let unit = "Pendataan Potensi dan Pengembangan Usaha Mikro"
    let quoted = try bench.plan(
      "Bab-IV", text: heading + ";\(unit);Jumlah UM;;2 UM;\"\";;1", tahapan: .penetapan)
    #expect(quoted.entries.contains { $0.event.type == "pagu-changed" })
    let bare = try bench.plan(
      "Bab-IV", text: heading + ";\(unit);\"\";;;;;1", tahapan: .penetapan)
    #expect(bare.entries.allSatisfy { $0.event.type != "pagu-changed" })
  }
}
