import Foundation
import TestSupport
import Testing

@Suite("The same log, basis and language: the same bytes")
struct DeterminismTests {
  private static let commands: [[String]] = [
    ["show", "2022"], ["trace", "2022", "--format", "json"], ["audit", "2022", "--format", "csv"],
    ["diff", "2022/rancangan", "2022/penetapan", "--format", "md"], ["log", "--kode", "2.17.08"],
    ["form", "T-C.33", "2022/penetapan", "--format", "html"],
  ]

  /// Worlds in which programs are known to answer otherwise.
  private static let worlds: [[String: String]] = [
    ["LC_ALL": "id_ID.UTF-8", "LANG": "id_ID.UTF-8"],
    ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Jayapura"],
    ["LC_ALL": "C", "TZ": "America/Caracas", "COLUMNS": "40", "TERM": "xterm-256color"],
    ["HOME": "/nonexistent", "JEJAK_ACTOR": "x", "USER": "y", "NO_COLOR": "1", "TMPDIR": "/x"],
    ["SWIFT_DETERMINISTIC_HASHING": "1"],
  ]

  private let program: String
  private let log: String

  init() {
    program =
      Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "jejak").path() ?? ""
    log = RepositoryPaths.sampleLog
  }

  private func answer(
    _ arguments: [String], _ environment: [String: String], in folder: String = "/"
  ) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments + ["--log", log, "--lang", "id"]
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return bytes
  }

  @Test(arguments: commands)
  func `in any locale, zone, terminal, folder and environment`(command: [String]) throws {
    let first = try answer(command, [:])
    #expect(first.count > 500)
    for world in Self.worlds {
      #expect(try answer(command, world, in: "/tmp") == first, "\(command) in \(world)")
    }
  }
}
