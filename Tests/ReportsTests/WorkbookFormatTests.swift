import Canonical
import Foundation
import Projections
import RenjaModel
import TestSupport
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Workbooks")
struct WorkbookFormatTests {
  private func archive(_ report: some Report) throws -> Archive {
    try Archive(WorkbookFormat().bytes(of: report))
  }

  private func cell(_ place: String, _ sheet: String) -> String {
    let rest = sheet.split(
      separator: "<c r=\"\(place)\"", maxSplits: 1, omittingEmptySubsequences: false)
    guard rest.count == 2 else { return "none" }
    let own = rest[1].split(separator: "<c r=", maxSplits: 1, omittingEmptySubsequences: false)[0]
    return String(own.split(separator: "</row>", omittingEmptySubsequences: false)[0])
  }

  @Test(arguments: [("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43)])
  func `computes the checksum as the standard gives it`(text: String, sum: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == sum)
  }

  @Test func `is an archive whose parts are whole, stored and without a time`() throws {
    let archive = try archive(PlainReport(Samples.trace))
    #expect(
      archive.entries.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
      ])
    for entry in archive.entries {
      #expect(entry.method == 0)
      #expect(entry.time == 0x0021_0000)
      #expect(entry.crc == CRC32.of(entry.content), "\(entry.name)")
    }
  }

  @Test(arguments: 1...25)
  func `every part is well-formed, whatever the table holds`(seed: UInt64) throws {
    var tables = RandomTables(seed: seed)
    var document = PlainReport(tables.table()).content
    document.records = tables.table()
    document.title = ["\u{FFFE}<&\"\u{0}_x0041_" + String(repeating: "x", count: 40_000)]
    for entry in try archive(PlainReport(document)).entries {
      let parser = XMLParser(data: Data(entry.content))
      #expect(
        parser.parse(), "seed \(seed) \(entry.name) \(String(describing: parser.parserError))")
    }
  }

  @Test func `numbers are numbers, with their form, and fall back to text where digits are lost`()
    throws
  {
    let table = Table(
      columns: [.figures("a", "A")],
      rows: [
        Table.Row([.amount(Rupiah(1_166_815_000))]),
        Table.Row([.amount(Rupiah(sen: 99_999_999_999_945))]),
        Table.Row([.amount(Rupiah(sen: 182_163_858_020_845))]),
        Table.Row([.amount(Rupiah(9_007_199_254_740_991))]),
        Table.Row([.percent(Percent(hundredths: -9832))]),
        Table.Row([.change(Rupiah(-5))]),
        Table.Row([.amount(.zero).marked(.toZero)]),
        Table.Row([.amount(Rupiah(7)).marked(.up)]),
        Table.Row([Table.Cell(.blank).marked(.emptied)]),
        Table.Row([.amount(Rupiah(9_000_000_000_000_000))]),
      ])
    let archive = try archive(PlainReport(table))
    let sheet = try archive.text("xl/worksheets/sheet1.xml")
    let values = (4...13).map { cell("A\($0)", sheet) }
    #expect(values[0].contains("<v>1166815000</v>"))
    #expect(values[1].contains("<v>999999999999.45</v>"))
    #expect(values[2].contains("<v>1821638580208.45</v>"))
    #expect(values[3].contains(">9007199254740991</t>"))
    #expect(values[4].contains("<v>-0.9832</v>"))
    #expect(values[5].contains("<v>-5</v>"))
    #expect(values[6].contains("<v>0</v>"))
    #expect(values[7].contains("<v>7</v>"))
    #expect(values[8].contains(">▼—</t>"))
    #expect(values[9].contains("<v>9000000000000000</v>"))
    let styles = try archive.text("xl/styles.xml")
    for format in ["#,##0", "#,##0.00", "0.00%", "+#,##0;-#,##0;0", "&quot;▼&quot;#,##0"] {
      #expect(styles.contains("formatCode=\"\(format)\""), "\(format)")
    }
  }

  @Test(arguments: ["=1+1", "+5", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "'=1", "\n=1"])
  func `a text is never a formula, nor becomes one when edited`(text: String) throws {
    var document = PlainReport(
      Table(columns: [.words("a", text)], rows: [Table.Row([.text(text)])])
    ).content
    document.records = document.tables[0]
    let archive = try archive(PlainReport(document))
    let styles = try archive.text("xl/styles.xml").split(separator: "<cellXfs ")[1]
      .split(separator: "<xf ").dropFirst()
    for name in ["sheet1", "sheet2"] {
      let sheet = try archive.text("xl/worksheets/\(name).xml")
      #expect(!sheet.contains("<f>"))
      #expect(sheet.contains("t=\"inlineStr\""))
      let place = name == "sheet1" ? "A4" : "A2"
      let style = try #require(
        cell(place, sheet).split(separator: "s=\"").last?.prefix { $0.isNumber })
      let number = try #require(Int(style))
      #expect(Array(styles)[number].contains("quotePrefix=\"1\""))
    }
  }

  @Test func `headings are merged as the form prints them, and printed on every page`() throws {
    var document = PlainReport(Samples.form).content
    document.title = ["T-C.31: Review [draf]", "2022"]
    let archive = try archive(PlainReport(document))
    let sheet = try archive.text("xl/worksheets/sheet1.xml")
    let merges = sheet.split(separator: "mergeCell ref=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(merges.prefix(2) == ["A1:F1", "A2:F2"])
    #expect(merges.contains("A4:A5") && merges.contains("B4:C4") && merges.contains("D4:E4"))
    #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"6\" topLeftCell=\"B7\""))
    #expect(sheet.contains("orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\""))
    #expect(sheet.contains("paperSize=\"9\""))
    let book = try archive.text("xl/workbook.xml")
    #expect(book.contains("name=\"T-C.31 Review draf\""))
    #expect(book.contains("'T-C.31 Review draf'!$4:$6</definedName>"))
    #expect(book.contains("_xlnm.Print_Area"))
  }

  @Test func `the sheet of data keeps absent, blank and zero apart`() throws {
    let table = Table(
      columns: [.figures("a", "A"), .figures("b", "B"), .figures("c", "C"), .keys("d", "D")],
      rows: [
        Table.Row([Table.Cell(.absent), Table.Cell(.blank), .amount(.zero), .mark(.newRow)])
      ])
    var document = PlainReport(Samples.form).content
    document.records = table
    let sheet = try archive(PlainReport(document)).text("xl/worksheets/sheet2.xml")
    #expect(cell("A1", sheet).contains(">a</t>"))
    #expect(cell("A2", sheet) == "none")
    #expect(cell("B2", sheet).contains("t=\"inlineStr\"><is><t xml:space=\"preserve\"></t></is>"))
    #expect(cell("C2", sheet).contains("<v>0</v>"))
    #expect(cell("D2", sheet).contains(">new-row</t>"))
  }

  @Test func `tabs have names of their own, within what tabs allow`() {
    var names = SheetNames()
    let long = String(repeating: "Jumlah ", count: 9)
    let given = [
      names.next(long), names.next(long), names.next("'"), names.next(""), names.next("a/b"),
    ]
    #expect(Set(given.map { $0.lowercased() }).count == given.count)
    #expect(given.allSatisfy { !$0.isEmpty && $0.utf16.count <= 31 })
    #expect(given[4] == "a b")
    #expect(given[1].hasSuffix(" (2)"))
  }

  @Test func `the same report gives the same bytes`() {
    let report = PlainReport(Samples.form)
    #expect(WorkbookFormat().bytes(of: report) == WorkbookFormat().bytes(of: report))
  }
}
