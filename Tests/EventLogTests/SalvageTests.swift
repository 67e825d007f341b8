import Canonical
import EventLog
import Foundation
import Platform
import TestSupport
import Testing

@Suite("Salvaging a log")
struct SalvageTests {
  private var identity: LogIdentity {
    var identity = TestLog.identity
    identity.origin = "renja.example/uji/lanjutan"
    return identity
  }

  /// Salvages into a new folder and gives the new log.
  private func salvage(_ log: TestLog, against kept: [Checkpoint] = []) throws -> LogSnapshot {
    let path = log.folder.appending("baru")
    try? FileManager.default.removeItem(atPath: path)
    _ = try LogSalvage.run(log.path, into: path, identity, against: kept)
    let snapshot = try LogSnapshot(opening: path)
    let verified = try LogVerification.run(path)
    #expect(verified.faults.isEmpty, "\(verified.faults)")
    return snapshot
  }

  private func damage(_ log: TestLog, event: Int) throws {
    let segments = try log.snapshot().contents.segments
    let segment = try #require(segments.last { $0.first <= event })
    var lines = try log.read(segment.name).split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).map(Array.init)
    lines[event - segment.first][60] ^= 1
    try log.overwrite(segment.name, Array(lines.joined(separator: [0x0A])))
  }

  @Test func `takes over the batches before the first damage`() throws {
    let whole = try VerificationTests.sample()
    // Batches end at 1, 3, 6, 7, 11, 13, 14, 17, 19 and 20.
    for (event, size) in [(1, 0), (2, 1), (4, 3), (6, 3), (12, 11), (20, 19)] {
      let log = try whole.copy()
      let before = try log.snapshot()
      try damage(log, event: event)
      let files = try FileManager.default.subpathsOfDirectory(atPath: log.path).sorted()
      let snapshot = try salvage(log)
      #expect(snapshot.size == size)
      #expect(try snapshot.checkpoint.root == before.root(ofFirst: size))
      #expect(try snapshot.lines() == Array(before.lines()[..<size]))
      #expect(snapshot.identity.salvaged?.size == size)
      #expect(snapshot.identity.salvaged?.checkpoint == before.checkpoint.short)
      #expect(snapshot.identity.salvaged?.faults.count == 1)
      #expect(try FileManager.default.subpathsOfDirectory(atPath: log.path).sorted() == files)
      var writer = try LogWriter.open(log.folder.appending("baru"), as: log.options)
      #expect(try writer.append([TestLog.draft(99)]).first == size + 1)
      try writer.close()
    }
  }

  @Test func `without leaf hashes a kept checkpoint tells how far the log is right`() throws {
    let log = try VerificationTests.sample()
    let kept = try Checkpoint(
      origin: TestLog.identity.origin, size: 11,
      root: #require(try log.snapshot().root(ofFirst: 11)))
    try damage(log, event: 15)
    try log.remove("tree")
    #expect(try salvage(log, against: [kept]).size == 11)
    #expect(try salvage(log).size == 0)
    try log.overwrite("witness/11", Array((kept.text + "\n— x AAAA\n").utf8))
    #expect(try salvage(log).size == 11)
  }

  @Test func `without a checkpoint whole batches are taken for what they say`() throws {
    let log = try VerificationTests.sample()
    try log.remove("checkpoint")
    let snapshot = try salvage(log)
    #expect(snapshot.size == 20)
    #expect(snapshot.identity.salvaged?.checkpoint == "")
  }

  @Test func `a sound log is taken over whole, batches behind the checkpoint too`() throws {
    let log = try TestLog()
    try log.write([2])
    let checkpoint = try log.read("checkpoint")
    try log.write([3])
    try log.overwrite("checkpoint", checkpoint)
    #expect(try salvage(log).size == 5)
  }

  @Test func `what was shortened is taken over as far as it goes`() throws {
    let log = try VerificationTests.sample()
    let last = try #require(try log.snapshot().contents.segments.last)
    try log.remove(last.name)
    #expect(try salvage(log).size == last.first - 1)
  }
}
