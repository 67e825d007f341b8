import RenjaModel
import Reports
import Testing

@Suite("Markdown")
struct MarkdownFormatTests {
  @Test func `writes a pipe table with figures to the right`() {
    #expect(
      MarkdownFormat().text(of: PlainReport(Samples.trace)) == """
        # T

        | Kode | Program/Kegiatan/Sub Kegiatan | Kebutuhan | Rancangan | Penetapan | Perubahan | % |  |
        | --- | --- | ---: | ---: | ---: | ---: | ---: | :---: |
        | **2.17.06** | **Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)** | **892.500.000** | **891.460.527** | **1.166.815.000** | **+274.315.000** | **30,74 %** | **▲** |
        | 2.17.06.2.01.01 | &emsp;Pendataan Potensi dan Pengembangan Usaha Mikro | 115.500.000 | — | 0 | -115.500.000 | -100,00 % | ▼0 |
        | 2.17.06.2.01.02 | &emsp;Pemberdayaan Melalui Kemitraan Usaha Mikro | · | · | 1.166.815.000 | +1.166.815.000 |  | + |
        |  | **Jumlah** | **115.500.000** | **0** | **1.166.815.000** | **+1.051.315.000** |  |  |

        Legend: ▲ up; ▼0 to zero; + new row; · no such row; — row left blank; 0 a stated zero

        > Basis: log `lumajang-dinkopum` · events `512` · root `Yhm5Bp1tjkLrPbqZJ8cLRyLZfxGXvN2sTpWgLQ7mXno=` · coordinate `2022` · command `trace 2022` · language `en` · program `jejak 0.1`

        """)
  }

  @Test func `joins shared headings, numbers and formulas in one heading`() {
    let text = MarkdownFormat().text(of: PlainReport(Samples.form))
    #expect(
      text.contains(
        "| Hasil Analisis Kebutuhan: Kebutuhan Dana (Rp)<br>5=(2+3)/2<br>(5=2+3) |"))
    #expect(text.contains("| =1+1; \"kutip\"<br>baris dua |"))
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("<script>", "\\<script\\>"), ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
    ("[a](b)", "\\[a\\](b)"), ("\\|", "\\\\\\|"), ("a\r\nb", "a<br>b"), ("&lt;", "\\&lt;"),
    ("\u{1B}[31m", "\\\\u001b\\[31m"),
  ])
  func `shows data letter for letter`(text: String, escaped: String) {
    let table = Table(columns: [.words("a", "A")], rows: [Table.Row([.text(text)])])
    let output = MarkdownFormat().text(of: PlainReport(table))
    #expect(output.contains("\n| \(escaped) |\n"))
  }

  @Test func `quotes a command that holds backticks`() {
    var content = PlainReport(Samples.form).content
    content.basis.command = "find `x`"
    #expect(MarkdownFormat().text(of: PlainReport(content)).contains("command `` find `x` `` ·"))
  }
}
