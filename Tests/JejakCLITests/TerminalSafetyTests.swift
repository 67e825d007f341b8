import Testing

@testable import JejakCLI

@Suite("Nothing from outside acts on the terminal")
struct TerminalSafetyTests {
  @Test(arguments: [
    ("plain é 👍", "plain é 👍"), ("a\u{1B}[2Jb", "a\\u001b[2Jb"),
    ("a\nb\tc", "a\\u000ab\\u0009c"),
    ("\r\n", "\\u000d\\u000a"), ("\u{9B}31m", "\\u009b31m"), ("\u{202E}001", "\\u202e001"),
    ("\u{E0001}", "\\udb40\\udc01"), ("\u{0}\u{7F}", "\\u0000\\u007f"),
  ])
  func `shows what would act`(text: String, shown: String) {
    #expect(TerminalSafety.line(text) == shown)
  }

  @Test(arguments: [
    ("\u{1B}[1;31mred\u{1B}[0m\n", "\u{1B}[1;31mred\u{1B}[0m\n"),
    ("\u{1B}[m", "\u{1B}[m"), ("\u{1B}[2J", "\\u001b[2J"), ("\u{1B}[1;3", "\\u001b[1;3"),
    ("\u{1B}]0;title\u{7}", "\\u001b]0;title\\u0007"), ("\u{1B}", "\\u001b"), ("a\r", "a\\u000d"),
  ])
  func `lets only colours through in what we coloured`(text: String, shown: String) {
    #expect(TerminalSafety.rendered(text) == shown)
  }

  @Test func `makes an argument safe wherever it enters a sentence`() {
    let name = "x\u{1B}]0;y\u{7}\njejak: done"
    let words: Wording = "no '\(name)' in \([name]) (\(3))"
    let safe = "x\\u001b]0;y\\u0007\\u000ajejak: done"
    #expect(words.text == "no '\(safe)' in \(safe) (3)")
  }
}
