import Canonical
import EventLog
import Foundation
import Platform
import Projections
import RenjaModel
import TestSupport
import Testing

@testable import RenjaStore

/// What several threads find out is what one finds out line by line.
@Suite("Replaying on several threads")
struct SurveyTests {
  static let sharings = [
    ReadSharing(threads: 1, chunk: 256, worthless: 0),
    ReadSharing(threads: 2, chunk: 700, worthless: 0, kept: 0),
    ReadSharing(threads: 3, chunk: 1_500, worthless: 0),
    ReadSharing(threads: 4, chunk: 5_000, worthless: 0, kept: 9_000),
    ReadSharing(threads: 5, chunk: 9_999, worthless: 0),
    ReadSharing(threads: 6, chunk: 20_000, worthless: 0, kept: 0),
    ReadSharing(threads: 7, chunk: 333, worthless: 0),
    ReadSharing(threads: 8, chunk: 1 << 20, worthless: 0),
  ]

  /// A log of random events of two offices, in segments of a few thousand bytes.
  private func randomLog(_ seed: UInt64, _ count: Int = 300) throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    let path = folder.appending("log")
    let created = try #require(Instant("2021-01-01T00:00:00Z"))
    var identity = LogIdentity(origin: "uji/acak", offset: .utc, created: created, pd: "acak")
    identity.segmentSize = 9_000
    try LogCreation.create(path, identity)
    var writer = try LogWriter.open(
      path, as: WriterOptions(user: "siti", clock: FixedClock(seconds: 1_620_000_000)))
    let events = PlanEvents.random(seed: seed, count: count).events
    var rest = events[...]
    while !rest.isEmpty {
      let batch = rest.prefix(17)
      rest = rest.dropFirst(17)
      _ = try writer.append(
        batch.map { recorded in
          EventDraft(
            effective: recorded.effective, type: recorded.event.type,
            pd: recorded.seq % 3 == 0 ? "lain" : "acak", actor: "perencana",
            data: PlanEventCodec.current.encode(recorded.event))
        })
    }
    try writer.close()
    return (folder, path)
  }

  /// Everything a state says of some years and offices, in one order.
  private func said(_ fold: PlanFold, pd: String? = nil) -> String {
    let state = fold.state
    let stages = state.stages.filter { pd == nil || $0.key.pd == pd }
    let tables = stages.map { key, table in
      let rows = table.rows.map { "\($0.key): \($0.value)" }.sorted()
      return "\(key) \(rows) \(table.adoptions) \(String(describing: table.opened))"
    }
    return "\(state.size) \(fold.found.sorted()) \(tables.sorted()) \(state.unknownTypes)"
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `the state is the same, whatever the pieces and threads`(seed: UInt64) throws {
    let (folder, path) = try randomLog(seed)
    defer { withExtendedLifetime(folder) {} }
    let contents = try RenjaLog(opening: path).snapshot.contents
    let replay = Replay(contents: contents)
    var turn = Int(seed)
    for years in [nil, [2022], [1999]] as [Set<Int>?] {
      for upto in [nil, 1, 17, 18, 299] {
        let bounds = Bounds(upto: upto)
        let expected = try replay.foldLineByLine(bounds, years: years)
        // Each question by two ways to share, all ways in turn.
        for sharing in [Self.sharings[turn % 8], Self.sharings[(turn + 3) % 8]] {
          let shared = replay.surveyedFold(bounds, years: years, sharing)
          let fold = try #require(shared)
          #expect(said(fold) == said(expected), "\(sharing)")
        }
        turn += 1
      }
    }
  }

  @Test func `one office's plan is the same without the others`() throws {
    let (folder, path) = try randomLog(9)
    defer { withExtendedLifetime(folder) {} }
    let replay = Replay(contents: try RenjaLog(opening: path).snapshot.contents)
    let expected = try replay.foldLineByLine(.everything, years: [2022])
    let shared = replay.surveyedFold(
      .everything, years: [2022], offices: ["lain"], Self.sharings[1])
    let fold = try #require(shared)
    #expect(said(fold, pd: "lain") == said(expected, pd: "lain"))
    // Rare types are read whatever the office; of the others nothing is made of the other's lines.
    #expect(rows(fold, of: "acak") < rows(expected, of: "acak"))
  }

  private func rows(_ fold: PlanFold, of pd: String) -> Int {
    fold.state.stages.filter { $0.key.pd == pd }.map { $0.value.rows.count }.reduce(0, +)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a damaged log is left to the reader that reports it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (folder, path) = try randomLog(seed, 150)
    defer { withExtendedLifetime(folder) {} }
    let snapshot = try RenjaLog(opening: path).snapshot
    let replay = Replay(contents: snapshot.contents)
    let marks = Array(#"{}[]",:\0129.-+eE nultrfasX"#.utf8) + [0x00, 0x0A, 0x7F, 0xC3]
    for _ in 0..<20 {
      guard let segment = snapshot.contents.segments.randomElement(using: &random) else { continue }
      let url = URL(filePath: path + "/" + segment.name)
      let sound = try Data(contentsOf: url)
      var bytes = Array(sound)
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
      case 2: bytes[place] = marks.randomElement(using: &random) ?? 0
      default: bytes.removeLast(bytes.count - place)
      }
      try? FileManager.default.removeItem(at: url)
      try Data(bytes).write(to: url)
      for years in [nil, [2022]] as [Set<Int>?] {
        let expected = outcome { () throws(StoreError) in
          try replay.foldLineByLine(.everything, years: years)
        }
        for sharing in Self.sharings[1...2] {
          let fold = replay.surveyedFold(.everything, years: years, sharing)
          // Where there is one, reading line by line finds no fault, and the same state.
          if let fold { #expect("\(said(fold))" == expected) }
        }
      }
      try? FileManager.default.removeItem(at: url)
      try sound.write(to: url)
    }
  }

  private func outcome(_ fold: () throws(StoreError) -> PlanFold) -> String {
    do throws(StoreError) {
      return said(try fold())
    } catch {
      return "\(error)"
    }
  }
}
