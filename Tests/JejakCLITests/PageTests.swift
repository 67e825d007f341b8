import RenjaModel
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Pages and workbooks from the command line")
struct PageTests {
  private static let log = Result { try PlanLog(.small) }

  private static let questions = [
    "show 2022/rancangan", "trace 2022", "trace 2022 --by sumber",
    "diff 2022/rancangan 2022/penetapan", "form T-C.33 2022/rancangan", "form T-C.31 2022",
    "why 2022/rancangan 2.17.06.2.01.02", "audit 2022", "log", "find Koperasi", "stats", "verify",
    "",
  ]

  private func ask(
    _ question: String, _ format: String, width: Int? = nil
  ) throws -> (status: ExitCode, output: String, errors: String) {
    let words = question.split(separator: " ").map(String.init)
    return try Self.log.get().ask(words + ["--format", format, "--lang", "id"], width: width)
  }

  @Test(arguments: questions)
  func `every report is a page, and every event that a figure names is in it`(
    question: String
  ) throws {
    let page = try ask(question, "html")
    #expect(page.errors.isEmpty)
    #expect(page.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"id\">\n"))
    #expect(page.output.hasSuffix("</body>\n</html>\n"))
    let named = page.output.split(separator: "data-e=\"").dropFirst().flatMap { piece in
      piece.prefix { $0 != "\"" }.split(separator: " ").flatMap { range -> [Int] in
        let ends = range.split(separator: "-").compactMap { Int($0) }
        return Array((ends.first ?? 0)...(ends.last ?? 0))
      }
    }
    for seq in Set(named) { #expect(page.output.contains("id=\"e\(seq)\""), "\(seq)") }
    #expect(named.isEmpty == (question == "verify"))
  }

  @Test(arguments: questions)
  func `every figure of money in a table names its events`(question: String) throws {
    guard !["log", "audit 2022", "stats", "verify"].contains(question) else { return }
    let page = try ask(question, "html").output
    let cells = page.split(separator: "<td class=\"n\"").dropFirst().map { piece in
      String(piece.split(separator: "</td>", maxSplits: 1, omittingEmptySubsequences: false)[0])
    }
    for cell in cells where cell.contains(where: \.isNumber) {
      let text = cell.split(separator: ">", omittingEmptySubsequences: false).last ?? ""
      let isCount = !cell.contains(".")
      #expect(isCount || cell.contains("<button"), "\(text) \(cell)")
    }
  }

  @Test func `every row of a list of events tells of its event, and no other`() throws {
    let page = try ask("log --seq 3..9", "html").output
    let rows = page.split(separator: "<tr><th scope=\"row\"").dropFirst().map(String.init)
    #expect(rows.count == 7)
    for (row, seq) in zip(rows, 3...9) {
      let cells = row.split(separator: "</tr>", maxSplits: 1)[0]
      let named = cells.split(separator: "data-e=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(!named.isEmpty && named.allSatisfy { $0 == "\(seq)" }, "\(seq): \(named)")
    }
    #expect(page.split(separator: "<article class=\"event\"").count - 1 == 7)
    let none = try ask("log --type unit-defined --actor nobody", "html").output
    #expect(!none.contains("<script>") && !none.contains("data-e="))
  }

  @Test(arguments: ["trace 2022", "diff 2022/rancangan 2022/penetapan"])
  func `every figure of a chart is a button`(question: String) throws {
    let page = try ask(question, "html").output
    let drawings = page.split(separator: "<svg ").dropFirst()
    #expect(!drawings.isEmpty)
    for drawing in drawings {
      let marks = drawing.split(separator: "</svg>", maxSplits: 1)[0].split(separator: "\n")
      var depth = 0
      for mark in marks {
        if mark.hasPrefix("<g role=\"button\"") { depth += 1 }
        if mark == "</g>" { depth -= 1 }
        let isFigure = ["class=\"total\"", "class=\"up\"", "class=\"down\""].contains {
          mark.contains($0)
        }
        #expect(!isFigure || depth == 1, "\(mark)")
      }
    }
  }

  @Test(arguments: questions)
  func `every report is a workbook`(question: String) throws {
    let book = try ask(question, "xlsx")
    #expect(book.errors.isEmpty)
    #expect(book.output.hasPrefix("PK"))
    #expect(book.output.contains("xl/worksheets/sheet1.xml"))
  }

  @Test func `a workbook never goes onto a terminal`() throws {
    for question in ["show 2022/rancangan", "log"] {
      let refused = try ask(question, "xlsx", width: 80)
      #expect(refused.status == .usage)
      #expect(refused.errors.contains("[not-for-terminal]"))
      #expect(refused.output.isEmpty)
    }
  }

  @Test(arguments: ["html", "xlsx"])
  func `events that are followed are never a whole document`(format: String) throws {
    let refused = try ask("log --follow", format)
    #expect(refused.status == .usage)
    #expect(refused.errors.contains("[value-unknown]"))
  }

  @Test func `the events of a page are those the report rests on`() throws {
    let page = try ask("show 2022/kebutuhan --upto 30", "html")
    #expect(page.status == .done)
    let ids = page.output.split(separator: "id=\"e").dropFirst().compactMap {
      Int($0.prefix(while: \.isNumber))
    }
    #expect(!ids.isEmpty)
    #expect(ids.allSatisfy { $0 <= 30 })
  }

  @Test(arguments: ["why 2022/rancangan 2.17.06.2.01.02", "diff 2022/rancangan 2022/penetapan"])
  func `pages are as they were looked at`(question: String) throws {
    let page = try ask(question, "html").output
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.drop { $0 != "<body>" }.prefix { !$0.hasPrefix("<script>") }
    let name = question.split(separator: " ")[0]
    Golden().expect(body.joined(separator: "\n") + "\n", is: "page-\(name).id.html")
  }
}
