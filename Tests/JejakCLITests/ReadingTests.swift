import Canonical
import Foundation
import Reports
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Reading commands answer from a log on disk, or say why not")
struct ReadingTests {
  private static let small = Result { try PlanLog(.small) }
  private static let renja = Result { try PlanLog(.renja2022()) }

  @Test(arguments: [
    ("2022/kebutuhan", 8_298_871_504), ("2022/rancangan", 5_458_791_287),
    ("2022/penetapan", 15_510_720_802), ("2023/prakiraan", 6_017_648_517),
  ])
  func `shows the totals of the real Renja`(coordinate: String, total: Int64) throws {
    let answer = try Self.renja.get().json(["show", coordinate])
    #expect(answer["totals"]?.object?["computed"]?.integer == total)
    let leaves = answer.objects("rows").filter { $0["level"]?.string == "subkegiatan" }
    #expect(leaves.reduce(0) { $0 + ($1["pagu"]?.integer ?? 0) } == total)
  }

  @Test func `shows where a stated parent is not the sum of what is below it`() throws {
    let text = try Self.renja.get().ask(["show", "2022/rancangan"]).output
    #expect(text.contains("3.463.303.837  3.462.264.364  +1.039.473  3.463.285.837     +18.000"))
  }

  @Test func `traces every sub kegiatan of the real Renja to totals that hold`() throws {
    let answer = try Self.renja.get().json(["trace", "2022"])
    let rows = answer.objects("rows").filter { $0["level"]?.string == "subkegiatan" }
    #expect(rows.count == 37)
    let totals = try #require(answer["totals"]?.object)
    for stage in ["kebutuhan", "rancangan", "penetapan"] {
      let sum = rows.reduce(0) { $0 + ($1["stages"]?.object?[stage]?.integer ?? 0) }
      #expect(totals["stages"]?.object?[stage]?.integer == sum)
    }
    let change = rows.reduce(0) { $0 + ($1["change"]?.integer ?? 0) }
    #expect(change == 15_510_720_802 - 8_298_871_504)
    #expect(try !Self.renja.get().ask(["trace", "2022"]).output.contains("≠"))
  }

  @Test(arguments: [
    ("2022/kebutuhan", "2022/penetapan"), ("2022/rancangan", "2023/prakiraan"),
  ])
  func `balances a difference to the rupiah`(first: String, second: String) throws {
    let log = try Self.renja.get()
    let totals = try #require(try log.json(["diff", first, second])["totals"]?.object)
    let numbers = try ["before", "after", "change", "up", "down"].map {
      try #require(totals[$0]?.integer)
    }
    #expect(numbers[1] - numbers[0] == numbers[2])
    #expect(numbers[3] + numbers[4] == numbers[2])
  }

  @Test func `ends with 1 where two plans differ and with 0 where they do not`() throws {
    let log = try Self.small.get()
    #expect(log.ask(["diff", "2022/kebutuhan", "2022/rancangan"]).status == .findings)
    let same = log.ask(["diff", "2022/rancangan", "2022/rancangan", "--lang", "en"])
    #expect(same.status == .done)
    #expect(same.output.contains("Nothing differs."))
  }

  @Test func `answers for the stage in force on a day, and says what is not adopted`() throws {
    let log = try Self.small.get()
    #expect(log.ask(["show", "2022@2021-07-31"]).output.contains("2022/rancangan: adopted"))
    #expect(log.ask(["show", "2022/penetapan"]).output.contains("2022/penetapan: not adopted"))
    let before = log.ask(["show", "2022@2020-01-01"])
    #expect(before.status == .noInput)
    #expect(before.errors.contains("in force on 2020-01-01"))
  }

  @Test func `gives the same answer to the same bounds, however they are written`() throws {
    let log = try Self.small.get()
    let upto = log.ask(["trace", "2022", "--upto", "20"]).output
    let known = log.ask(["trace", "2022", "--known", "20"]).output
    let body = { (text: String) in text.components(separatedBy: "\n\nBasis:").first }
    #expect(body(upto) == body(known))
    #expect(upto.contains("events 20"))
  }

  @Test(arguments: [
    (["show", "2022", "--pd", "dinkes"], "[office-unknown]", "dinkopum"),
    (["show", "2030"], "[plan-missing]", "2022, 2023"),
    (["show", "2022/apbd"], "[plan-missing]", "kebutuhan, rancangan, penetapan"),
    (["trace", "2022", "--from", "dppa"], "[plan-missing]", "kebutuhan, rancangan, penetapan"),
    (["trace", "2022", "2.99.01"], "[unit-missing]", "jejak trace 2022"),
  ])
  func `names what there is where there is nothing`(
    line: [String], identifier: String, remedy: String
  ) throws {
    let answer = try Self.small.get().ask(line)
    #expect(answer.status == .noInput)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains(identifier))
    #expect(answer.errors.contains(remedy))
  }

  @Test(arguments: [
    ["show", "22"], ["show", "2022/rancangn"], ["trace", "2022", "9.9"], ["trace", "20222"],
    ["show", "2022", "--known", "kemarin"], ["trace", "2022", "--to", "akhir"],
  ])
  func `takes no word for what it is not`(line: [String]) throws {
    let answer = try Self.small.get().ask(line)
    #expect(answer.status == .usage)
    #expect(answer.output.isEmpty)
  }

  @Test(arguments: ["text", "md", "json", "csv"])
  func `says in every format that events are invented`(format: String) throws {
    let log = try PlanLog(.small, invented: "INVENTED FOR TRAINING")
    for line in [["show", "2022"], ["trace", "2022"], ["diff", "2022", "2022/rancangan"]] {
      let answer = log.ask(line + ["--format", format])
      let said = format == "csv" ? answer.errors : answer.output
      #expect(said.contains("INVENTED FOR TRAINING"))
    }
  }

  @Test func `shows every office, or the one that is asked for`() throws {
    var events = PlanEvents.small
    events.pd = "dinkes"
    events.effective = "2021-06-30"
    events.pagu("2.17.06.2.01.03", 1_000_000, "rancangan")
    let log = try PlanLog(events)
    let both = try log.json(["show", "2022/rancangan"])
    #expect(Set(both.objects("rows").compactMap { $0["pd"]?.string }) == ["dinkes", "dinkopum"])
    #expect(both["totals"]?.object?["computed"]?.integer == 168_000_000)
    let one = try log.json(["show", "2022/rancangan", "--pd", "dinkes"])
    #expect(one["totals"]?.object?["computed"]?.integer == 1_000_000)
    #expect(log.ask(["trace", "2022"]).output.contains("PD  "))
    let missing = log.ask(["show", "2022/kebutuhan", "--pd", "dinkes"])
    #expect(missing.status == .noInput)
    #expect(missing.errors.contains("rancangan"))
    #expect(!missing.errors.contains("kebutuhan, rancangan"))
  }

  @Test(arguments: [UInt64(11), 4_711])
  func `never traps, whatever is asked`(seed: UInt64) throws {
    let log = try Self.small.get()
    var generator = SeededGenerator(seed: seed)
    let words = [
      "2022", "2023", "2022/rancangan", "2022/penetapan@2021-12-31", "2022~7", "2022@today",
      "2022/kebutuhan~2021-03-16", "2.17.06", "2.17.06.2.01.01", "2", "--by=program", "--from",
      "rancangan", "--to=kebutuhan", "--upto", "0", "9", "--known=2021-03-16", "--format=csv",
      "--format=json", "--pd=dinkopum", "--pd", "~", "@", "2022/pergeseran-1", "--no-cache",
    ]
    let expected: Set<ExitCode> = [.done, .findings, .usage, .noInput]
    for _ in 0..<300 {
      let command = ["show", "trace", "diff"].randomElement(using: &generator) ?? ""
      let count = Int.random(in: 1...4, using: &generator)
      let line = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
      let answer = log.ask([command] + line, width: 80)
      #expect(expected.contains(answer.status), "seed \(seed): \(command) \(line)")
      #expect(!answer.errors.contains("[unforeseen]"), "seed \(seed): \(command) \(line)")
    }
  }

  @Test func `reads a folder it may not write to, without a lock`() throws {
    let log = try PlanLog(.small)
    let manager = FileManager.default
    let before = try manager.subpathsOfDirectory(atPath: log.path).sorted()
    let folders = ["", "/segments", "/active", "/tree"].map { log.path + $0 }
    for folder in folders where manager.fileExists(atPath: folder) {
      try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    }
    #expect(log.ask(["trace", "2022"]).status == .done)
    #expect(try manager.subpathsOfDirectory(atPath: log.path).sorted() == before)
  }

  @Test func `says how many batches lie beyond the checkpoint`() throws {
    let log = try PlanLog(.small)
    let checkpoint = try log.folder.read("log/checkpoint")
    var more = PlanEvents()
    more.effective = "2021-10-01"
    more.pagu("2.17.06.2.01.03", 8_000_000, "penetapan")
    try log.append(more.events)
    let after = log.ask(["show", "2022/penetapan"])
    #expect(after.output.contains("8.000.000"))
    try log.folder.write(checkpoint, to: "log/checkpoint")
    let behind = log.ask(["show", "2022/penetapan", "--lang", "en"])
    #expect(behind.status == .done)
    #expect(behind.errors.contains("whole batches beyond the checkpoint, not counted: 1"))
    #expect(!behind.output.contains("8.000.000"))
  }
}

extension PlanLog {
  /// The JSON answer to a command line.
  func json(_ line: [String]) throws -> JSONObject {
    let output = ask(line + ["--format", "json"]).output
    let value = try JSONValue(parsing: Array(output.utf8.dropLast()).span)
    return value.object ?? JSONObject()
  }
}

extension JSONObject {
  /// The objects of an array member; none where it is something else.
  func objects(_ key: String) -> [JSONObject] { self[key]?.array?.compactMap(\.object) ?? [] }
}
