import Platform

@testable import JejakCLI

/// A terminal that keeps what was written, and in whose world every file holds the same.
final class QuietConsole: Console {
  let terminalWidth: Int? = 100
  let errorIsTerminal = false
  let clock: any WallClock = StoppedClock()
  let userName = "siti"
  let lockPatience = 20
  /// Nobody waits for what a log still will get.
  let isOver = true
  let files: any FileAccess
  /// How the program ended.
  var status = ExitCode.done

  private let log: String
  private let file: [UInt8]
  private var output: [UInt8] = []
  private var complaints: [UInt8] = []

  init(log: String, file: [UInt8]) {
    self.log = log
    self.file = file
    files = OneFile(bytes: file)
  }

  /// What was said on standard error.
  var errors: String { String(decoding: complaints, as: UTF8.self) }

  /// What of the words a terminal would obey, or hide; nil where nothing is, and in workbooks.
  var acting: String? {
    let isWorkbook = output.starts(with: "PK".utf8)
    let text = (isWorkbook ? "" : String(decoding: output, as: UTF8.self)) + errors
    let mark = text.hasPrefix("\u{FEFF}") ? 1 : 0
    let found = text.unicodeScalars.dropFirst(mark).first { scalar in
      switch scalar.value {
      case 0x0A, 0x0D: false
      case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        true
      default: false
      }
    }
    return found.map { "U+" + String($0.value, radix: 16) }
  }

  func variable(_ name: String) -> String? {
    ["JEJAK_LOG": log, "JEJAK_LANG": "id", "NO_COLOR": "1"][name]
  }

  func readInput() throws(ConsoleError) -> [UInt8] { file }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    switch stream {
    case .output: output += bytes
    case .error: complaints += bytes
    }
  }
}

/// A clock that always says the same: 16 March 2021, 02:10 UTC.
private struct StoppedClock: WallClock {
  func secondsSince1970() -> Int64 { 1_615_860_600 }
}

/// Files that all hold the same; what is written to one is forgotten.
private struct OneFile: FileAccess {
  let bytes: [UInt8]
  let currentFolder = "/kantor"

  func isFile(_ path: String) -> Bool { true }

  func isFolder(_ path: String) -> Bool { false }

  func names(in folder: String) throws(StorageError) -> [String] { [] }

  func makeFolder(_ path: String) throws(OutputError) {}

  func read(_ path: String) throws(UserFileError) -> [UInt8] { bytes }

  func replacement(for path: String) throws(OutputError) -> any FileReplacement { Forgotten() }

  private final class Forgotten: FileReplacement {
    func write(_ bytes: [UInt8]) throws(OutputError) {}

    func commit() throws(OutputError) {}

    func discard() {}
  }
}
