import Canonical
@testable import EventLog
import Foundation
import Platform
import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("The policy of a log, through every command that records")
struct PolicyTests {
  /// One error of each kind, for the messages that are looked at.
  static var examples: [any Explained] {
    let denials = [
      (#"{"actors":{"a":["budi"],"b":["siti"]}}"#, "a"), (#"{"actors":{}}"#, "a"),
      (#"{"types":{"pagu-changed":["kepala"]}}"#, "a"),
      (#"{"types":{"pagu-changed":[]}}"#, "a"),
    ].compactMap { text, actor in
      policy(text)?.denial(of: "pagu-changed", by: actor, as: "siti")
    }
    let reasons: [PolicyFault.Reason] = [
      .unreadable(StorageError(.open, "policy.json", errno: 13)), .tooLong(limit: 65_536),
      .notJSON(.unexpectedEnd), .unknownKey("aktor"), .notRules("actors"),
      .notNames("actors.perencana"), .unknownType("pagu-chnged"), .unknownType("x"),
      .unboundActor("kepala", type: "stage-adopted"),
    ]
    let refusal = StorageError(.changeMode, "d", errno: 1)
    return denials.map { LogError.forbidden($0, event: 1) }
      + reasons.map {
        LogError.policy(PolicyFault(path: "d/policy.json", line: 2, column: 3, reason: $0))
      } + [LogError.group("renja", nil), .group("renja", refusal)]
  }

  private static func policy(_ text: String) -> WritePolicy? {
    guard let folder = try? TemporaryFolder(),
      (try? folder.write(Array(text.utf8), to: "policy.json")) != nil
    else { return nil }
    return try? WritePolicy.load(LogLayout(root: folder.path), on: RealDisk(), types: nil)
  }

  private func session(_ policy: String) throws -> WritingSession {
    let session = try WritingSession.withPlan()
    session.pagu(WritingSession.first, "1.000.000", at: "rancangan")
    session.environment["JEJAK_ACTOR"] = "perencana"
    try Data(policy.utf8).write(to: URL(filePath: session.log + "/policy.json"))
    return session
  }

  private static let commands: [[String]] = [
    ["record", "pagu", WritingSession.first, "5", "--tahun", "2022", "--tahapan", "rancangan"],
    [
      "record", "realisasi", WritingSession.first, "--tahun", "2022", "--periode", "tw1",
      "--rupiah", "5",
    ],
    [
      "record", "lokasi", WritingSession.first, "Lumajang", "--tahun", "2022", "--tahapan",
      "rancangan",
    ],
    ["record", "unit", "2.17.09", "Program lain", "--tahun", "2021"],
    ["open", "2022/perubahan", "--from", "2022/penetapan"],
    ["adopt", "2022/penetapan", "--judul", "Renja 2022"],
    ["retract", "8", "--alasan", "koreksi-salah-ketik"],
    ["drop", "2022/rancangan", WritingSession.first, "--alasan", "lainnya"],
    [
      "finding", "raise", "APIP-1", "Pagu tidak dijelaskan", "--tahun", "2022", "--tingkat",
      "berat", "--asal", "apip",
    ],
  ]

  @Test(arguments: commands)
  func `a user who may not speak for the actor records nothing`(command: [String]) throws {
    let session = try session(#"{"actors":{"perencana":["budi"],"pengelola":["siti"]}}"#)
    let size = try session.reader().size
    for more in [["--dry-run"], []] {
      let answer = session.run(command + WritingSession.fact + more)
      #expect(answer.status == .notPermitted, "\(command): \(answer.errors)")
      #expect(answer.errors.contains("[policy-forbids]"))
      #expect(answer.errors.contains("'siti' may not record on behalf of 'perencana'"))
      #expect(answer.errors.contains("policy.json, actors.perencana: budi"))
      #expect(answer.errors.contains("pengelola"))
    }
    #expect(try session.reader().size == size)
    let allowed = session.run(command + WritingSession.fact + ["--actor", "pengelola"])
    #expect(allowed.status == .done, "\(command): \(allowed.errors)")
    #expect(try session.reader().size > size)
  }

  @Test func `an import and a shift obey it too`() throws {
    let session = try session(#"{"types":{"document-registered":["pengelola"],"pagu-shifted":[]}}"#)
    session.run(["open", "2022/perubahan", "--from", "2022/penetapan"] + WritingSession.fact)
    let size = try session.reader().size
    let table = try session.folder.write(
      Array("kode,rupiah\n\(WritingSession.first),7\n".utf8), to: "pagu.csv")
    let imported = session.run(
      ["import", "pagu", table, "--tahun", "2022", "--tahapan", "rancangan"]
        + WritingSession.fact)
    #expect(imported.status == .notPermitted, "\(imported.errors)")
    let events = try session.folder.write(
      Array(
        (#"{"type":"pagu-shifted","effective":"2021-03-15","actor":"pengelola","data":"#
          + #"{"tahun":2022,"tahapan":"perubahan","lines":[],"alasan":"lainnya"}}"# + "\n").utf8),
      to: "events.jsonl")
    let raw = session.run("import", "events", events)
    #expect(raw.status == .notPermitted, "\(raw.errors)")
    let shift = session.run(
      [
        "shift", "2022/perubahan", WritingSession.first + "=-1", WritingSession.second + "=+1",
        "--alasan", "pergeseran",
      ] + WritingSession.fact)
    #expect(shift.status == .notPermitted, "\(shift.errors)")
    #expect(try session.reader().size == size)
  }

  @Test func `repeating what is recorded needs no leave`() throws {
    let session = try WritingSession.withPlan()
    session.pagu(WritingSession.first, "5", at: "rancangan", id: 77)
    try Data(#"{"actors":{}}"#.utf8).write(to: URL(filePath: session.log + "/policy.json"))
    let size = try session.reader().size
    let again = session.pagu(WritingSession.first, "5", at: "rancangan", id: 77)
    #expect(again.status == .done, "\(again.errors)")
    #expect(try session.reader().size == size)
  }

  @Test(arguments: ["{", "[]", #"{"types":{"pagu-chnged":["a"]}}"#, #"{"actors":{"a":"siti"}}"#])
  func `a policy that cannot be obeyed stops all writing and no reading`(text: String) throws {
    let session = try session(text)
    let size = try session.reader().size
    let commands = [
      Self.commands[0] + WritingSession.fact,
      Self.commands[0] + WritingSession.fact + ["--dry-run"],
      ["seal"],
    ]
    for command in commands {
      let answer = session.run(command)
      #expect(answer.status == .notPermitted, "\(command) \(answer.errors)")
      #expect(answer.errors.contains("[policy-unclear]: FOLDER/log/policy.json:1:"))
    }
    #expect(try session.reader().size == size)
    for command in [["show", "2022"], ["log"], ["verify"], ["stats"], ["audit", "2022"], []] {
      let answer = session.run(command)
      #expect(answer.status == .done || answer.status == .findings, "\(command) \(answer.errors)")
    }
  }

  @Test func `actor and user stand in every line`() throws {
    let session = try session(#"{"actors":{"perencana":["siti"]}}"#)
    session.pagu(WritingSession.first, "9", at: "rancangan")
    let output = session.run("log", "--format", "json").output
    #expect(output.contains(#""actor":"perencana","user":"siti""#))
  }
}
