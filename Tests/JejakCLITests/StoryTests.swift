import Canonical
import Foundation
import Reports
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Why, find, stats, log and the overview tell what the log holds")
struct StoryTests {
  private static let lines: [(name: String, line: String)] = [
    ("why-cell", "why 2022/rancangan 2.17.08.2.01.01 pagu"),
    ("why-unit", "why 2022/rancangan 2.17.08.2.01.01"),
    ("why-program", "why 2022/rancangan 2.17.01 pagu"),
    ("log", "log --kode 2.17.08.2.01.01 --type pagu-changed"),
    ("find", "find kemitraan"),
    ("stats", "stats"),
    ("overview", ""),
  ]

  @Test(arguments: lines.indices)
  func `each answer is the one that was looked at`(index: Int) throws {
    let log = try StoryLog()
    let (name, line) = Self.lines[index]
    for (format, ending) in [("text", "txt"), ("csv", "csv"), ("json", "json"), ("md", "md")] {
      for language in Language.allCases {
        if format == "csv" || format == "json", language == .english { continue }
        let answer = Answer(
          "\(line) --format \(format) --lang \(language.rawValue)", log: log.path)
        #expect(answer.status == .done)
        #expect(answer.errors.isEmpty)
        Golden().expect(answer.output, is: "\(name).\(language.rawValue).\(ending)")
      }
    }
  }

  @Test(arguments: lines.indices, [80, 120, 200])
  func `no line is wider than the terminal`(index: Int, width: Int) throws {
    let log = try StoryLog()
    let answer = Answer(Self.lines[index].line, log: log.path, width: width)
    #expect(answer.columns <= width)
    #expect(answer.columns > 40)
  }

  @Test func `a bound shows what was known then`() throws {
    let log = try StoryLog()
    let line = "why 2022/rancangan 2.17.08.2.01.01 pagu --format json"
    let before = try rows(Answer("\(line) --known 2021-09-30", log: log.path))
    #expect(before.count == 1)
    let now = try rows(Answer(line, log: log.path))
    #expect(
      now.map { $0.object?["status"]?.string } == [
        "replaced", "replaced", "in-force", "retracted",
      ])
    #expect(now[1].object?["replaced_by"] == now[2].object?["seq"])
  }

  @Test(arguments: [
    ("why 2022 2.17.08.2.01.01 pgu", ExitCode.usage, "value-unknown"),
    ("why 2022 2.17.08.2.01.99", .noInput, "unit-missing"),
    ("why 2022 2.17.8", .usage, "kode-unclear"),
    ("why 2031 2.17.08", .noInput, "plan-missing"),
    ("log --seq 9..3", .usage, "range-unclear"),
    ("log --since 2021-13-01", .usage, "date-unclear"),
    ("log --follow --upto 3", .usage, "option-not-taken"),
    ("form T-C.34 2022", .usage, "form-unknown"),
    ("form 2022 T-C.31", .usage, "form-unknown"),
    ("log --type pagu-changd", .usage, "value-unknown"),
    ("find --", .usage, "argument-missing"),
    ("find ...", .usage, "text-empty"),
  ])
  func `what cannot be answered is said`(line: String, status: ExitCode, name: String) throws {
    let log = try StoryLog()
    let answer = Answer(line, log: log.path)
    #expect(answer.status == status)
    #expect(answer.errors.contains("[\(name)]"))
    #expect(answer.output.isEmpty)
  }

  @Test func `bare jejak without a log is help`() {
    let console = RehearsalConsole()
    #expect(Program.standard.run([], on: console) == .done)
    #expect(console.output.contains("jejak help"))
  }

  @Test func `every command stands once in the program`() {
    let names = Registry.standard.signatures.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `the listed events are the stored ones`() throws {
    let log = try StoryLog()
    let all = try rows(Answer("log --format json", log: log.path))
    #expect(all.count == log.size)
    for (index, row) in all.enumerated() {
      #expect(row.object?["seq"] == .integer(Int64(index + 1)))
    }
    let some = try rows(Answer("log --seq 7..9 --format json", log: log.path))
    #expect(some == Array(all[6...8]))
  }

  private func rows(_ answer: Answer) throws -> [JSONValue] {
    let value = try JSONValue(parsing: Array(answer.output.utf8).span)
    return try #require(value.object?["rows"]?.array)
  }
}
