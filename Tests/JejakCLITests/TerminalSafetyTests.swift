import Testing

@testable import JejakCLI

@Suite("Nothing from outside acts on the terminal")
struct TerminalSafetyTests {
  @Test(arguments: [
    ("plain é 👍", "plain é 👍"), ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"),
    ("a\nb\tc", "a\\u{A}b\\u{9}c"),
    ("\r\n", "\\u{D}\\u{A}"), ("\u{9B}31m", "\\u{9B}31m"), ("\u{202E}001", "\\u{202E}001"),
    ("\u{0}\u{7F}", "\\u{0}\\u{7F}"),
  ])
  func `shows what would act`(text: String, shown: String) {
    #expect(TerminalSafety.line(text) == shown)
  }

  @Test(arguments: [
    ("\u{1B}[1;31mred\u{1B}[0m\n", "\u{1B}[1;31mred\u{1B}[0m\n"),
    ("\u{1B}[m", "\u{1B}[m"), ("\u{1B}[2J", "\\u{1B}[2J"), ("\u{1B}[1;3", "\\u{1B}[1;3"),
    ("\u{1B}]0;title\u{7}", "\\u{1B}]0;title\\u{7}"), ("\u{1B}", "\\u{1B}"), ("a\r", "a\\u{D}"),
  ])
  func `lets only colours through in what we coloured`(text: String, shown: String) {
    #expect(TerminalSafety.rendered(text) == shown)
  }

  @Test func `makes an argument safe wherever it enters a sentence`() {
    let name = "x\u{1B}]0;y\u{7}\njejak: done"
    let words: Wording = "no '\(name)' in \([name]) (\(3))"
    let safe = "x\\u{1B}]0;y\\u{7}\\u{A}jejak: done"
    #expect(words.text == "no '\(safe)' in \(safe) (3)")
  }
}
