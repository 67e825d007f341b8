import Projections
import RenjaModel
import Reports
import Testing

@Suite("Figures as people read them")
struct NumberTextTests {
  @Test(
    arguments: [
      (0, "0"), (1, "0,01"), (10, "0,10"), (100, "1"), (99_900, "999"), (100_000, "1.000"),
      (116_681_500_000, "1.166.815.000"), (182_163_858_020_845, "1.821.638.580.208,45"),
      (-103_947_300, "-1.039.473"), (-50, "-0,50"),
    ] as [(Int128, String)])
  func `groups rupiah as Indonesians write them`(sen: Int128, text: String) {
    #expect(Rupiah(sen: sen).grouped == text)
  }

  @Test func `signs a change`() {
    #expect(Rupiah(1_039_473).groupedChange == "+1.039.473")
    #expect(Rupiah(-1_039_473).groupedChange == "-1.039.473")
    #expect(Rupiah.zero.groupedChange == "0")
  }

  @Test(
    arguments: [
      (1, 3, "33,33 %", "33.33"), (2, 3, "66,67 %", "66.67"), (1, 8, "12,50 %", "12.5"),
      (-1, 8, "-12,50 %", "-12.5"), (1, 16, "6,25 %", "6.25"), (5, 4000, "0,13 %", "0.13"),
      (-5, 4000, "-0,13 %", "-0.13"), (50, 1, "5.000,00 %", "5000"), (0, 7, "0,00 %", "0"),
    ] as [(Int64, Int64, String, String)])
  func `rounds a percentage half up to two decimals`(
    part: Int64, whole: Int64, text: String, literal: String
  ) {
    let percent = Percent(Rupiah(part), over: Rupiah(whole))
    #expect(percent?.text == text)
    #expect(percent?.literal == literal)
  }

  @Test func `has no percentage over nothing, nor one beyond its range`() {
    #expect(Percent(Rupiah(5), over: .zero) == nil)
    #expect(Percent(Rupiah(5), over: Rupiah(-1))?.hundredths == -50_000)
    #expect(Percent(Rupiah(sen: .max), over: Rupiah(sen: 1)) == nil)
  }

  @Test(arguments: [
    ("id_ID.UTF-8", Language.indonesian), ("id", .indonesian), ("en_US.UTF-8", .english),
    ("C", .english), ("", .english),
  ])
  func `speaks Indonesian where the locale does`(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
  }
}
