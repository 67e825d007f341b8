import Reports
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Help is made from the declarations, in both languages")
struct HelpTests {
  private let golden = Golden()

  private func output(_ line: [String], width: Int? = nil) -> String {
    let console = RehearsalConsole(terminalWidth: width)
    #expect(Program(registry: .rehearsal()).run(line, on: console) == .done)
    #expect(console.errors.isEmpty)
    return console.output
  }

  @Test(arguments: Language.allCases)
  func `lists the commands by what people do`(language: Language) {
    let text = output(["help", "--lang", language.rawValue])
    golden.expect(text, is: "help.\(language.rawValue).txt")
    #expect(output(["--lang", language.rawValue]) == text)
    #expect(output(["--help", "--lang", language.rawValue]) == text)
  }

  @Test(arguments: Language.allCases)
  func `explains one command`(language: Language) {
    let text = output(["help", "record", "pagu", "--lang", language.rawValue])
    golden.expect(text, is: "help-record-pagu.\(language.rawValue).txt")
    #expect(output(["record", "pagu", "--help", "--lang", language.rawValue]) == text)
    #expect(output(["record", "pagu", "-h", "--bogus", "--lang", language.rawValue]) == text)
  }

  @Test(arguments: Language.allCases)
  func `explains a family of commands`(language: Language) {
    let text = output(["help", "record", "--lang", language.rawValue])
    golden.expect(text, is: "help-record.\(language.rawValue).txt")
    #expect(output(["record", "--help", "--lang", language.rawValue]) == text)
  }

  @Test(arguments: [1, 40, 60, 80, 100, 200])
  func `fits the terminal's width`(width: Int) {
    let lines = output(["help", "show"], width: width).split(separator: "\n")
    for line in lines where line.split(separator: " ").count > 1 {
      #expect(line.count <= max(40, min(100, width)), "\(line)")
    }
  }

  @Test func `prints its version on one line`() {
    #expect(output(["--version"]) == "jejak 0.1.0\n")
  }
}
