import Reports
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Official forms come out of the log as the regulation prints them")
struct FormTests {
  private static let lines = [
    "T-C.31 2022", "T-C.33 2022/rancangan", "Bab-IV 2022/penetapan",
  ]

  @Test(arguments: lines)
  func `each form is the one that was looked at`(line: String) throws {
    let log = try PlanLog(try PlanEvents.renja2022())
    let name = "form-" + (line.split(separator: " ").first.map(String.init) ?? "")
    for (format, ending) in [("text", "txt"), ("csv", "csv"), ("json", "json"), ("md", "md")] {
      let answer = Answer("form \(line) --format \(format)", log: log.path, width: 120)
      #expect(answer.status == .done)
      Golden().expect(answer.output, is: "\(name).id.\(ending)")
    }
    let english = Answer("form \(line) --lang en", log: log.path, width: 200)
    Golden().expect(english.output, is: "\(name).en.200.txt")
  }

  @Test(arguments: lines, [80, 120, 200])
  func `no line is wider than the terminal`(line: String, width: Int) throws {
    let log = try PlanLog(try PlanEvents.renja2022())
    let answer = Answer("form \(line)", log: log.path, width: width)
    #expect(answer.status == .done)
    #expect(answer.columns <= width)
  }

  @Test func `the stated penunjang stands beside the sums of its parts`() throws {
    let log = try PlanLog(try PlanEvents.renja2022())
    let text = Answer("form T-C.33 2022/rancangan", log: log.path, width: 200).output
    #expect(text.contains("3.463.303.837"))
    #expect(text.contains("+1.039.473"))
    #expect(text.contains("+18.000"))
  }

  @Test func `an unknown form is answered with those there are`() throws {
    let log = try PlanLog(try PlanEvents.renja2022())
    let answer = Answer("form bab5 2022", log: log.path)
    #expect(answer.errors.contains("T-C.29, T-C.30, T-C.31, T-C.32, T-C.33, Tabel-3.1, Bab-IV"))
    #expect(Answer("form 'bab iv' 2022/penetapan", log: log.path).status == .done)
  }
}
