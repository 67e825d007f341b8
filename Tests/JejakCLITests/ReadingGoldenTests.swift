import TestSupport
import Testing

@testable import JejakCLI

@Suite("What show, trace and diff print, in every format and both languages")
struct ReadingGoldenTests {
  private static let log = Result { try PlanLog(.small) }

  private static let questions = [
    "show": ["show", "2022/rancangan"],
    "show-open": ["show", "2022/penetapan"],
    "trace": ["trace", "2022"],
    "trace-unit": ["trace", "2022", "2.17.06.2.01.02"],
    "trace-sumber": ["trace", "2022", "--by", "sumber"],
    "diff": ["diff", "2022/rancangan", "2022/penetapan"],
  ]

  @Test(arguments: ["show", "trace", "diff"], ["id", "en"])
  func `says the same in text of three widths, Markdown, CSV and JSON`(
    name: String, language: String
  ) throws {
    let widths = try [80, 120, 200].map { try answer(name, language, [], width: $0) }
    let ruler = String(repeating: "=", count: 40) + "\n"
    let golden = Golden()
    golden.expect(widths.joined(separator: ruler), is: "reading-\(name).\(language).txt")
    for format in ["md", "csv", "json"] {
      let footer = format == "csv" ? ["--footer"] : []
      let output = try answer(name, language, ["--format", format] + footer)
      golden.expect(output, is: "reading-\(name).\(language).\(format)")
    }
  }

  @Test(arguments: ["show-open", "trace-unit", "trace-sumber"])
  func `prints other questions on a narrow terminal`(name: String) throws {
    Golden().expect(try answer(name, "id", [], width: 80), is: "reading-\(name).id.txt")
  }

  @Test(arguments: ["show", "show-open", "trace", "trace-unit", "trace-sumber", "diff"])
  func `fits the width it is given`(name: String) throws {
    for width in [60, 80, 100, 120, 200] {
      let lines = try answer(name, "en", [], width: width).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width }, "\(width)")
    }
  }

  private func answer(
    _ name: String, _ language: String, _ more: [String], width: Int? = nil
  ) throws -> String {
    let log = try Self.log.get()
    let line = try #require(Self.questions[name])
    let answer = log.ask(line + ["--lang", language] + more, width: width)
    #expect(answer.errors.isEmpty)
    #expect(answer.status == (line[0] == "diff" ? .findings : .done))
    return answer.output
  }
}

extension PlanLog {
  /// What the program answers to a command line about this log, without colours.
  func ask(
    _ line: [String], width: Int? = nil
  ) -> (status: ExitCode, output: String, errors: String) {
    let console = RehearsalConsole(environment: ["NO_COLOR": "1"], terminalWidth: width)
    let status = Program.standard.run(line + ["--log", path], on: console)
    return (status, console.output, console.errors)
  }
}
