import Canonical
import Foundation
import Merkle
import Platform
import Synchronization
import TestSupport

@testable import JejakCLI

/// The second log: the later life of a plan, from the first draft to the fourth quarter and the year
/// after, made of commands alone.
///
/// `Fixtures/LaterLife/commands.txt` holds the commands as a planner would type them, `tables` what they
/// import, `log` the log that they make. The figures are invented, and the log says so.
enum LaterLife {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/LaterLife")
  /// The log that is kept.
  static let log = folder.appending(path: "log").path()

  /// One command and the moment at which it is given.
  struct Step: Sendable {
    let line: String
    let arguments: [String]
    let moment: Instant
  }

  /// Why the commands cannot be run.
  enum Fault: Error {
    case noMoment(String)
    case failed(String, errors: String)
  }

  /// The commands, in order.
  static func steps() throws -> [Step] {
    let text = try String(contentsOf: folder.appending(path: "commands.txt"), encoding: .utf8)
    var steps: [Step] = []
    var moment: Instant?
    for line in text.split(separator: "\n").map(String.init) {
      switch line.first {
      case "#": continue
      case "@": moment = Instant(String(line.dropFirst(2)))
      default:
        guard let moment else { throw Fault.noMoment(line) }
        steps.append(Step(line: line, arguments: ShellWords.split(line), moment: moment))
      }
    }
    return steps
  }

  /// Runs the commands.
  ///
  /// - Parameter log: the folder of the log to be made.
  /// - Throws: `Fault` where a command does not end well.
  static func run(into log: String) throws {
    let clock = SteppedClock()
    for step in try steps() {
      clock.set(to: step.moment)
      let console = DeskConsole(log: log, clock: clock)
      let status = Program.standard.run(arguments(of: step, log: log), on: console)
      guard status == .done else { throw Fault.failed(step.line, errors: console.errors) }
    }
  }

  /// The arguments with the places of this machine, and with a name of the batch that follows from the
  /// line: an identity that is drawn by lot would make another log each time.
  private static func arguments(of step: Step, log: String) -> [String] {
    var arguments = step.arguments.map { word in
      word == "LOG"
        ? log : word.hasPrefix("tables/") ? folder.appending(path: word).path() : word
    }
    guard let name = arguments.first, name != "init", name != "import" else { return arguments }
    let digest = SHA256.hash(Array("\(step.moment) \(step.line)".utf8).span).hex
    arguments += ["--id", String(digest.prefix(32))]
    return arguments
  }

  /// The files of a log that are its own: no lock, no caches.
  static func files(of log: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: log)
    where path != "lock" && !path.hasPrefix("derived") {
      let whole = URL(filePath: log + "/" + path)
      guard try whole.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[path] = try Data(contentsOf: whole)
    }
    return files
  }
}

/// A clock that stands still until it is set.
private final class SteppedClock: WallClock {
  private let seconds = Mutex<Int64>(0)

  func set(to instant: Instant) {
    seconds.withLock { $0 = instant.secondsSince1970 }
  }

  func secondsSince1970() -> Int64 { seconds.withLock { $0 } }
}

/// A planner's desk: the real disk, no terminal, always the same user.
private final class DeskConsole: Console {
  let clock: any WallClock
  let terminalWidth: Int? = nil
  let errorIsTerminal = false
  let userName = "siti"
  let files: any FileAccess = SystemFiles()
  private(set) var errors = ""
  private let log: String

  init(log: String, clock: any WallClock) {
    self.log = log
    self.clock = clock
  }

  func variable(_ name: String) -> String? {
    ["JEJAK_LOG": log, "JEJAK_LANG": "id", "JEJAK_ACTOR": "perencana"][name]
  }

  func readInput() throws(ConsoleError) -> [UInt8] { [] }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    if stream == .error { errors += String(decoding: bytes, as: UTF8.self) }
  }
}
