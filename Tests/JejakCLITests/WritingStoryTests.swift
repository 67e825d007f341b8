import Projections
import RenjaModel
import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("A plan is recorded, opened anew, shifted, dropped and adopted")
struct WritingStoryTests {
  @Test(arguments: ["en", "id"])
  func `tells the whole story of an amended plan`(language: String) throws {
    let session = try WritingSession()
    let first = WritingSession.first
    let second = WritingSession.second
    let stage = ["--tahun", "2022", "--tahapan", "penetapan"]
    let later = ["--effective", "2022-07-01", "--dasar", "Perubahan RKPD 2022"]
    let adopted = ["--effective", "2022-09-01", "--dasar", "Perbup"]
    let lines: [[String]] = [
      ["init", session.log, "--origin", "lumajangkab.go.id/renja/dinkopum"],
      ["record", "unit", "2", "Urusan", "--tahun", "2021"] + WritingSession.fact,
      ["record", "unit", "2.17", "Koperasi", "--tahun", "2021"] + WritingSession.fact,
      ["record", "unit", "2.17.08", "Program", "--tahun", "2021"] + WritingSession.fact,
      ["record", "unit", "2.17.08.2.01", "Kegiatan", "--tahun", "2021"] + WritingSession.fact,
      ["record", "unit", first, "Fasilitasi", "--tahun", "2021"] + WritingSession.fact,
      ["record", "unit", second, "Produksi", "--tahun", "2021"] + WritingSession.fact,
      ["record", "indikator", first, "Jumlah fasilitasi"] + stage + WritingSession.fact,
      ["record", "target", first, "100 UM", "--indikator", "1"] + stage + WritingSession.fact,
      ["record", "pagu", first, "315.000.000", "--sumber", "DAU"] + stage + WritingSession.fact,
      ["record", "pagu", second, "100.000.000", "--alasan", "hasil-reviu"] + stage
        + WritingSession.fact,
      ["record", "pagu", "2.17.08", "400.000.000", "--stated"] + stage + WritingSession.fact,
      ["record", "lokasi", first, "Kab. Lumajang"] + stage + WritingSession.fact,
      ["record", "catatan", first, "kosong"] + stage + WritingSession.fact,
      ["adopt", "2022/penetapan", "--judul", "Renja 2022"] + WritingSession.fact,
      ["open", "2022/perubahan", "--from", "2022"] + later,
      ["shift", "2022/perubahan", "\(first)=-5.000.000", "\(second)=+5.000.000"]
        + ["--alasan", "pergeseran"] + later,
      ["drop", "2022/perubahan", second, "--alasan", "refocusing"] + later,
      ["adopt", "2022/perubahan", "--judul", "Renja P", "--oleh", "Bupati"] + adopted,
      ["seal"],
    ]
    var story = ""
    for (number, line) in lines.enumerated() {
      let named = ["init", "seal"].contains(line[0])
      let typed = named ? line : line + ["--id", WritingSession.id(number)]
      let answer = session.run(typed, language: language)
      #expect(answer.status == .done, "\(line): \(answer.errors)")
      story += answer.output + "\n"
    }
    Golden().expect(story, is: "story.\(language).txt")
    let log = try session.reader()
    let state = try log.state()
    let before = state.table(pd: "dinkopum", tahun: 2022, tahapan: .penetapan)
    let after = state.table(pd: "dinkopum", tahun: 2022, tahapan: .perubahan)
    let kode = try #require(Kode(first))
    let other = try #require(Kode(second))
    #expect(before?.pagu(RowKey(kode)) == .amount(Rupiah(315_000_000)))
    #expect(after?.pagu(RowKey(kode)) == .amount(Rupiah(310_000_000)))
    #expect(before?.pagu(RowKey(other)) == .amount(Rupiah(100_000_000)))
    #expect(after?.pagu(RowKey(other)) == .absent)
    #expect(after?.row(RowKey(kode, "1"))?.target?.value.nilai == ExactDecimal(whole: 100))
    #expect(after?.row(RowKey(kode, "1"))?.target?.value.satuan == "UM")
    #expect(state.stageInForce(pd: "dinkopum", tahun: 2022)?.tahapan == .perubahan)
  }

  @Test func `records every other kind`() throws {
    let session = try WritingSession.withPlan()
    let first = WritingSession.first
    let year = ["--tahun", "2022"]
    let stage = year + ["--tahapan", "penetapan"]
    let kinds: [(String, [String])] = [
      ("alias", ["2.17.08", "Program UMKM"]),
      ("code-map", ["--from", first, "--to", "\(first), \(WritingSession.second)"] + year),
      ("baris", [first, "Fasilitasi", "--form", "T-C.33", "--urut", "1"] + stage),
      (
        "klaim",
        ["Bab 4.2", "--ukuran", "rupiah", "--lingkup", "semua", "--nilai", "415.000.000"] + stage
      ),
      ("kutipan", ["110 UM", "--form", "T-C.29", "--kolom", "4", "--kode", first] + year),
      ("goal", ["t1", "Tujuan", "--jenis", "tujuan"]),
      ("goal-measure", ["t1", "77,66 %", "--ukuran", "target"] + stage),
      ("goal-link", ["t1", "2.17.08"] + year),
      ("proposal", ["u1", "Pelatihan", "--lokasi", "Lumajang"] + year),
      ("proposal-decide", ["u1", "diterima", "--kode", first] + year),
      ("realisasi", [first, "--periode", "tw1", "--rupiah", "1.000"] + year),
    ]
    let before = try session.reader().size
    for (kind, arguments) in kinds {
      let answer = session.record(kind, arguments)
      #expect(answer.status == .done, "\(kind): \(answer.errors)")
    }
    #expect(try session.reader().size == before + kinds.count)
  }

  @Test func `takes earlier quarters off an accumulated figure`() throws {
    let session = try WritingSession.withPlan()
    let first = WritingSession.first
    let entry = { (period: String, amount: String) in
      session.record(
        "realisasi",
        [first, "--periode", period, "--tahun", "2022", "--rupiah", amount, "--kumulatif"])
    }
    #expect(entry("tw1", "100").status == .done)
    #expect(entry("tw2", "250").output.contains("none → 150"))
    let refused = entry("tw3", "249")
    #expect(refused.status == .badInput)
    #expect(refused.errors.contains("[cumulative-unclear]"))
    #expect(entry("tahun", "250").status == .badInput)
  }

  @Test func `says when a later entry holds in place of a back-dated one`() throws {
    let session = try WritingSession.withPlan()
    let answer = session.run(
      "record", "pagu", WritingSession.first, "1", "--tahun", "2022", "--tahapan", "penetapan",
      "--effective", "2020-01-01", "--dasar", "x")
    let flowing = answer.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flowing.contains("changes nothing, because event 7, in force from 2021-03-15"))
  }

  @Test func `gives an indicator the key of the text it repeats, else the next`() throws {
    let session = try WritingSession.withPlan()
    let word = { (text: String) in
      session.record(
        "indikator", [WritingSession.first, text, "--tahun", "2022", "--tahapan", "rancangan"]
      ).output
    }
    #expect(word("Jumlah UM").contains("2.17.08.2.01.01#1 indikator"))
    #expect(word("Jumlah Koperasi").contains("2.17.08.2.01.01#2 indikator"))
    #expect(word("JUMLAH UM.").contains("2.17.08.2.01.01#1 indikator"))
  }
}
