import Canonical
import Foundation
import RenjaModel
import TestSupport

import struct Projections.Proposal

@testable import JejakCLI

/// An inspector's desk: a log on disk, papers in memory, keys in files, and the program.
final class ProvingDesk {
  let folder: TemporaryFolder
  /// The log's folder.
  let log: String
  /// The papers on the desk.
  let papers = RehearsalFiles()

  /// A log with the events of a small plan.
  init() throws {
    folder = try TemporaryFolder()
    log = folder.appending("log")
    ask("init \(log) --origin \(Self.origin) --offset +07:00 --pd dinkopum")
    try append(10, from: 1)
  }

  static let origin = "test.example/dinkopum"

  /// Appends units to the nomenclature, one event each; their codes follow from their numbers.
  func append(_ count: Int, from first: Int, name: String = "Urusan") throws {
    for number in first..<first + count {
      let kode = number == 1 ? "2" : "2.\(number + 10)"
      ask(
        """
        record unit \(kode) '\(name) \(number)' --tahun 2022 --effective 2021-01-04 --dasar SK \
        --id \(String(repeating: "0", count: 26))\(100_000 + number)
        """)
    }
  }

  /// A copy of the log, to be changed.
  func copy(_ name: String) throws -> String {
    let path = folder.appending(name)
    try FileManager.default.copyItem(atPath: log, toPath: path)
    return path
  }

  /// A private key in a file; its seed is this byte over and over.
  func key(_ byte: UInt8) throws -> String {
    let prefix: [UInt8] = [
      0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
      0x20,
    ]
    let content = Base64.encode(prefix + [UInt8](repeating: byte, count: 32))
    let text = "-----BEGIN PRIVATE KEY-----\n\(content)\n-----END PRIVATE KEY-----\n"
    return try folder.write(Array(text.utf8), to: "key-\(byte).pem")
  }

  /// Runs a command line on the log, or on another one.
  @discardableResult
  func ask(_ line: String, log other: String? = nil) -> Reply {
    let console = RehearsalConsole(
      environment: ["NO_COLOR": "1", "JEJAK_LANG": "en", "JEJAK_LOG": other ?? log],
      world: papers)
    let status = Program.standard.run(ShellWords.split(line), on: console)
    return Reply(status: status, output: console.output, errors: console.errors)
  }

  /// What a command line gave.
  struct Reply {
    let status: ExitCode
    let output: String
    let errors: String
  }

  /// Puts what a command prints on the desk, as if sent there by the shell.
  @discardableResult
  func paper(_ name: String, _ line: String, log other: String? = nil) -> String {
    let text = ask(line, log: other).output
    papers.contents[name] = text
    return text
  }
}
