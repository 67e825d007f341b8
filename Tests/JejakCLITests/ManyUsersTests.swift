import Foundation
import Platform
import TestSupport
import Testing

/// A program of the system that runs the program as other users; only the superuser may.
private enum OtherUsers {
  static let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  /// A group that every Debian has.
  static let group = "users"

  static var isPossible: Bool {
    geteuid() == 0 && setpriv != nil && Machine.group(named: group) != nil
  }
}

@Suite(
  "Several users of the system and one log",
  .enabled(
    if: OtherUsers.isPossible,
    "needs the superuser, setpriv and the group users: permissions do not bind the superuser"))
struct ManyUsersTests {
  private struct Answer {
    let status: Int32
    let output: String
    let errors: String
  }

  private let folder: TemporaryFolder
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    program = folder.appending("jejak")
    let built =
      Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "jejak").path() ?? ""
    // A copy: the folder of the build may lie where others may not go.
    try FileManager.default.copyItem(atPath: built, toPath: program)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: folder.path)
  }

  /// Runs the program with the rights of a user and his groups.
  private func run(
    _ arguments: [String], user: Int, groups: [UInt32] = [], umask: String = "022"
  ) throws -> Answer {
    let process = Process()
    process.executableURL = URL(filePath: OtherUsers.setpriv ?? "")
    process.arguments =
      [
        "--reuid=\(user)", "--regid=\(user)",
        groups.isEmpty
          ? "--clear-groups" : "--groups=\(groups.map(String.init).joined(separator: ","))",
        "/bin/sh", "-c", "umask \(umask); exec \"$@\"", "sh", program,
      ] + arguments
    process.environment = ["JEJAK_LANG": "en", "PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }

  private func record(
    _ number: Int, user: Int, groups: [UInt32], umask: String
  ) throws -> Answer {
    try run(
      [
        "record", "unit", String(number), "Urusan \(number)", "--tahun", "2021", "--effective",
        "2021-01-04", "--dasar", "Nomenklatur", "--actor", "perencana", "--log", "log",
      ], user: user, groups: groups, umask: umask)
  }

  @Test func `members of the group write and seal, whatever their umask; strangers read`() throws {
    let group = try #require(Machine.group(named: OtherUsers.group))
    let made = try run(
      ["init", "log", "--origin", "uji.example/log", "--group", OtherUsers.group],
      user: 61_001, groups: [group], umask: "027")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try RealDisk().entry(folder.appending("log/."))?.mode == 0o2770)
    for (number, user) in [(1, 61_001), (2, 61_002), (3, 61_003), (4, 61_001)] {
      let answer = try record(number, user: user, groups: [group], umask: "077")
      #expect(answer.status == 0, "\(user): \(answer.errors)")
    }
    let sealed = try run(["seal", "--log", "log"], user: 61_002, groups: [group], umask: "022")
    #expect(sealed.status == 0, "\(sealed.errors)")
    let segment = folder.appending("log/segments/00000000000000000001.jsonl")
    #expect(try RealDisk().entry(segment)?.mode == 0o444)
    #expect(try record(5, user: 61_003, groups: [group], umask: "022").status == 0)
    let verified = try run(["verify", "--log", "log"], user: 61_002, groups: [group])
    #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
    let lines = try run(
      ["log", "--format", "json", "--log", "log"], user: 61_002, groups: [group])
    for user in 61_001...61_003 {
      #expect(lines.output.contains(#""actor":"perencana","user":"\#(user)""#))
    }
    // With umask 027 nobody else may even read.
    #expect(try run(["log", "--log", "log"], user: 61_009).status == 77)
  }

  @Test func `a reader needs no right to write, and a stranger who writes is refused`() throws {
    let made = try run(["init", "log", "--origin", "uji.example/log"], user: 61_001)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try record(1, user: 61_001, groups: [], umask: "022").status == 0)
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.appending("log"))
    for command in [
      ["log"], ["verify"], ["stats"], ["checkpoint"], ["prove", "1"], ["find", "Urusan"],
    ] {
      let answer = try run(command + ["--log", "log"], user: 61_009)
      #expect(answer.status == 0, "\(command): \(answer.errors)")
    }
    let refused = try record(2, user: 61_009, groups: [], umask: "022")
    #expect(refused.status == 77, "\(refused.errors)")
    #expect(refused.errors.contains("permissions"))
    let after = try FileManager.default.subpathsOfDirectory(atPath: folder.appending("log"))
    #expect(before.sorted() == after.sorted())
  }

  @Test func `who is no member cannot give a log to a group`() throws {
    let made = try run(
      ["init", "log", "--origin", "uji.example/log", "--group", OtherUsers.group], user: 61_001)
    #expect(made.status == 73)
    #expect(made.errors.contains("[group-unusable]"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending("log/log.json")))
  }
}
