import RenjaModel
import TestSupport
import Testing

@Suite("Values: amounts, decimals, codes, stages, coordinates")
struct ValueTests {
  @Test(arguments: [
    ("315000000", "315000000"), ("315.000.000", "315000000"), ("315.000.000,50", "315000000.50"),
    ("Rp 1.000", "1000"), ("Rp.1.000,00", "1000"), ("0", "0"),
    ("9.007.199.254.740.991", "9007199254740991"),
  ])
  func `an amount is read as people write it`(typed: String, literal: String) throws {
    #expect(try Rupiah(typed: typed).literal == literal)
  }

  @Test(arguments: [
    ("1e400", Rupiah.TypedError.notANumber("1e400")), ("-5", .negative("-5")),
    ("12,345.67", .ambiguousSeparators("12,345.67")),
    ("1.234,567", .ambiguousSeparators("1.234,567")),
    ("1.5", .ambiguousSeparators("1.5")), ("1,5", .ambiguousSeparators("1,5")), ("", .empty),
    ("Rp", .empty), ("1.0000", .ambiguousSeparators("1.0000")), ("١٢", .notANumber("١٢")),
    ("9007199254740992", .tooLarge("9007199254740992")),
    ("10.000.000.000.000,50", .tooLarge("10.000.000.000.000,50")),
    ("99999999999999999999999999999999", .tooLarge("99999999999999999999999999999999")),
  ])
  func `an amount that could be two is refused`(typed: String, error: Rupiah.TypedError) {
    #expect(throws: error) { try Rupiah(typed: typed) }
  }

  @Test(arguments: [
    ("13,83", "13.83"), ("75.85", "75.85"), ("1.250", "1250"), ("0,50", "0.5"), ("0.800", "0.8"),
    ("12.345,6", "12345.6"), ("100", "100"),
  ])
  func `a written number is one exact decimal`(written: String, literal: String) {
    #expect(ExactDecimal(written: written)?.literal == literal)
  }

  @Test(arguments: ["", ",", "1,", "1,2,3", "1.2.3", "1,234.5", "abc", "12 3", "-1"])
  func `what could be two numbers is none`(written: String) {
    #expect(ExactDecimal(written: written) == nil)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `decimals keep their value through text`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let digits = Int128(Int64.random(in: -999_999_999_999...999_999_999_999, using: &random))
      let scale = Int.random(in: 0...18, using: &random)
      guard let number = ExactDecimal(digits: digits, scale: scale) else { continue }
      #expect(ExactDecimal(jsonNumber: number.literal) == number, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("2", Level.urusan), ("2.17", .bidang), ("2.17.01", .program), ("2.17.01.2.01", .kegiatan),
    ("2.17.01.2.01.01", .subkegiatan), ("2.17.01.2.01.0001", .subkegiatan), ("X.XX.01", .program),
  ])
  func `a code says its level`(text: String, level: Level) {
    #expect(Kode(text)?.level == level)
  }

  @Test(arguments: [
    "", ".", "2.", "2.17.1", "2.17.01.2", "2.17.01.2.01.01.01", "2 1 0", "2.17.01.2.1.01", "a.17",
    "2..01", "2.17.01.200.01", "２.17",
  ])
  func `what is no code is refused`(text: String) {
    #expect(Kode(text) == nil)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `a text is a code where the rule of the nomenclature says so`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = ["1", "2", "17", "001", "0001", "00001", "X", "XX", "", "a", "1X", "é"]
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...7, using: &random)
      let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined(separator: ".")
      #expect((Kode(text) != nil) == isCode(text), "\(text)")
    }
  }

  /// The rule, segment by segment.
  private func isCode(_ text: String) -> Bool {
    let segments = text.split(separator: ".", omittingEmptySubsequences: false)
    guard [1, 2, 3, 5, 6].contains(segments.count) else { return false }
    return segments.enumerated().allSatisfy { place, segment in
      if place == 0, segment == "X" { return true }
      if place == 1, segment == "XX" { return true }
      let width = place == 0 || place == 3 ? 1...2 : 2...4
      return width.contains(segment.count) && segment.allSatisfy { "0123456789".contains($0) }
    }
  }

  @Test func `codes order by number, parents first`() throws {
    let texts = ["2.17.10", "2.17.01.2.01", "2.17.01", "2.17.02", "2", "2.17.01.2.01.02", "2.17"]
    let sorted = texts.compactMap(Kode.init).sorted().map(\.text)
    #expect(
      sorted == ["2", "2.17", "2.17.01", "2.17.01.2.01", "2.17.01.2.01.02", "2.17.02", "2.17.10"])
    let parent = try #require(Kode("2.17.01"))
    #expect(parent.contains(try #require(Kode("2.17.01.2.01"))))
    #expect(Kode("2.17.01.2.01")?.parent == parent)
    #expect(Kode("2.17.01.2.01.07")?.generic.text == "X.XX.01.2.01.07")
  }

  @Test func `every stage is found by its name`() {
    for stage in Tahapan.ordered + [.pergeseran(1), .pergeseran(12)] {
      #expect(Tahapan(stage.name) == stage)
    }
    for wrong in [
      "", "Rancangan", "pergeseran", "pergeseran-0", "pergeseran-01", "pergeseran-1000",
    ] {
      #expect(Tahapan(wrong) == nil)
    }
  }

  @Test(arguments: [
    "2022", "2022/rancangan", "2022/penetapan@2021-09-30", "2022/rancangan~480", "2022@today",
    "2022/rancangan@2021-09-30~2021-10-05", "2022~2021-10-05T01:02:03Z", "2022/pergeseran-2~0",
  ])
  func `a coordinate reads back as written`(text: String) throws {
    #expect(try Coordinate(parsing: text).text == text)
  }

  @Test(arguments: [
    ("22", Coordinate.ParsingError.year("22")), ("", .year("")),
    ("2022/", .stage("", candidates: [])),
    ("2022/rancagan", .stage("rancagan", candidates: ["rancangan"])),
    ("2022@2021-02-30", .day("2021-02-30")), ("2022~x", .known("x")), ("2022~-1", .known("-1")),
    ("2022~", .known("")), ("２０２２", .year("２０２２")),
  ])
  func `a wrong coordinate names its wrong part`(text: String, error: Coordinate.ParsingError) {
    #expect(throws: error) { try Coordinate(parsing: text) }
  }

  @Test func `names fold to letters and digits without the level word`() {
    let name = "Sub Kegiatan Penyediaan Komponen Instalasi Listrik/Penerangan"
    #expect(NameFolding.foldUnit(name) == "penyediaankomponeninstalasilistrikpenerangan")
    #expect(NameFolding.fold("Kab. / Kota;") == "kabkota")
    #expect(
      NameFolding.foldUnit("PROGRAM PENGEMBANGAN UMKM") == NameFolding.foldUnit("Pengembangan UMKM")
    )
    #expect(NameFolding.foldUnit("Program") == "program")
    #expect(NameFolding.fold("Café № 2, É") == "café2é")
  }
}
