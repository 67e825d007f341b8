import Reports
import Platform
import TestSupport
import Testing

@testable import JejakCLI

@Suite("The program answers, or says why not, and never traps")
struct ProgramTests {
  @Test func `ends with the numbers scripts rely on`() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 64, 65, 66, 73, 74, 75, 77])
  }

  @Test func `ends as the command ends`() {
    let console = RehearsalConsole()
    #expect(Program(registry: .rehearsal()).run(["show", "2022"], on: console) == .done)
    #expect(Program(registry: .rehearsal()).run(["audit", "2022"], on: console) == .findings)
  }

  @Test func `ends with the status of the error thrown`() {
    let missing = failing(with: UserFileError.notFound(path: "a"))
    #expect(missing.status == .noInput)
    #expect(missing.errors.contains("[file-missing]: there is no file 'a'"))
    let unforeseen = failing(with: CancellationError())
    #expect(unforeseen.status == .inputOutput)
    #expect(unforeseen.errors.contains("[unforeseen]"))
  }

  @Test func `is content when nobody reads its output any more`() {
    let console = RehearsalConsole()
    console.outputError = .closed
    #expect(Program(registry: .rehearsal()).run(["help"], on: console) == .done)
    console.outputError = .outputFailed(StorageError(.write, "stdout", errno: 28))
    #expect(Program(registry: .rehearsal()).run(["help"], on: console) == .inputOutput)
    #expect(console.errors.contains("[output-failed]"))
  }

  @Test func `writes a file whole or not at all`() {
    let world = RehearsalFiles(["/office/x": "old"])
    let program = Program(registry: .rehearsal())
    let line = ["show", "2022", "--output", "/office/x"]
    world.failsToWrite = true
    let console = RehearsalConsole(world: world)
    #expect(program.run(line, on: console) == .inputOutput)
    #expect(world.contents == ["/office/x": "old"])
    world.failsToWrite = false
    #expect(program.run(line, on: console) == .done)
    #expect(world.contents["/office/x"]?.hasPrefix("show\nCOORD: 2022\n") ?? false)
    #expect(console.output.isEmpty)
  }

  @Test(arguments: [
    (["JEJAK_LANG": "id", "LC_ALL": "en_US.UTF-8"], Language.indonesian),
    (["JEJAK_LANG": "en", "LANG": "id_ID.UTF-8"], .english),
    (["JEJAK_LANG": "fr", "LANG": "id_ID.UTF-8"], .indonesian),
    (["LC_ALL": "id_ID.UTF-8", "LANG": "en_US"], .indonesian),
    (["LC_ALL": "", "LC_MESSAGES": "id", "LANG": "C"], .indonesian),
    (["LC_MESSAGES": "C", "LANG": "id_ID"], .english),
    (["LANG": "id@latin"], .indonesian), (["LANG": "idx"], .english), ([:], .english),
  ])
  func `speaks the language of the environment`(
    environment: [String: String], language: Language
  ) {
    let console = RehearsalConsole(environment: environment)
    _ = Program(registry: .rehearsal()).run(["sohw"], on: console)
    let word = language == .indonesian ? "galat" : "error"
    #expect(console.errors.hasPrefix("jejak: \(word) [unknown-command]: "))
  }

  @Test func `speaks the language asked for even where the rest is wrong`() {
    let console = RehearsalConsole(environment: ["LANG": "en_US"])
    _ = Program(registry: .rehearsal()).run(["sohw", "--lang", "id"], on: console)
    #expect(console.errors.contains("Mungkin maksud Anda: show?"))
    #expect(console.errors.contains("Pemakaian: jejak"))
  }

  @Test(arguments: [UInt64(7), 1_945, 20_260])
  func `never traps, whatever the arguments are`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let program = Program(registry: .declared)
    let known = ["record", "pagu", "show", "audit", "verify", "help", "completions", "shift"]
    let options = program.registry.options.map { "--" + $0.name }
    let odd = [
      "", "-", "--", "--=", "---", "-é", "=", "--log=", "--lang=id", "\u{1B}[2J",
      "👩‍👩‍👧", "-5",
    ]
    let all = known + known + options + odd + [String(repeating: "x", count: 100_000)]
    for _ in 0..<2_000 {
      let line = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        all.randomElement(using: &generator) ?? ""
      }
      let console = RehearsalConsole(terminalWidth: 80)
      let status = program.run(line, on: console)
      // Without a command the program looks for a log, and this world has none.
      #expect([.done, .findings, .usage, .noInput].contains(status), "\(line)")
      let failed = status == .usage || status == .noInput
      #expect(failed != console.errors.isEmpty, "\(line)")
      #expect(!(console.output + console.errors).contains("\u{1B}"), "\(line)")
    }
  }

  private func failing(with error: any Error) -> (status: ExitCode, errors: String) {
    let signature = Signature(
      "fail", .using, summary: Bilingual(both: "-"), discussion: Bilingual(both: "-"),
      examples: [])
    let command = RehearsedCommand(signature: signature, fails: error)
    let console = RehearsalConsole()
    let status = Program(registry: .rehearsal([command])).run(["fail"], on: console)
    return (status, console.errors)
  }
}
