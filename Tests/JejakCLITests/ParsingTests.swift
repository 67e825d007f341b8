import Testing

@testable import JejakCLI

@Suite("The command line is read as people write it")
struct ParsingTests {
  private func run(_ line: [String]) -> (status: ExitCode, console: RehearsalConsole) {
    let console = RehearsalConsole(environment: ["LANG": "en_US.UTF-8"])
    let status = Program(registry: .rehearsal()).run(line, on: console)
    return (status, console)
  }

  @Test(arguments: [
    ["record", "pagu", "2.17.01", "315.000.000", "--tahun", "2022"],
    ["--tahun", "2022", "record", "pagu", "2.17.01", "315.000.000"],
    ["record", "--tahun=2022", "pagu", "2.17.01", "315.000.000"],
    ["record", "pagu", "2.17.01", "--tahun", "2022", "315.000.000"],
    ["record", "pagu", "--tahun=2022", "--", "2.17.01", "315.000.000"],
  ])
  func `lets options stand anywhere`(line: [String]) {
    let (status, console) = run(line)
    #expect(status == .done)
    #expect(
      console.output == "record pagu\nKODE: 2.17.01\nRUPIAH: 315.000.000\n--tahun: 2022\n")
    #expect(console.errors.isEmpty)
  }

  @Test(arguments: [
    (["shift", "2022/x", "2.17.01#1=-5000000", "2.17.02=+1000"], "2.17.01#1=-5000000"),
    (["shift", "2022/x", "-5"], "-5"),
    (["shift", "2022/x", "-"], "-"),
    (["shift", "2022/x", "- a text"], "- a text"),
    (["shift", "2022/x", "--", "--list"], "--list"),
    (["shift", "2022/x", ""], ""),
  ])
  func `takes negative figures and what follows -- as words`(line: [String], word: String) {
    let (status, console) = run(line)
    #expect(status == .done)
    #expect(console.output.contains("KODE=±N: \(word)"))
  }

  @Test func `gathers the words that belong to a repeated option`() {
    let sources = run([
      "record", "pagu", "--sumber", "DAU=1", "PAD=2", "2.17.01", "3", "--tahun", "2022",
      "--sumber=DAK=3",
    ])
    #expect(sources.console.output.contains("--sumber: DAU=1 | PAD=2 | DAK=3\n"))
    #expect(sources.console.output.contains("KODE: 2.17.01\nRUPIAH: 3\n"))
    let checks = run(["audit", "--only", "parent-sum", "name-drift", "2022"])
    #expect(checks.status == .findings)
    #expect(checks.console.output.contains("COORD: 2022\n--only: parent-sum | name-drift\n"))
    let files = run(["verify", "--against", "a", "2", "--log", "x", "--against", "b"])
    #expect(files.console.output.contains("--against: a | 2 | b\n--log: x\n"))
  }

  @Test(arguments: [
    (["sohw"], "unknown-command", "Did you mean: show?"),
    (["pagu", "2.17.01"], "unknown-command", "Did you mean: record pagu?"),
    (["record", "pgau"], "unknown-command", "Did you mean: record pagu?"),
    (["xyzzy"], "unknown-command", "'jejak help' lists all commands."),
    (["record"], "subcommand-missing", "Choose one of: pagu, target."),
    (["show", "2022", "--fomat", "csv"], "unknown-option", "Did you mean: --format?"),
    (["show", "2022", "-x"], "unknown-option", "after '--'"),
    (["init", "x", "--known", "5"], "option-not-taken", "'jejak init' does not take"),
    (["show", "2022", "--log", "a", "--log=b"], "option-twice", "'--log' is given twice"),
    (["show", "2022", "--footer", "--footer"], "option-twice", "'--footer' is given twice"),
    (["record", "pagu", "2.17.01", "5"], "option-missing", "Write '--tahun Y'"),
    (["show", "2022", "--log"], "value-missing", "Write '--log DIR'"),
    (["show", "2022", "--log", "--footer"], "value-missing", "Write '--log DIR'"),
    (["show", "2022", "--footer=1"], "value-not-taken", "Write just '--footer'."),
    (["show", "2022", "--format", "jsn"], "value-unknown", "Did you mean: json?"),
    (["show", "2022", "--lang", "fr"], "value-unknown", "The choices are: id, en."),
    (["show"], "argument-missing", "Add COORD as the usage line shows."),
    (["show", "2022", "a", "b"], "argument-unexpected", "'b' is one too many"),
    (["completions", "bsh"], "value-unknown", "Did you mean: bash, zsh?"),
    (["help", "shwo"], "unknown-command", "Did you mean: show?"),
    (["--version", "show", "2022"], "option-not-taken", "--version"),
  ])
  func `says what is wrong and what to do`(line: [String], identifier: String, remedy: String) {
    let (status, console) = run(line)
    #expect(status == .usage)
    #expect(console.output.isEmpty)
    #expect(console.errors.hasPrefix("jejak: error [\(identifier)]: "))
    #expect(console.errors.contains(remedy))
    #expect(console.errors.contains("\nUsage: jejak "))
    #expect(console.errors.contains("\nSee 'jejak help"))
  }

  @Test func `reads whole numbers and nothing else`() throws {
    let option = Option("expect", .word("SEQ"), Bilingual(both: "x"))
    func number(_ text: String) throws -> Int? {
      let signature = Signature(
        "x", .using, summary: Bilingual(both: ""), discussion: Bilingual(both: ""),
        options: [option], examples: [])
      return try Invocation(signature: signature, words: [], values: ["expect": [text]])
        .number(option)
    }
    #expect(try number("480") == 480)
    for text in ["", "-1", "+1", "1e3", "1.000", "99999999999999999999", "٣"] {
      #expect(throws: UsageError.numberUnclear("--expect", value: text)) { try number(text) }
    }
  }

  @Test(arguments: [
    ("kitten", "sitting", 3), ("show", "sohw", 1), ("", "abc", 3), ("abc", "abc", 0),
    ("ca", "abc", 3),
  ])
  func `counts the slips between two words`(one: String, other: String, slips: Int) {
    let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    #expect(Nearness.distance(one, other) == slips)
    #expect(Nearness.distance(other, one) == slips)
  }
}
