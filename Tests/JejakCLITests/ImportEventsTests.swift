import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Files of events at the command line")
struct ImportEventsTests {
  private static let lines = [
    #"{"type":"pagu-changed","effective":"2021-03-15","actor":"perencana","dasar":"Nota","data":"#
      + #"{"tahun":2022,"tahapan":"rancangan","kode":"\#(kode)","rupiah":1000000}}"#,
    #"{"data":{"tahun":2022,"tahapan":"rancangan","kode":"\#(kode)","rupiah":2500000},"#
      + #" "type":"pagu-changed","effective":"2021-03-16"}"#,
  ]
  private static var kode: String { WritingSession.first }

  private func file(_ session: WritingSession, _ lines: [String] = lines) throws -> String {
    try session.folder.write(Array(lines.joined(separator: "\n").utf8), to: "events.jsonl")
  }

  @Test func `are recorded once, and told by their types and totals`() throws {
    let session = try WritingSession.withUnits()
    let events = try file(session)
    let size = try session.reader().size
    let dry = session.run("import", "events", events, "--dry-run")
    #expect(dry.status == .done && dry.output.contains("2 events would be recorded"))
    #expect(try session.reader().size == size)
    let first = session.run("import", "events", events, "--actor", "bendahara")
    #expect(first.status == .done, "\(first.errors)")
    #expect(first.output.contains("Recorded: events \(size + 1)–\(size + 2)"))
    #expect(first.output.contains("pagu-changed: 2"))
    #expect(first.output.contains("total of 2022/rancangan"))
    let again = session.run("import", "events", events, "--actor", "bendahara")
    #expect(again.status == .done && again.output.contains("Nothing new"))
    #expect(try session.reader().size == size + 2)
    let shown = session.run("log", "--kode", Self.kode, "--format", "json")
    #expect(shown.output.contains("bendahara"))
  }

  @Test func `are told one by one in JSON`() throws {
    let session = try WritingSession.withUnits()
    let size = try session.reader().size
    let answer = session.run("import", "events", try file(session), "--format", "json")
    #expect(answer.status == .done, "\(answer.errors)")
    for part in [#""seq":\#(size + 1)"#, #""seq":\#(size + 2)"#, #""read":2"#, #""added":2"#] {
      #expect(answer.output.contains(part), "\(part)")
    }
  }

  @Test func `that are unclear are all named, and nothing is recorded`() throws {
    let session = try WritingSession.withUnits()
    let size = try session.reader().size
    let events = try file(session, ["nol", Self.lines[0], #"{"type":"x"}"#])
    let answer = session.run("import", "events", events)
    #expect(answer.status == .badInput)
    #expect(answer.errors.contains(":1:1: [event-unclear]"))
    #expect(answer.errors.contains(":3:1: [event-unclear]"))
    #expect(try session.reader().size == size)
    let missing = session.run("import", "events", session.folder.appending("tiada"))
    #expect(missing.status == .noInput && missing.errors.contains("[file-missing]"))
    let folder = session.run("import", "events", session.folder.path)
    #expect(folder.status == .noInput && folder.errors.contains("[file-is-folder]"))
  }

  @Test(arguments: [
    ["--tahun", "2022"], ["--dasar", "x"], ["--alasan", "lainnya"], ["--overwrite"],
    ["--effective", "2021-01-01"],
  ])
  func `take none of the options of tables`(options: [String]) throws {
    let session = try WritingSession.withUnits()
    let answer = session.run(["import", "events", try file(session)] + options)
    #expect(answer.status == .usage)
    #expect(answer.errors.contains("[option-not-taken]") && answer.errors.contains(options[0]))
  }
}
