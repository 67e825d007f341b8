import Testing

@testable import Reports

@Suite("The width of text")
struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("Rp", 2), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("👍", 2), ("▲", 1),
    ("—", 1), ("🇮🇩", 2), ("a\u{AD}b", 2), ("ｆ", 2), ("\u{200B}", 0),
  ])
  func `counts columns as terminals do`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\tb", "a b"), ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("\u{1B}]0;x\u{07}", "\\u001b]0;x\\u0007"), ("\u{9B}m", "\\u009bm"), ("a\0b", "a\\u0000b"),
    ("kas\u{202E}na", "kas\\u202ena"), ("\u{FEFF}x", "\\ufeffx"), ("👩‍👧", "👩‍👧"),
  ])
  func `disarms control characters and shows them`(text: String, neutral: String) {
    #expect(text.neutralised == neutral)
  }

  @Test(arguments: [
    ("satu dua tiga", 8, ["satu dua", "tiga"]),
    ("  satu   dua ", 20, ["satu dua"]),
    ("Program/Kegiatan/Sub", 12, ["Program/", "Kegiatan/Sub"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("satu\n\ndua", 9, ["satu", "", "dua"]),
    ("", 9, [""]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func `breaks between words, and words only where it must`(
    text: String, width: Int, lines: [String]
  ) {
    let palette = Palette(isColoured: false)
    #expect(LineWrapper.lines(text, width: width).map(palette.text) == lines)
  }
}
