import Canonical
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Exports write what other programs read, whole or not at all")
struct ExportTests {
  private static let renja = Result { try PlanLog(.renja2022()) }

  private func run(
    _ words: [String], in world: RehearsalFiles = RehearsalFiles(), width: Int? = nil
  ) throws -> (status: ExitCode, console: RehearsalConsole) {
    let console = RehearsalConsole(terminalWidth: width, world: world)
    let log = try Self.renja.get()
    let status = Program.standard.run(
      words + ["--lang", "en"] + (words[0] == "schema" ? [] : ["--log", log.path]), on: console)
    return (status, console)
  }

  @Test func `a data package is a table and its descriptor, and both are named`() throws {
    let world = RehearsalFiles()
    let answer = try run(["export", "datapackage", "/office/paket", "2022"], in: world)
    #expect(answer.status == .done)
    #expect(answer.console.output == "/office/paket/pagu.csv\n/office/paket/datapackage.json\n")
    #expect(
      Set(world.contents.keys) == ["/office/paket/pagu.csv", "/office/paket/datapackage.json"])
    let json = try JSONValue(parsing: world.contents["/office/paket/datapackage.json"] ?? "")
    #expect(json.object?["profile"]?.string == "fiscal-data-package")
  }

  @Test func `a folder of CSV has every projection that holds something`() throws {
    let world = RehearsalFiles()
    let answer = try run(
      ["export", "csv", "/office/tabel", "2022/rancangan", "2022/penetapan"], in: world)
    #expect(answer.status == .done)
    let names = Set(world.contents.keys.map { String($0.dropFirst("/office/tabel/".count)) })
    #expect(
      names.isSuperset(of: [
        "show.csv", "trace.csv", "T-C.31.csv", "T-C.33.csv", "audit.csv", "stats.csv", "diff.csv",
        "basis.json",
      ]))
    let trace = try run(["trace", "2022", "--format", "csv"]).console.output
    #expect(world.contents["/office/tabel/trace.csv"] == trace)
  }

  @Test func `the name of a folder cannot act on the terminal`() throws {
    let words = ["export", "datapackage", "/office/a\u{1B}[2Jb", "2022"]
    #expect(try run(words, width: 80).console.output.hasPrefix("/office/a\\u001b[2Jb/pagu.csv\n"))
    #expect(try run(words).console.output.hasPrefix("/office/a\u{1B}[2Jb/pagu.csv\n"))
  }

  @Test func `nothing is written where one file cannot be`() throws {
    let world = RehearsalFiles(["/office/paket/pagu.csv": "old"])
    world.failsToWrite = true
    let answer = try run(["export", "datapackage", "/office/paket", "2022"], in: world)
    #expect(answer.status == .inputOutput)
    #expect(world.contents == ["/office/paket/pagu.csv": "old"])
  }

  @Test func `a journal of one office and year is the same whoever asks`() throws {
    let whole = try run(["export", "hledger", "2022"]).console.output
    #expect(whole.hasPrefix("; log test.example/lumajang-dinkopum\n"))
    #expect(whole.contains("\naccount pagu:dinkopum:2022:penetapan:"))
    #expect(!whole.contains(":2023:"))
    #expect(try run(["export", "hledger", "1999"]).status == .noInput)
  }

  @Test func `the lines are exported as they stand, up to a bound`() throws {
    let lines = try run(["export", "events", "--upto", "3"]).console.output.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix(#"{"seq":1,"#))
    #expect(try run(["export", "events", "--upto", "99999"]).status == .noInput)
  }

  @Test func `a schema is for an engine there is`() throws {
    let known = try run(["schema", "DuckDB", "/srv/renja", "2022/dpa@2022-03-01~480"])
    #expect(known.console.output.contains("CAST('2022-03-01' AS DATE) AS effective"))
    #expect(known.console.output.contains("CAST(480 AS BIGINT) AS upto"))
    let unknown = try run(["schema", "duckbd"])
    #expect(unknown.status == .usage && unknown.console.errors.contains("duckdb"))
  }

  @Test func `only events are restored, and only against a checkpoint`() throws {
    let form = try run(["import", "T-C.33", "x.csv", "--as-recorded", "--against", "x"])
    #expect(form.status == .usage && form.console.errors.contains("[option-not-taken]"))
    let bare = try run(["import", "events", "x.ndjson", "--as-recorded"])
    #expect(bare.status == .usage && bare.console.errors.contains("[option-missing]"))
    let missing = try run([
      "import", "events", "/office/x", "--as-recorded", "--against", "test.example/a 0 AAAA",
    ])
    #expect(missing.status != .done)
  }
}
