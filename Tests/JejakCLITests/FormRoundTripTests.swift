import Foundation
import Platform
import RenjaModel
import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("What a form writes as CSV, an import reads back and adds nothing")
struct FormRoundTripTests {
  /// An office's own tables of the real Renja 2022.
  private static let tables = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("ImportingTests/Fixtures/tables")

  @Test(arguments: [
    ("T-C.33", "T-C.33.csv", "rancangan", "2022/rancangan", []),
    ("Bab-IV", "Bab-IV.csv", "penetapan", "2022/penetapan", []),
    ("T-C.31", "T-C.31.tsv", "kebutuhan", "2022", ["--kelipatan", "1"]),
    ("T-C.29", "T-C.29.tsv", "renstra", "2022", []),
    ("T-C.30", "T-C.30.csv", "renstra", "2022", []),
    ("T-C.32", "T-C.32.csv", "", "2022", []),
    ("Tabel-3.1", "Tabel-3.1.csv", "rancangan", "2022/rancangan", []),
  ])
  func `the events are the same`(
    form: String, file: String, stage: String, coordinate: String, more: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let log = folder.appending("log")
    try expectDone(["init", log, "--origin", "test.example/dinkopum"], log)
    for name in ["nomenklatur", "alias"] {
      try expectDone(["import", name, path("\(name).csv"), "--tahun", "2022"] + fact, log)
    }
    let fixed = ["T-C.29", "T-C.30", "T-C.31", "T-C.32"]
    let place = ["--tahun", "2022"] + (fixed.contains(form) ? [] : ["--tahapan", stage])
    try expectDone(["import", form, path(file)] + place + more + fact, log)
    let size = try RenjaLog(opening: log).size
    let written = try expectDone(["form", form, coordinate, "--format", "csv"], log)
    let copy = folder.appending("copy.csv")
    try Data(written.utf8).write(to: URL(fileURLWithPath: copy))
    try expectDone(["import", form, copy] + place + ["--dry-run"] + fact, log)
    try expectDone(["import", form, copy] + place + fact, log)
    let added = try rows(of: log, from: size + 1)
    #expect(added.isEmpty)
  }

  @Test(arguments: [
    ("T-C.29", "2022", []), ("T-C.30", "2022", []), ("T-C.32", "2022", []),
    ("Tabel-3.1", "2022/rancangan", ["--tahapan", "rancangan"]),
  ])
  func `the forms of one office read back beside each other`(
    form: String, coordinate: String, place: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let log = folder.appending("log")
    try FileManager.default.copyItem(atPath: RepositoryPaths.sampleLog, toPath: log)
    let size = try RenjaLog(opening: log).size
    let written = try expectDone(["form", form, coordinate, "--format", "csv"], log)
    let copy = folder.appending("copy.csv")
    try Data(written.utf8).write(to: URL(fileURLWithPath: copy))
    try expectDone(["import", form, copy, "--tahun", "2022"] + place + fact, log)
    #expect(try rows(of: log, from: size + 1).isEmpty)
  }

  private let fact = ["--effective", "2021-06-30", "--dasar", "Rancangan Renja 2022"]

  private func path(_ name: String) -> String {
    Self.tables.appendingPathComponent(name).path
  }

  private func rows(of log: String, from first: Int) throws -> [String] {
    var types: [String] = []
    var events = try RenjaLog(opening: log).events(from: first)
    while let stored = try events.next() { types.append(stored.event.event.type) }
    return types
  }

  @discardableResult
  private func expectDone(_ line: [String], _ log: String) throws -> String {
    let console = DiskConsole(log: log)
    let status = Program.standard.run(line, on: console)
    try #require(status == .done, "\(line): \(console.errors)")
    return console.output
  }
}

/// A console on the real disk that remembers its output.
private final class DiskConsole: Console {
  let terminalWidth: Int? = nil
  let errorIsTerminal = false
  let clock: any WallClock = StoppedClock()
  let files: any FileAccess = SystemFiles()
  private let log: String
  private(set) var output = ""
  private(set) var errors = ""

  init(log: String) {
    self.log = log
  }

  func variable(_ name: String) -> String? { name == "JEJAK_LOG" ? log : nil }
  func readInput() throws(ConsoleError) -> [UInt8] { [] }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    let text = String(decoding: bytes, as: UTF8.self)
    if stream == .output { output += text } else { errors += text }
  }
}
