import RenjaModel
import Testing

@testable import Importing

@Suite("Numbers in tables")
struct NumberTests {
  private func amounts(_ texts: [String], angka: NumberFormat? = nil) throws -> [String?] {
    let units = ["01", "02", "03", "04"].map { "2.17.07.2.01.\($0)" }
    let text = "kode\trupiah\n" + zip(units, texts).map { "\($0)\t\($1)" }.joined(separator: "\n")
    let plan = try ImportBench.office().plan("pagu", text: text, tahapan: .ranhir) {
      $0.angka = angka
    }
    return plan.entries.compactMap { entry in
      guard case .paguChanged(let change) = entry.event else { return nil }
      return .some(change.rupiah?.literal)
    }
  }

  @Test(
    arguments: [
      (["315000000"], ["315000000"]), (["315.000.000", "0", ""], ["315000000", "0", nil]),
      (["892,500,000", "7,000"], ["892500000", "7000"]), (["1.234"], ["1234"]),
      (["1,234"], ["1234"]),
      (["1.821.638.580.208,45"], ["1821638580208.45"]), (["12,50"], ["12.50"]),
      (["892,500,000", "12,345.67"], ["892500000", "12345.67"]),
      (["Rp 5.000,-", "Rp. 7"], ["5000", "7"]),
    ] as [([String], [String?])])
  func `are read in the one format that the column allows`(texts: [String], read: [String?]) throws
  {
    #expect(try amounts(texts) == read)
  }

  @Test func `are read as the user says where he says it`() throws {
    #expect(try amounts(["12,345.67"], angka: .koma) == ["12345.67"])
    #expect(try amounts(["1.234"], angka: .titik) == ["1234"])
  }

  @Test(
    arguments: [
      ("24 ASN", "24", "ASN"), ("100%", "100", "%"), ("77,66 %", "77.66", "%"),
      ("5 Kali", "5", "Kali"),
      ("100 m2", "100", "m2"), ("0,5 ha", "0.5", "ha"), ("12", "12", nil),
      ("2 dok/tahun", "2", "dok/tahun"),
      ("Sehat 5 kop, cukup sehat 20 kop", nil, nil), ("2 dok, 3 lap", nil, nil),
      ("5-10 unit", nil, nil),
      ("> 80%", nil, nil), ("-", nil, nil), ("1.2.3 x", nil, nil),
      ("999999999999999999999 x", nil, nil),
    ] as [(String, String?, String?)])
  func `in targets are one number and a unit, or words`(
    text: String, nilai: String?, satuan: String?
  ) throws {
    let table = ImportTable(titles: [], kepala: [], headings: [], columns: [:], isOwn: false)
    let read = TargetColumn(.target, of: table, rows: [], angka: nil).read(text)
    #expect(read.nilai?.literal == nilai)
    #expect(read.satuan == satuan)
  }

  @Test(arguments: [
    ("2.17.01", true), ("2 17 01 2 01 01", true), ("2.17.01.2.01.0001", true),
    ("2.17.01.2.01.", true),
    ("2 1 0 2 0 0", false), ("1", false), ("2.17", false), ("2.17.1", false), ("a", false),
  ])
  func `in codes are whole with two digits everywhere but first and fourth`(
    text: String, isWhole: Bool
  ) {
    #expect((WrittenKode(text).kode != nil) == isWhole)
  }

  @Test(arguments: [
    ("1;2;3", true), ("(1);(2);(3);(10) = (9+6)/2", true), (";2;3;7;8;", true),
    ("6;7;8=(7/6)", false),
    ("1;2;8=(7/6)", true), ("1;x;3", false), ("1;2", false), ("3;2;1", false),
  ])
  func `of columns stand in their own row`(text: String, isNumbering: Bool) throws {
    let records = try RecordReader.records(
      try TableText(Array(text.utf8)), delimiter: UInt8(ascii: ";"))
    #expect(NumberingRow.isOne(try #require(records.first)) == isNumbering)
  }
}
