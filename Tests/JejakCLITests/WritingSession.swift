import EventLog
import Foundation
import Platform
import RenjaStore
import TestSupport

@testable import JejakCLI

/// A folder with a log, and the program beside it: command lines go in, texts and bytes come out.
final class WritingSession {
  /// What one command line gave.
  struct Answer {
    let status: ExitCode
    let output: String
    let errors: String
  }

  /// What every new fact must say.
  static let fact = ["--effective", "2021-03-15", "--dasar", "Analisis kebutuhan 2022"]
  /// A sub kegiatan and its neighbour.
  static let first = "2.17.08.2.01.01"
  static let second = "2.17.08.2.01.02"

  let folder: TemporaryFolder
  /// The log's folder.
  let log: String
  var environment: [String: String] = [:]
  var clock: any WallClock = StoppedClock()

  /// An empty folder; the log is to be made in it.
  init() throws {
    folder = try TemporaryFolder()
    log = folder.appending("log")
  }

  /// A log with a program, a kegiatan and two sub kegiatan.
  static func withUnits() throws -> WritingSession {
    let session = try WritingSession()
    session.run("init", session.log, "--origin", "lumajangkab.go.id/renja/dinkopum")
    let units = [
      ("2", "Urusan"), ("2.17", "Koperasi"), ("2.17.08", "Program Pengembangan UMKM"),
      ("2.17.08.2.01", "Pengembangan Usaha Mikro"), (first, "Fasilitasi Usaha Mikro"),
      (second, "Produksi dan Pengolahan"),
    ]
    for (index, unit) in units.enumerated() {
      session.record("unit", [unit.0, unit.1, "--tahun", "2021", "--id", id(900 + index)])
    }
    return session
  }

  /// The same with a plan adopted at one stage.
  static func withPlan() throws -> WritingSession {
    let session = try withUnits()
    session.pagu(first, "315.000.000", at: "penetapan", id: 1)
    session.pagu(second, "100.000.000", at: "penetapan", id: 2)
    return session
  }

  /// The name of a batch, by a number.
  static func id(_ number: Int) -> String {
    String(repeating: "0", count: 32 - String(number).count) + String(number)
  }

  /// Runs a command line as it stands.
  @discardableResult
  func run(_ arguments: String...) -> Answer { run(arguments) }

  /// Runs a command line as it stands.
  @discardableResult
  func run(_ arguments: [String], language: String = "en") -> Answer {
    let console = WritingConsole(
      environment: ["JEJAK_LOG": log, "JEJAK_LANG": language].merging(environment) { $1 },
      clock: clock)
    let status = Program.standard.run(arguments, on: console)
    let hidden = { (text: String) in text.replacing(self.folder.path, with: "FOLDER") }
    return Answer(
      status: status, output: hidden(console.output), errors: hidden(console.errors))
  }

  /// Runs `record KIND …` with a date and a basis.
  @discardableResult
  func record(_ kind: String, _ arguments: [String]) -> Answer {
    run(["record", kind] + arguments + Self.fact)
  }

  /// Runs `record pagu` for 2022.
  @discardableResult
  func pagu(
    _ kode: String, _ amount: String, at stage: String, id: Int? = nil, _ more: [String] = []
  ) -> Answer {
    record(
      "pagu",
      [kode, amount, "--tahun", "2022", "--tahapan", stage]
        + (id.map { ["--id", Self.id($0)] } ?? []) + more)
  }

  /// The log as a reader sees it.
  func reader() throws -> RenjaLog { try RenjaLog(opening: log) }

  /// Every file of the log with its bytes, but the lock.
  func bytes() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: log) ?? .init() {
      guard name != "lock", let data = FileManager.default.contents(atPath: log + "/" + name)
      else { continue }
      files[name] = data
    }
    return files
  }
}

/// A console on the real disk that remembers what was written; its user is always the same.
private final class WritingConsole: Console {
  let environment: [String: String]
  let clock: any WallClock
  let terminalWidth: Int? = nil
  let errorIsTerminal = false
  let userName = "siti"
  let lockPatience = 20
  let files: any FileAccess = SystemFiles()
  private(set) var output = ""
  private(set) var errors = ""

  init(environment: [String: String], clock: any WallClock) {
    self.environment = environment
    self.clock = clock
  }

  func variable(_ name: String) -> String? { environment[name] }

  func readInput() throws(ConsoleError) -> [UInt8] { [] }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    switch stream {
    case .error: errors += String(decoding: bytes, as: UTF8.self)
    case .output: output += String(decoding: bytes, as: UTF8.self)
    }
  }
}
