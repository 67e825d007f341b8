import RenjaModel
import Testing

@testable import Reports

@Suite("CSV")
struct CSVFormatTests {
  @Test func `writes bare numbers under names for programs`() {
    #expect(
      CSVFormat().text(of: PlainReport(Samples.trace)) == """
        kode,nama,kebutuhan,rancangan,penetapan,change,percent,move\r
        2.17.06,"Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)",892500000,891460527,1166815000,274315000,30.74,up\r
        2.17.06.2.01.01,Pendataan Potensi dan Pengembangan Usaha Mikro,115500000,"",0,-115500000,-100,to-zero\r
        2.17.06.2.01.02,Pemberdayaan Melalui Kemitraan Usaha Mikro,,,1166815000,1166815000,,new-row\r

        """)
  }

  @Test func `writes a form as offices save it, in an Indonesian spreadsheet's way`() {
    #expect(
      CSVFormat(locale: .indonesian).text(of: PlainReport(Samples.form)) == """
        \u{FEFF}No;Rancangan Awal RKPD;;Hasil Analisis Kebutuhan;;Catatan Penting\r
        ;Program/Kegiatan;Pagu indikatif (Rp);Program/Kegiatan;hitung:Kebutuhan Dana (Rp);\r
        1;Pendataan Potensi;1821638580208,45;Pendataan Potensi;"";"'=1+1; ""kutip""
        baris dua"\r

        """)
  }

  @Test func `ends with the basis only when asked, in one record of the same width`() throws {
    let report = PlainReport(Samples.trace)
    let records = ParsedCSV(CSVFormat(hasFooter: true).text(of: report), separator: ",").records
    let footer = try #require(records.last)
    #expect(footer.count == 8)
    #expect(footer[0].text.hasPrefix("# log lumajang-dinkopum · events 512 · root Yhm5"))
    #expect(!CSVFormat().text(of: report).contains("#"))
  }

  @Test func `writes the table meant for records where the shown one is another`() {
    var content = PlainReport(Samples.trace).content
    content.records = Table(columns: [.keys("a", "A")], rows: [Table.Row([.code("1")])])
    #expect(CSVFormat().text(of: PlainReport(content)) == "a\r\n1\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+62", "'+62"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("'=x", "''=x"), ("''", "''"), ("'kutip", "'kutip"), ("5 kop", "5 kop"), ("", ""),
    ("\u{FF1D}1+1", "'\u{FF1D}1+1"), ("\u{FF0D}1", "'\u{FF0D}1"), ("\u{2212}1", "\u{2212}1"),
  ])
  func `guards what a spreadsheet could run`(text: String, guarded: String) {
    #expect(CSVFormat.guarded(text) == guarded)
    #expect(ParsedCSV.unguarded(guarded) == text)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>, CSVFormat.Locale.allCases)
  func `reads back as it was, absent and blank apart`(seed: UInt64, locale: CSVFormat.Locale) {
    var tables = RandomTables(seed: seed)
    let table = tables.table()
    let separator: Character = locale == .indonesian ? ";" : ","
    let written = CSVFormat(locale: locale).text(of: PlainReport(table))
    let records = ParsedCSV(written, separator: separator).records
    #expect(records.count == table.rows.count + 1, "seed \(seed)")
    for (row, record) in zip(table.rows, records.dropFirst()) {
      #expect(record.count == table.columns.count, "seed \(seed)")
      for (cell, field) in zip(row.cells, record) {
        switch cell.value {
        case .empty, .absent: #expect(field == .init(text: "", isQuoted: false))
        case .blank: #expect(field == .init(text: "", isQuoted: true))
        case .amount(let amount), .change(let amount):
          let point = field.text.replacingOccurrences(of: ",", with: ".")
          #expect(point == amount.literal, "seed \(seed)")
        case .text(let text):
          #expect(ParsedCSV.unguarded(field.text) == text.neutralised, "seed \(seed)")
        default: #expect(field.text == cell.value.text)
        }
      }
    }
  }
}

extension String {
  fileprivate func replacingOccurrences(of sign: Character, with other: Character) -> String {
    String(map { $0 == sign ? other : $0 })
  }
}

/// A reader of RFC 4180 that knows which fields were quoted.
struct ParsedCSV {
  struct Field: Equatable {
    var text = ""
    var isQuoted = false
  }

  private(set) var records: [[Field]] = []

  init(_ text: String, separator: Character) {
    var record: [Field] = []
    var field = Field()
    var isInside = false
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isInside && rest.first == "\"":
        field.text.append("\"")
        rest.removeFirst()
      case "\"":
        isInside.toggle()
        field.isQuoted = true
      case separator where !isInside:
        record.append(field)
        field = Field()
      case "\r\n" where !isInside:
        records.append(record + [field])
        record = []
        field = Field()
      default: field.text.append(character)
      }
    }
  }

  /// Takes back what `CSVFormat.guarded` did, by the rule its documentation gives.
  static func unguarded(_ text: String) -> String {
    guard text.first == "'", let sign = text.first(where: { $0 != "'" }) else { return text }
    return "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".contains(sign)
      ? String(text.dropFirst()) : text
  }
}
