import EventLog
import Foundation
import Merkle
import Platform
import TestSupport
import Testing

@Suite("Restoring a log from its lines")
struct RestorationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var file: String { folder.appending("lines.ndjson") }
  private var target: String { folder.appending("new") }

  /// A log of several segments, its lines in a file, and its checkpoint.
  private func exported() throws -> (checkpoint: Checkpoint, lines: [UInt8]) {
    let log = try TestLog(segmentSize: 2_000)
    try log.write([3, 1, 5, 2, 4, 1], text: "uji")
    let snapshot = try log.snapshot()
    return (snapshot.checkpoint, try snapshot.lines().flatMap { $0 + [0x0A] })
  }

  private func makeEmpty(origin: String? = nil, segmentSize: Int = 2_000) throws {
    var identity = TestLog.identity
    if let origin { identity.origin = origin }
    identity.segmentSize = segmentSize
    try LogCreation.create(target, identity)
  }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  /// Every file of the new log and what it holds.
  private func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: target) ?? .init()
    where name != "lock" {
      contents[name] = FileManager.default.contents(atPath: "\(target)/\(name)")
    }
    return contents
  }

  @Test(arguments: [1, 600, 2_000, 1 << 20])
  func `gives the same root, in segments of whole batches, and says so`(size: Int) throws {
    let (checkpoint, lines) = try exported()
    try write(lines)
    try makeEmpty(segmentSize: size)
    let identity = try LogRestoration.run(file, into: target, against: checkpoint)
    #expect(identity.restored == checkpoint.short)
    let log = try LogSnapshot(opening: target)
    #expect(log.checkpoint == checkpoint)
    #expect(log.identity.restored == checkpoint.short)
    #expect(log.evidence.isEmpty && log.batchesBeyond == 0)
    let verification = try LogVerification.run(target, against: [checkpoint])
    #expect(verification.faults.isEmpty)
    var writer = try LogWriter.open(target, as: WriterOptions(user: "siti", clock: SetClock()))
    _ = try writer.append([TestLog.draft(17)])
    try writer.close()
    #expect(try LogVerification.run(target, against: [checkpoint]).faults.isEmpty)
  }

  @Test func `restores a prefix against the checkpoint of its size`() throws {
    let (_, lines) = try exported()
    let prefix = Array(lines.split(separator: 0x0A).prefix(4).joined(separator: [0x0A])) + [0x0A]
    var frontier = TreeFrontier()
    for line in prefix.split(separator: 0x0A) { frontier.append(RFC6962.leafHash(Array(line))) }
    let checkpoint = try Checkpoint(
      origin: TestLog.identity.origin, size: 4, root: frontier.root)
    try write(prefix)
    try makeEmpty()
    _ = try LogRestoration.run(file, into: target, against: checkpoint)
    #expect(try LogSnapshot(opening: target).checkpoint == checkpoint)
  }

  @Test func `writes nothing where the lines are not those of the checkpoint`() throws {
    let (checkpoint, lines) = try exported()
    var changed = lines
    let place = try #require(lines.firstRange(of: Array("uji".utf8))?.lowerBound)
    changed[place] = UInt8(ascii: "x")
    let rows = lines.split(separator: 0x0A).map(Array.init)
    func joined(_ rows: [[UInt8]]) -> [UInt8] { rows.flatMap { $0 + [0x0A] } }
    var swapped = rows
    swapped.swapAt(3, 8)
    for wrong in [
      changed, joined(Array(rows.dropLast())), joined(swapped), Array(lines.dropLast()),
      lines + Array("{}\n".utf8), [],
    ] {
      try write(wrong)
      if !FileManager.default.fileExists(atPath: target) { try makeEmpty() }
      let before = try contents()
      let error = caught { _ = try LogRestoration.run(file, into: target, against: checkpoint) }
      guard case .notRestorable = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(try contents() == before)
    }
  }

  @Test(arguments: SharedVerificationTests.sharings.indices)
  func `restores and refuses alike on any number of threads`(place: Int) throws {
    let (checkpoint, lines) = try exported()
    let rows = lines.split(separator: 0x0A).map(Array.init)
    func joined(_ rows: [[UInt8]]) -> [UInt8] { rows.flatMap { $0 + [0x0A] } }
    var swapped = rows
    swapped.swapAt(3, 8)
    let damaged = rows.indices.map { index in
      var rows = rows
      rows[index][rows[index].count / 2] ^= 1
      return joined(rows)
    }
    let files = [lines, joined(swapped), Array(lines.dropLast()), lines + Array("{}\n".utf8), []]
    for bytes in files + damaged {
      try write(bytes)
      let shared = try outcome(checkpoint, SharedVerificationTests.sharings[place])
      let alone = try outcome(checkpoint, ReadSharing(threads: 1, worthless: .max))
      #expect(shared.error == alone.error)
      #expect(shared.contents == alone.contents)
    }
  }

  /// What a restoration into a new log leaves, and why it failed.
  private func outcome(
    _ checkpoint: Checkpoint, _ sharing: ReadSharing
  ) throws -> (error: LogError?, contents: [String: Data]) {
    if FileManager.default.fileExists(atPath: target) {
      try FileManager.default.removeItem(atPath: target)
    }
    try makeEmpty()
    let error = caught {
      _ = try LogRestoration.run(file, into: target, against: checkpoint, sharing: sharing)
    }
    return (error, try contents())
  }

  @Test func `refuses a log of another name, and one that holds events`() throws {
    let (checkpoint, lines) = try exported()
    try write(lines)
    try makeEmpty(origin: "renja.example/lain")
    let other = caught { _ = try LogRestoration.run(file, into: target, against: checkpoint) }
    #expect(
      other
        == .notRestorable(
          .otherOrigin(log: "renja.example/lain", checkpoint: checkpoint.origin)))
    try FileManager.default.removeItem(atPath: target)
    try makeEmpty()
    _ = try LogRestoration.run(file, into: target, against: checkpoint)
    let again = caught { _ = try LogRestoration.run(file, into: target, against: checkpoint) }
    #expect(again == .notEmpty(target))
  }

  @Test func `leaves an empty log, or the whole one, whatever call of the disk fails`() throws {
    let (checkpoint, lines) = try exported()
    try write(lines)
    for operation in [
      StorageError.Operation.open, .read, .write, .sync, .rename, .syncDirectory, .changeMode,
    ] {
      var count = 1
      while count < 200 {
        try? FileManager.default.removeItem(atPath: target)
        try makeEmpty()
        let disk = FaultyDisk()
        disk.fail(operation, after: count, .fails(errno: 5))
        let done = try? LogRestoration.run(file, into: target, against: checkpoint, on: disk)
        if disk.isWaiting { break }
        let seen = try LogSnapshot(opening: target)
        #expect([0, checkpoint.size].contains(seen.size), "\(operation.rawValue) \(count)")
        if done == nil, seen.size == 0 {
          #expect(seen.batchesBeyond == 0 || seen.identity.restored != nil)
          _ = try LogRestoration.run(file, into: target, against: checkpoint)
        }
        #expect(try LogSnapshot(opening: target).checkpoint == checkpoint)
        count += 1
      }
      #expect(count > 1, "\(operation.rawValue) was tried")
    }
  }
}
