import TestSupport
import Testing

@testable import JejakCLI

@Suite("The sample log: what every reading command says of the real Renja 2022")
struct SampleLogGoldenTests {
  /// A command line, and the name of its golden files.
  struct Question: Sendable, CustomTestStringConvertible {
    let name: String
    let line: String
    var testDescription: String { "jejak \(line)" }
  }

  static let questions = [
    Question(name: "overview", line: ""),
    Question(name: "show", line: "show 2022/rancangan"),
    Question(name: "show-date", line: "show 2022@2021-04-01"),
    Question(name: "trace", line: "trace 2022"),
    Question(name: "trace-unit", line: "trace 2022 2.17.06"),
    Question(name: "trace-sumber", line: "trace 2022 --by sumber"),
    Question(name: "diff", line: "diff 2022/kebutuhan 2022/penetapan"),
    Question(name: "diff-years", line: "diff 2022/rancangan 2023/prakiraan"),
    Question(name: "why", line: "why 2022/penetapan 2.17.06.2.01.01"),
    Question(name: "find", line: "find DBHCHT"),
    Question(name: "log", line: "log --type stage-adopted"),
    Question(name: "stats", line: "stats"),
    Question(name: "verify", line: "verify"),
    Question(name: "form-T-C.29", line: "form T-C.29 2022"),
    Question(name: "form-T-C.29-2023", line: "form T-C.29 2023"),
    Question(name: "form-T-C.30", line: "form T-C.30 2022"),
    Question(name: "form-T-C.31", line: "form T-C.31 2022"),
    Question(name: "form-T-C.32", line: "form T-C.32 2022"),
    Question(name: "form-Tabel-3.1", line: "form Tabel-3.1 2022/rancangan"),
    Question(name: "form-T-C.33", line: "form T-C.33 2022/rancangan"),
    Question(name: "form-Bab-IV", line: "form Bab-IV 2022/penetapan"),
  ]

  @Test(arguments: questions, ["text", "csv", "json", "md"])
  func `an answer is the one that was looked at`(question: Question, format: String) {
    let answer = Answer("\(question.line) --format \(format)", log: RepositoryPaths.sampleLog)
    #expect(answer.errors.isEmpty)
    let ending = format == "text" ? "txt" : format
    Golden().expect(answer.output, is: "sample/\(question.name).\(ending)")
  }

  @Test(arguments: questions, [80, 120, 200])
  func `a table fits the terminal`(question: Question, width: Int) {
    let answer = Answer(question.line, log: RepositoryPaths.sampleLog, width: width)
    #expect(answer.columns <= width)
  }
}
