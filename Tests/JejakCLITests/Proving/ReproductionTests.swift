import Foundation
import RenjaModel
import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("A saved report can be run again")
struct ReproductionTests {
  private static let questions = [
    "show 2022/rancangan", "trace 2022", "trace 2022 2.17.06", "form T-C.33 2022/rancangan",
    "diff 2022/rancangan 2022/penetapan", "why 2022/rancangan 2.17.06.2.01.02 pagu",
    "find 'Koperasi'", "find 'a · program b'", "log --kode 2.17.06 --type pagu-changed", "stats",
    "show 2022@2021-07-01", "show 2022/rancangan --upto 30",
  ]

  @Test(arguments: ["id", "en"])
  func `every format says the same again, also after the log has grown`(language: String) throws {
    let log = try PlanLog(.small)
    let desk = try ProvingDesk()
    for question in Self.questions {
      for format in ["text", "json", "md", "html", "csv --footer", "csv --footer --csv-locale id"] {
        let line = "\(question) --format \(format) --lang \(language)"
        desk.paper("\(desk.papers.contents.count)", line, log: log.path)
      }
    }
    try log.append([#require(PlanEvents.small.events.last)])
    for (paper, text) in desk.papers.contents {
      let reply = desk.ask("reproduce \(paper)", log: log.path)
      #expect(reply.status == .done, "\(text.suffix(300))\(reply.output)\(reply.errors)")
      #expect(reply.output.contains("byte for byte"))
    }
  }

  @Test func `a changed figure is shown, other words are not`() throws {
    let log = try PlanLog(.small)
    let desk = try ProvingDesk()
    let text = desk.paper("saved", "trace 2022", log: log.path)
    desk.papers.contents["saved"] = text.replacingOccurrences(of: ".000", with: ".001")
    let changed = desk.ask("reproduce saved", log: log.path)
    #expect(changed.status == .findings)
    #expect(changed.output.contains("They differ"))
    desk.papers.contents["saved"] =
      text.replacingOccurrences(of: "up", with: "risen")
      .replacingOccurrences(of: "jejak 0.1.0", with: "jejak 0.0.9")
    let reworded = desk.ask("reproduce saved", log: log.path)
    #expect(reworded.status == .done)
    #expect(reworded.output.contains("only words differ"))
  }

  @Test func `a page is held by what people read of it`() throws {
    let log = try PlanLog(.small)
    let desk = try ProvingDesk()
    let text = desk.paper("saved", "trace 2022 --format html", log: log.path)
    desk.papers.contents["saved"] = text.replacingOccurrences(of: "margin:0 auto", with: "margin:0")
    let restyled = desk.ask("reproduce saved", log: log.path)
    #expect(restyled.output.contains("only words differ"))
    desk.papers.contents["saved"] = text.replacingOccurrences(of: "2.500.000", with: "2.500.001")
    #expect(desk.ask("reproduce saved", log: log.path).status == .findings)
    desk.papers.contents["saved"] = text.replacingOccurrences(of: "data-basis", with: "data-x")
    #expect(desk.ask("reproduce saved", log: log.path).errors.contains("[output-unclear]"))
  }

  @Test(arguments: ["id", "en"])
  func `a workbook says the same again, a figure changed in it does not`(language: String) throws {
    let session = try WritingSession.withPlan()
    for question in [["show", "2022"], ["trace", "2022"], ["log"], ["form", "T-C.33", "2022"]] {
      let path = session.folder.appending("buku.xlsx")
      session.run(question + ["--format", "xlsx", "--output", path, "--lang", language])
      let same = session.run("reproduce", path, "--lang", "en")
      #expect(same.status == .done, "\(question): \(same.output)\(same.errors)")
      #expect(same.output.contains("byte for byte"))
    }
    let path = session.folder.appending("ubah.xlsx")
    session.run("show", "2022", "--format", "xlsx", "--output", path, "--lang", language)
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let figure = Array("<v>315000000</v>".utf8)
    let place = try #require(
      bytes.indices.first { bytes[$0...].starts(with: figure) })
    bytes[place + 5] = UInt8(ascii: "9")
    try Data(bytes).write(to: URL(filePath: path))
    let changed = session.run("reproduce", path, "--lang", "en")
    #expect(changed.status == .findings)
    #expect(changed.output.contains("319000000"))
    // What an office suite packs anew is no output of ours any more.
    bytes[8] = 8
    try Data(bytes).write(to: URL(filePath: path))
    #expect(session.run("reproduce", path).errors.contains("[output-unclear]"))
  }

  @Test(arguments: ["seal", "trace 2022 --output=x", "trace 2022 --log=/tmp", "log --follow", "rm"])
  func `nothing but a report is run`(command: String) throws {
    let log = try PlanLog(.small)
    let desk = try ProvingDesk()
    let text = desk.paper("saved", "trace 2022", log: log.path)
    desk.papers.contents["saved"] = text.replacingOccurrences(
      of: "command jejak trace 2022", with: "command jejak \(command)")
    let before = desk.papers.contents
    let reply = desk.ask("reproduce saved", log: log.path)
    #expect(reply.status == .badInput || reply.status == .usage, "\(reply.output)")
    #expect(desk.papers.contents == before)
  }

  @Test func `the log must still be the one of the report`() throws {
    let log = try PlanLog(.small)
    let desk = try ProvingDesk()
    let text = desk.paper("saved", "trace 2022", log: log.path)
    #expect(desk.ask("reproduce saved").status == .integrityBroken)
    let size = try RenjaLog(opening: log.path).size
    desk.papers.contents["saved"] = text.replacingOccurrences(
      of: "events \(size)", with: "events \(size - 1)")
    #expect(desk.ask("reproduce saved", log: log.path).errors.contains("[rewritten]"))
    desk.papers.contents["saved"] = "a,b\r\n1,2\r\n"
    let unclear = desk.ask("reproduce saved", log: log.path)
    #expect(unclear.status == .badInput)
    #expect(unclear.errors.contains("[output-unclear]"))
  }
}
