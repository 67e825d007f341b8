import Canonical
import Foundation
import Platform
import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("A log that means harm, in every command and every format")
struct HostileOutputTests {
  private static let commands: [[String]] = [
    [], ["show", "2022"], ["show", "2022/rancangan"], ["diff", "2022/rancangan", "2022/penetapan"],
    ["trace", "2022"], ["trace", "2022", "--by", "sumber"], ["why", "2022", "2.17.08.2.01.01"],
    ["why", "2022/rancangan", "2.17.08.2.01.02", "target"], ["log"], ["find", "alert"],
    ["find", "a"],
    ["audit", "2022"], ["audit", "2022/penetapan"], ["form", "T-C.33", "2022/penetapan"],
    ["form", "T-C.31", "2022"], ["form", "T-C.29", "2022"], ["form", "Bab-IV", "2022/penetapan"],
    ["form", "E.81", "2022"], ["form", "semula-menjadi", "2022/penetapan"],
    ["stats"], ["verify"], ["checkpoint"], ["prove", "1"],
    [
      "record", "pagu", "2.17.08.2.01.01", "9", "--tahun", "2022", "--tahapan", "ranhir",
      "--effective", "2021-03-15", "--dasar", "\u{1B}[2J", "--dry-run",
    ],
    ["show", "2022/\u{1B}[2J"], ["why", "2022", "\u{1B}[2J"], ["find", "\u{1B}[2J"],
  ]

  /// The commands; a proof goes into the session's folder, not where the tests run.
  private static func commands(in session: WritingSession) -> [[String]] {
    commands.map { command in
      let isProof = command.first == "prove"
      return isProof ? command + ["--into", session.folder.appending("bukti")] : command
    }
  }

  @Test func `acts on no terminal, opens no formula, runs no script`() throws {
    let session = try HostileLog.session()
    #expect(try session.reader().size > 150)
    for command in Self.commands(in: session) {
      for format in FormatName.allCases {
        let answer = session.run(command + ["--format", format.rawValue])
        #expect(answer.status != .inputOutput, "\(command) \(answer.errors)")
        #expect(Visible.active(answer.errors).isEmpty, "\(command) \(format)")
        for fault in Self.faults(answer.output, format.rawValue) {
          Issue.record("\(command) --format \(format.rawValue): \(fault)")
        }
      }
    }
  }

  @Test func `leaves with nothing that acts, whatever it is exported to`() throws {
    let session = try HostileLog.session()
    let journal = session.run("export", "hledger")
    #expect(journal.status == .done, "\(journal.errors)")
    #expect(Visible.active(journal.output).isEmpty)
    let events = session.run("export", "events")
    #expect(events.status == .done, "\(events.errors)")
    for line in events.output.split(separator: "\n") {
      #expect((try? JSONValue(parsing: String(line))) != nil)
    }
    let tables = session.folder.appending("tabel")
    let written = session.run("export", "csv", tables, "2022/rancangan", "2022/penetapan")
    #expect(written.status == .done, "\(written.errors)")
    let package = session.folder.appending("paket")
    let packed = session.run("export", "datapackage", package, "2022")
    #expect(packed.status == .done, "\(packed.errors)")
    var files = 0
    for folder in [tables, package] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
      for name in names where name.hasSuffix(".csv") {
        files += 1
        let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        for fault in Self.csvFaults(text) { Issue.record("\(name): \(fault)") }
      }
    }
    #expect(files > 3)
  }

  @Test func `acts on no terminal that shows colours`() throws {
    let session = try HostileLog.session()
    for command in Self.commands(in: session) {
      let console = TerminalConsole(log: session.log)
      _ = Program.standard.run(command, on: console)
      let active = Visible.active(console.output, colours: true)
      #expect(active.isEmpty, "\(command): \(active)")
      #expect(Visible.active(console.errors, colours: true).isEmpty, "\(command)")
    }
  }

  /// What in an output would act where it is opened.
  private static func faults(_ output: String, _ format: String) -> [String] {
    switch format {
    case "text", "md":
      // A backslash makes the sign a sign.
      let bare = output.replacing("\\<", with: "")
      let scripts = ["<script", "<img", "</svg"].filter { format == "md" && bare.contains($0) }
      return Visible.active(output) + scripts
    case "csv": return csvFaults(output)
    case "json":
      let isStrict = (try? JSONValue(parsing: output)) != nil
      return output.isEmpty || isStrict ? [] : ["is no strict JSON"]
    case "html", "svg":
      return ["<script>alert", "<img src=x", "</svg><script", "onerror=alert(1)>", "\"javascript:"]
        .filter { output.contains($0) } + Visible.active(output)
    case "xlsx":
      // Its parts are stored as they are: a cell that is a formula has an element of its own.
      guard !output.isEmpty else { return [] }
      guard output.contains("<sheetData") else { return ["holds no sheet that can be searched"] }
      return ["<f>", "<f ", "<hyperlink", "<oleObject"].filter { output.contains($0) }
    default: return Visible.active(output)
    }
  }

  /// Fields that a spreadsheet would take for a formula: none but numbers begin with such a sign.
  private static func csvFaults(_ output: String) -> [String] {
    var faults = Visible.active(output.replacing("\r\n", with: "\n"))
    for field in fields(of: output) {
      guard let first = field.first else { continue }
      let isNumber = field.wholeMatch(of: /[-+−]?[0-9][0-9.,]*/) != nil
      if "=+-@\t\r＝＋－＠".contains(first), !isNumber, field != "-" {
        faults.append("field '\(field)' is active")
      }
    }
    return faults
  }

  private static func fields(of text: String) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var previous: Character = "\n"
    for character in text {
      if character == "\"" {
        if !isQuoted, previous == "\"" { field.append("\"") }
        isQuoted.toggle()
      } else if !isQuoted, character == "," || character == ";" || character.isNewline {
        fields.append(field)
        field = ""
      } else {
        field.append(character)
      }
      previous = character
    }
    return fields + [field]
  }
}

/// A console that is a terminal, on the real disk.
private final class TerminalConsole: Console {
  let log: String
  let terminalWidth: Int? = 60
  let errorIsTerminal = true
  let clock: any WallClock = StoppedClock()
  let files: any FileAccess = SystemFiles()
  let userName = "siti"
  private(set) var output = ""
  private(set) var errors = ""

  init(log: String) {
    self.log = log
  }

  func variable(_ name: String) -> String? {
    ["JEJAK_LOG": log, "JEJAK_LANG": "en", "TERM": "xterm-256color"][name]
  }

  func readInput() throws(ConsoleError) -> [UInt8] { [] }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    switch stream {
    case .output: output += String(decoding: bytes, as: UTF8.self)
    case .error: errors += String(decoding: bytes, as: UTF8.self)
    }
  }
}
