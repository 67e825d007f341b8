import Canonical
import EventLog
import Foundation
import Platform
import RenjaModel
import RenjaStore
import TestSupport
import Testing

import struct Projections.Proposal

@testable import JejakCLI

@Suite("A regency in one command")
struct RegencyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (place, name) in ["dinas-a", "dinas-b", "dinas-c"].enumerated() {
      let bidang = "\(place + 1).0\(place + 1)"
      var log = PlanEvents()
      log.pd = name
      log.effective = "2021-03-01"
      log.unit("\(bidang).01", "Program Penunjang")
      log.unit("\(bidang).02", "Program \(name)")
      log.unit("\(bidang).01.2.01.01", "Dokumen")
      log.unit("\(bidang).02.2.01.01", "Kerja")
      log.pagu("\(bidang).01.2.01.01", Int64(100 * (place + 1)), "kebutuhan")
      log.pagu("\(bidang).01.2.01.01", 50, "ranwal-rkpd")
      log.pagu("\(bidang).02.2.01.01", 1_000, "kebutuhan")
      log.effective = "2021-06-01"
      log.pagu("\(bidang).02.2.01.01", 400, "rancangan")
      log.adopt("rancangan")
      try write(log, name)
    }
    try Data("catatan".utf8).write(to: URL(fileURLWithPath: folder.appending("README.txt")))
  }

  private func write(_ log: PlanEvents, _ name: String) throws {
    let path = folder.appending(name)
    try LogCreation.create(
      path,
      LogIdentity(
        origin: "renja.example/\(name)", offset: UTCOffset("+07:00") ?? .utc, created: .earliest,
        pd: name))
    var writer = try RenjaWriter(opening: path, WriterOptions(user: "siti", clock: StoppedClock()))
    var options = CommitOptions()
    options.id = EventID(String(repeating: "0", count: 31) + "1")
    _ = try writer.commit(
      log.events.map { event in
        PlanDraft(
          proposal: Proposal(pd: event.pd, effective: event.effective, event: event.event),
          actor: event.actor, dasar: event.dasar)
      }, options)
    try writer.close()
  }

  private func run(_ words: String...) -> (status: ExitCode, output: String, errors: String) {
    let console = RehearsalConsole()
    let status = Program.standard.run(
      words + ["--logs", folder.appending("."), "--lang", "en"], on: console)
    return (status, console.output, console.errors)
  }

  private func json(_ words: String...) throws -> [String: Any] {
    let console = RehearsalConsole()
    _ = Program.standard.run(
      words + ["--logs", folder.appending("."), "--format", "json"], on: console)
    return try #require(
      JSONSerialization.jsonObject(with: Data(console.output.utf8)) as? [String: Any])
  }

  private func damage(_ name: String) throws {
    let active = folder.appending("\(name)/active")
    let file = try #require(FileManager.default.contentsOfDirectory(atPath: active).first)
    let url = URL(fileURLWithPath: "\(active)/\(file)")
    var bytes = try Data(contentsOf: url)
    bytes.removeLast(200)
    try bytes.write(to: url)
  }

  @Test func `show has a row for each office, the totals, and penunjang programs as one`() throws {
    let answer = try json("show", "2022/kebutuhan")
    let rows = try #require(answer["rows"] as? [[String: Any]])
    #expect(rows.map { $0["pd"] as? String } == ["dinas-a", "dinas-b", "dinas-c"])
    #expect(rows.map { $0["computed"] as? Int } == [1_100, 1_200, 1_300])
    let programs = try #require(answer["programs"] as? [[String: Any]])
    #expect(programs.first { $0["kode"] as? String == "X.XX.01" }?["computed"] as? Int == 600)
    #expect(programs.first { $0["kode"] as? String == "X.XX.01" }?["offices"] as? Int == 3)
    #expect(programs.count == 4)
    let totals = try #require(answer["totals"] as? [String: Any])
    #expect(totals["computed"] as? Int == 3_600 && totals["penunjang"] as? Int == 600)
    let basis = try #require(answer["basis"] as? [String: Any])
    let logs = try #require(basis["logs"] as? [[String: Any]])
    #expect(logs.map { $0["size"] as? Int } == [9, 9, 9])
    #expect(Set(logs.compactMap { $0["root"] as? String }).count == 3)
  }

  @Test func `without a stage each office answers with its own stage in force`() throws {
    let rows = try #require(try json("show", "2022")["rows"] as? [[String: Any]])
    #expect(rows.allSatisfy { $0["tahapan"] as? String == "rancangan" })
    #expect(rows.allSatisfy { $0["adopted"] as? String == "yes" })
    let early = try #require(try json("show", "2022@2021-04-01")["rows"] as? [[String: Any]])
    #expect(early.allSatisfy { $0["tahapan"] as? String == "kebutuhan" })
  }

  @Test func `trace, diff and T-C.31 sum over offices`() throws {
    let trace = try #require(try json("trace", "2022")["totals"] as? [String: Any])
    #expect(trace["kebutuhan"] as? Int == 3_600 && trace["rancangan"] as? Int == 1_200)
    #expect(trace["change"] as? Int == 1_200 - 150)
    let diff = try #require(
      try json("diff", "2022/kebutuhan", "2022/rancangan")["totals"] as? [String: Any])
    #expect(diff["change"] as? Int == -2_400 && diff["removed"] as? Int == 3)
    let review = try #require(try json("form", "T-C.31", "2022")["totals"] as? [String: Any])
    #expect(review["draft"] as? Int == 150 && review["need"] as? Int == 3_600)
    #expect(review["changed"] as? Int == 3 && review["only_need"] as? Int == 3)
  }

  @Test func `pd chooses offices, and one that nobody knows is a mistake`() throws {
    let rows = try json("show", "2022/kebutuhan", "--pd", "dinas-a,dinas-c")["rows"]
    #expect((rows as? [[String: Any]])?.map { $0["pd"] as? String } == ["dinas-a", "dinas-c"])
    let missing = run("show", "2022/kebutuhan", "--pd", "dinas-x")
    #expect(missing.status == .noInput && missing.errors.contains("[office-unknown]"))
  }

  @Test(arguments: [
    ["show", "2022/kebutuhan"], ["trace", "2022"], ["diff", "2022/kebutuhan", "2022/rancangan"],
    ["form", "T-C.31", "2022"], ["audit", "2022"], ["stats"], ["verify"],
  ])
  func `a damaged log is named, left out, and ends with 2`(words: [String]) throws {
    try damage("dinas-b")
    let console = RehearsalConsole()
    let status = Program.standard.run(
      words + ["--logs", folder.appending("."), "--lang", "en"], on: console)
    #expect(status == .integrityBroken)
    #expect(console.errors.contains("[evidence]: dinas-b: "))
    #expect(console.output.contains("Left out: dinas-b (evidence)"))
    #expect(console.output.contains("dinas-a") && console.output.contains("dinas-c"))
  }

  @Test func `a log that stands there twice counts in neither place, and both are named`() throws {
    try FileManager.default.copyItem(
      atPath: folder.appending("dinas-b"), toPath: folder.appending("salinan"))
    let answer = run("show", "2022/kebutuhan")
    #expect(answer.status == .integrityBroken)
    #expect(answer.errors.contains("[several-logs]: dinas-b: the log 'renja.example/dinas-b'"))
    #expect(answer.errors.contains("[several-logs]: salinan: "))
    let totals = try json("show", "2022/kebutuhan")["totals"] as? [String: Any]
    #expect(totals?["computed"] as? Int == 1_100 + 1_300)
  }

  @Test func `an office whose log is damaged is not called unknown`() throws {
    try damage("dinas-b")
    let answer = run("show", "2022/kebutuhan", "--pd", "dinas-b")
    #expect(answer.status == .integrityBroken && !answer.errors.contains("office-unknown"))
  }

  @Test(arguments: ["nowhere", "README.txt"])
  func `what is no folder is a mistake of the question, not of the disk`(name: String) {
    let console = RehearsalConsole()
    let status = Program.standard.run(
      ["stats", "--logs", folder.appending(name), "--lang", "en"], on: console)
    #expect(status == .noInput && console.errors.contains("[no-log]: there is no folder '"))
  }

  @Test func `sound logs end well, open findings with 1`() throws {
    #expect(run("verify").status == .done)
    #expect(run("stats").status == .done)
    #expect(run("diff", "2022/kebutuhan", "2022/kebutuhan").status == .done)
    #expect(run("diff", "2022/kebutuhan", "2022/rancangan").status == .findings)
    #expect(run("audit", "2022").status == .findings)
  }

  @Test(arguments: ["text", "csv", "md"])
  func `every format is what was looked at once`(format: String) {
    let answer = run("trace", "2022", "--format", format)
    Golden().expect(answer.output, is: "regency-trace.\(format)")
  }

  @Test func `a folder without logs, and a form that has no sums, are mistakes`() throws {
    let empty = try TemporaryFolder()
    let console = RehearsalConsole()
    #expect(
      Program.standard.run(["stats", "--logs", empty.appending(".")], on: console) == .noInput)
    #expect(console.errors.contains("[no-log]"))
    let form = run("form", "T-C.33", "2022")
    #expect(form.status == .usage && form.errors.contains("[option-not-taken]"))
  }
}
