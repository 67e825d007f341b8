import Canonical
import EventLog
import Foundation
import Platform
import RenjaModel
import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Commands answer the same with caches and without, to the byte")
struct CachedOutputTests {
  private static let questions: [[String]] = [
    ["show", "2022/rancangan"], ["show", "2022", "--pd", "dinkes"],
    ["show", "2022/penetapan@2021-05-15", "--pd", "dinkopum", "--format", "json"],
    ["show", "2023~120"], ["show", "2022/rancangan", "--pd", "nobody"],
    ["show", "2022/kebutuhan", "--known", "2021-01-01T04:00:00Z"],
    ["show", "2022/kebutuhan", "--no-cache"],
    ["diff", "2022/kebutuhan", "2022/penetapan"],
    ["diff", "2022/rancangan~150", "2022/rancangan", "--pd", "dinkes", "--format", "json"],
    ["diff", "2022", "2023/prakiraan"],
    ["why", "2022/rancangan", "2.17.06.2.01.01"], ["why", "2022", "2.17.01", "pagu"],
    ["why", "2022/rancangan@2021-04-02", "2.17.06.2.01.02", "--indikator", "1"],
    ["why", "2022/penetapan", "2.17.01.2.01.01", "realisasi", "--pd", "dinkes"],
    ["log", "--kode", "2.17.06"],
    ["log", "--kode", "2.17.01.2", "--tahun", "2022", "--pd", "dinkes"],
    ["log", "--kode", "2.17.0", "--seq", "20..200", "--format", "csv"],
    ["trace", "2022"], ["trace", "2022", "2.17.06.2.01.01", "--pd", "dinkes"],
    ["form", "T-C.33", "2022/rancangan", "--pd", "dinkes"], ["form", "T-C.31", "2022"],
    ["audit", "2022", "--pd", "dinkopum"], ["find", "lumajang"], ["stats"], [],
  ]

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `every question`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let path = folder.appending("log")
    try Self.write(.randomOfOffices(seed: seed, count: 280), to: path)
    try Self.fillCaches(path)
    let cached = try Self.questions.map { try ask($0, path) }
    let files = try FileManager.default.contentsOfDirectory(atPath: path + "/derived")
    #expect(files.filter { $0.hasSuffix(".index") }.count > 1)
    try FileManager.default.removeItem(atPath: path + "/derived")
    for (question, answer) in zip(Self.questions, cached) {
      let plain = try ask(question, path)
      #expect(answer == plain, "\(question)")
    }
    #expect(!FileManager.default.fileExists(atPath: path + "/derived"))
    #expect(Set(cached.map(\.status)).count > 1)
  }

  private struct Answer: Equatable {
    let output: String
    let errors: String
    let status: ExitCode
  }

  private func ask(_ line: [String], _ path: String) throws -> Answer {
    let console = RehearsalConsole(environment: ["JEJAK_LANG": "en"])
    let status = Program.standard.run(line + ["--log", path], on: console)
    return Answer(output: console.output, errors: console.errors, status: status)
  }

  /// Writes events without asking the plan's rules, in batches of thirty, a minute apart.
  private static func write(_ events: PlanEvents, to path: String) throws {
    var identity = LogIdentity(
      origin: "test.example/cached", offset: UTCOffset("+07:00") ?? .utc,
      created: Instant.earliest, pd: "dinkopum")
    identity.segmentSize = 20_000
    try LogCreation.create(path, identity)
    for start in stride(from: 0, to: events.events.count, by: 30) {
      let batch = events.events[start..<min(start + 30, events.events.count)]
      let clock = StoppedClock(seconds: batch.first?.recorded.secondsSince1970 ?? 0)
      var writer = try LogWriter.open(path, as: WriterOptions(user: "uji", clock: clock))
      let drafts = batch.map { event in
        EventDraft(
          id: EventID(high: 9, low: UInt64(event.seq)).member(2), effective: event.effective,
          type: event.event.type, pd: event.pd, actor: event.actor, dasar: event.dasar,
          data: PlanEventCodec.current.encode(event.event, provenance: event.provenance))
      }
      _ = try writer.append(drafts)
      try writer.close()
    }
  }

  /// Makes caches in small files for all but the last events.
  private static func fillCaches(_ path: String) throws {
    var policy = CachePolicy.plan
    policy.largest = 60
    var covered = -1
    while true {
      var log = try RenjaLog(opening: path, on: RealDisk(), policy)
      let found = log.snapshot.contents.index?.last ?? 0
      guard found > covered else { return }
      covered = found
      log.renewCaches(least: 50)
    }
  }
}
