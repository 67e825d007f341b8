import Canonical
import EventLog
import Foundation
import Platform
import RenjaModel
import RenjaStore
import Synchronization
import TestSupport
import Testing

import struct Projections.Proposal

@testable import JejakCLI

@Suite("A log that is followed shows every event once, as it is appended")
struct FollowTests {
  @Test func `sees a gap-free prefix across rolls and seals, in whole lines`() throws {
    let folder = try TemporaryFolder()
    let path = folder.appending("log")
    var identity = LogIdentity(
      origin: "test.example/follow", offset: .utc, created: .earliest, pd: "uji")
    identity.segmentSize = 2_000
    try LogCreation.create(path, identity)
    let wanted = 60
    let writing = Thread {
      for number in 1...wanted {
        guard (try? Self.append(number, to: path, sealing: number % 7 == 0)) != nil else { return }
      }
    }
    writing.start()
    let console = FollowingConsole(lines: wanted)
    let status = Program.standard.run(
      ["log", "--follow", "--format", "json", "--log", path], on: console)
    #expect(status == .done)
    #expect(console.chunks.allSatisfy { $0.hasSuffix("\n") })
    let numbers = console.chunks.joined().split(separator: "\n").map {
      $0.prefix { $0 != "," }.drop { !$0.isNumber }
    }
    #expect(numbers.map(String.init) == (1...wanted).map(String.init))
  }

  @Test func `ends when nobody reads any more`() throws {
    let log = try StoryLog()
    let console = FollowingConsole(lines: 3)
    console.closes = true
    let status = Program.standard.run(["log", "--follow", "--log", log.path], on: console)
    #expect(status == .done)
    #expect(console.chunks.count == 3)
  }

  private static func append(_ number: Int, to path: String, sealing: Bool) throws {
    var writer = try RenjaWriter(
      opening: path, WriterOptions(user: "uji", clock: StoppedClock()))
    let unit = UnitDefined(
      kode: kode("2.17.\(10 + number)"), level: .program, nama: "Program \(number)", tahun: 2020)
    let draft = PlanDraft(
      proposal: Proposal(pd: "uji", effective: day("2021-01-01"), event: .unitDefined(unit)),
      actor: "uji", dasar: nil)
    _ = try writer.commit([draft])
    if sealing { _ = try writer.seal() }
    try writer.close()
  }
}

/// A console whose reader goes after so many pieces of output.
final class FollowingConsole: Console {
  private let lines: Int
  private let rehearsal = RehearsalConsole()
  var closes = false
  private(set) var chunks: [String] = []
  private let started = Date()

  init(lines: Int) {
    self.lines = lines
  }

  var terminalWidth: Int? { nil }
  var errorIsTerminal: Bool { false }
  var clock: any WallClock { rehearsal.clock }
  var files: any FileAccess { rehearsal.files }
  /// Nobody waits for ever: a test that failed must end.
  var isOver: Bool { !closes && chunks.count >= lines || Date().timeIntervalSince(started) > 60 }

  func variable(_ name: String) -> String? { nil }
  func readInput() throws(ConsoleError) -> [UInt8] { [] }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    guard stream == .output else { return }
    if closes, chunks.count >= lines { throw .closed }
    chunks.append(String(decoding: bytes, as: UTF8.self))
  }
}
