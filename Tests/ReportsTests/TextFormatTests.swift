import RenjaModel
import Testing

@testable import Reports

@Suite("Plain text")
struct TextFormatTests {
  private func text(_ table: Table, width: Int, _ language: Language = .english) -> [String] {
    TextFormat(width: width).text(of: PlainReport(table, language: language))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines between the title and the legend.
  private func table(_ table: Table, width: Int) -> String {
    let lines = text(table, width: width).dropFirst(2)
    return lines.prefix { !$0.hasPrefix("Legend") && !$0.hasPrefix("Basis") }
      .joined(separator: "\n")
  }

  @Test func `sets all columns side by side where there is room`() {
    #expect(
      table(Samples.trace, width: 120) == """
        Kode             Program/Kegiatan/Sub Kegiatan      Kebutuhan    Rancangan      Penetapan       Perubahan          %
        ───────────────  ───────────────────────────────  ───────────  ───────────  ─────────────  ──────────────  ─────────  ──
        2.17.06          Program Pemberdayaan Usaha       892.500.000  891.460.527  1.166.815.000    +274.315.000    30,74 %  ▲
                         Menengah, Usaha Kecil, dan
                         Usaha Mikro (UMKM)
        2.17.06.2.01.01    Pendataan Potensi dan          115.500.000            —              0    -115.500.000  -100,00 %  ▼0
                           Pengembangan Usaha Mikro
        2.17.06.2.01.02    Pemberdayaan Melalui                     ·            ·  1.166.815.000  +1.166.815.000             +
                           Kemitraan Usaha Mikro
        ───────────────  ───────────────────────────────  ───────────  ───────────  ─────────────  ──────────────  ─────────  ──
                         Jumlah                           115.500.000            0  1.166.815.000  +1.051.315.000

        """)
  }

  @Test func `puts the unit on a line of its own at eighty columns`() {
    #expect(
      table(Samples.trace, width: 80) == """
        Kode  Program/Kegiatan/Sub Kegiatan
            Kebutuhan    Rancangan      Penetapan       Perubahan          %
          ───────────  ───────────  ─────────────  ──────────────  ─────────  ──
        2.17.06  Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro
                 (UMKM)
          892.500.000  891.460.527  1.166.815.000    +274.315.000    30,74 %  ▲
        2.17.06.2.01.01  Pendataan Potensi dan Pengembangan Usaha Mikro
          115.500.000            —              0    -115.500.000  -100,00 %  ▼0
        2.17.06.2.01.02  Pemberdayaan Melalui Kemitraan Usaha Mikro
                    ·            ·  1.166.815.000  +1.166.815.000             +
          ───────────  ───────────  ─────────────  ──────────────  ─────────  ──
        Jumlah
          115.500.000            0  1.166.815.000  +1.051.315.000

        """)
  }

  @Test func `lists cell by cell rather than overflow`() {
    #expect(
      table(Samples.trace, width: 50).hasPrefix(
        """
        2.17.06  Program Pemberdayaan Usaha Menengah,
                 Usaha Kecil, dan Usaha Mikro (UMKM)
          Kebutuhan  892.500.000
          Rancangan  891.460.527
          Penetapan  1.166.815.000
          Perubahan  +274.315.000
          %          30,74 %
                     ▲

        2.17.06.2.01.01  Pendataan Potensi dan
                         Pengembangan Usaha Mikro
          Kebutuhan  115.500.000
          Rancangan  —
        """))
  }

  @Test func `prints an official form with shared headings, numbers and both formulas`() {
    #expect(
      table(Samples.form, width: 200) == """
                      Rancangan Awal RKPD              Hasil Analisis Kebutuhan
            ───────────────────────────────────────  ────────────────────────────
                                                                        Kebutuhan  Catatan
        No  Program/Kegiatan    Pagu indikatif (Rp)  Program/Kegiatan   Dana (Rp)  Penting
        1   2                                     3  4                  5=(2+3)/2  6
                                                                          (5=2+3)
        ──  ─────────────────  ────────────────────  ─────────────────  ─────────  ─────────────
        1   Pendataan Potensi  1.821.638.580.208,45  Pendataan Potensi          —  =1+1; "kutip"
                                                                                   baris dua

        """)
  }

  @Test func `moves the wordiest columns of a form to lines of their own`() {
    #expect(
      table(Samples.form, width: 60) == """
        No (1)
          Rancangan Awal RKPD: Program/Kegiatan (2)
          Hasil Analisis Kebutuhan: Program/Kegiatan (4)
                                  Hasil
                                Analisis
          Rancangan Awal RKPD   Kebutuhan
          ────────────────────  ─────────
                                Kebutuhan  Catatan
           Pagu indikatif (Rp)  Dana (Rp)  Penting
                             3  5=(2+3)/2  6
                                  (5=2+3)
          ────────────────────  ─────────  ─────────────
        1
          (2) Pendataan Potensi
          (4) Pendataan Potensi
          1.821.638.580.208,45          —  =1+1; "kutip"
                                           baris dua

        """)
  }

  @Test func `gives a word its room before a sentence its line`() {
    let table = Table(
      columns: [.words("a", "A", minimum: 4), .words("b", "B", minimum: 4)],
      rows: [
        Table.Row([
          .text("kata kata kata kata kata kata kata kata kata kata"), .text("1 Fasilitasi"),
        ])
      ])
    #expect(
      self.table(table, width: 40) == """
        A                             B
        ────────────────────────────  ──────────
        kata kata kata kata kata      1
        kata kata kata kata kata      Fasilitasi

        """)
  }

  @Test func `explains the signs that occur and ends with the basis`() {
    let lines = text(Samples.trace, width: 120, .indonesian)
    #expect(
      lines.suffix(5).joined(separator: "\n") == """
        Keterangan: ▲ naik   ▼0 menjadi nol   + baris baru   · tidak ada baris   — baris tanpa isi   0 angka nol

        Dasar: log lumajang-dinkopum · peristiwa 512 · akar Yhm5Bp1tjkLrPbqZJ8cLRyLZfxGXvN2sTpWgLQ7mXno= · koordinat 2022
               perintah trace 2022 · bahasa id · program jejak 0.1

        """)
  }

  @Test func `says nothing about signs that do not occur`() {
    let table = Table(columns: [.figures("n", "N")], rows: [Table.Row([.amount(.zero)])])
    #expect(!text(table, width: 80).contains { $0.hasPrefix("Legend") })
  }

  @Test func `colours only when asked, and never the spaces at a line's end`() {
    let report = PlainReport(Samples.trace)
    let plain = TextFormat(width: 90).text(of: report)
    let coloured = TextFormat(width: 90, isColoured: true).text(of: report)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[32m+274.315.000\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[31m-115.500.000\u{1B}[0m"))
    var stripped = coloured
    for code in ["0", "1", "2", "31", "32"] {
      stripped = stripped.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false)
        .joined()
    }
    #expect(stripped == plain)
  }

  @Test func `shows what invented data must show first`() {
    var content = PlainReport(Samples.form).content
    content.banner = "DATA REKAAN"
    #expect(TextFormat().text(of: PlainReport(content)).hasPrefix("DATA REKAAN\n\nT\n\n"))
  }

  @Test func `keeps a figure in one piece inside a sentence`() {
    let amount = Table.Cell.amount(Rupiah(1_166_815_000), events: [7])
    let paragraph: Paragraph = "Pagu menjadi (\(amount)) rupiah, \("naik", .strong)."
    #expect(paragraph.text == "Pagu menjadi (1.166.815.000) rupiah, naik.")
    let lines = LineWrapper.lines(paragraph, width: 18)
    #expect(
      lines.map(Palette(isColoured: false).text) == [
        "Pagu menjadi", "(1.166.815.000)", "rupiah, naik.",
      ])
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `never exceeds its width, never cuts an amount or a code`(seed: UInt64) {
    var tables = RandomTables(seed: seed)
    let table = tables.table()
    for width in [40, 57, 80, 120, 200] {
      let output = TextFormat(width: width).text(of: PlainReport(table))
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines {
        #expect(line.columns <= width, "seed \(seed), width \(width): \(line)")
        #expect(line.unicodeScalars.allSatisfy { !$0.isCommand }, "seed \(seed): \(line)")
      }
      for cell in (table.rows + table.footers).flatMap(\.cells) where cell.isWhole {
        #expect(output.contains(cell.value.text), "seed \(seed), width \(width)")
      }
    }
  }
}

extension Table.Cell {
  fileprivate var isWhole: Bool {
    if case .code = value { return true }
    return value.isNumeric
  }
}
