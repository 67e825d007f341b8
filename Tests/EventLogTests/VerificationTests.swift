import Canonical
import EventLog
import Foundation
import Merkle
import Platform
import TestSupport
import Testing

@Suite("Verifying a log")
struct VerificationTests {
  /// Twenty events in several segments, the last one still being written.
  static func sample() throws -> TestLog {
    let log = try TestLog(segmentSize: 1500)
    try log.write([1, 2, 3, 1, 4, 2, 1, 3, 2, 1])
    return log
  }

  private func verify(_ log: TestLog, against kept: [Checkpoint] = []) throws -> LogVerification {
    try LogVerification.run(log.path, against: kept)
  }

  /// The lines of a segment.
  private func lines(_ log: TestLog, _ name: String) throws -> [[UInt8]] {
    try log.read(name).split(separator: 0x0A).map(Array.init)
  }

  private func overwrite(_ log: TestLog, _ name: String, _ lines: [[UInt8]]) throws {
    try log.overwrite(name, lines.flatMap { $0 + [0x0A] })
  }

  @Test func `a sound log has no fault`() throws {
    let log = try Self.sample()
    let result = try verify(log)
    #expect(result.ok)
    #expect(result.faults.isEmpty)
    #expect(result.size == 20)
    #expect(try result.root == log.snapshot().checkpoint.root)
    #expect(try verify(TestLog()).faults.isEmpty)
  }

  @Test func `every bit that is flipped is found in its segment and line`() throws {
    let log = try Self.sample()
    let damaged = try log.copy()
    for segment in try log.snapshot().contents.segments {
      let bytes = try log.read(segment.name)
      var line = 1
      for place in bytes.indices {
        for bit in 0..<8 where place % 8 == bit || bytes[place] == 0x0A {
          var flipped = bytes
          flipped[place] ^= 1 << UInt8(bit)
          try damaged.overwrite(segment.name, flipped)
          let result = try verify(damaged)
          let first = result.faults.first { $0.severity == .evidence }
          #expect(!result.ok)
          #expect(
            first?.kind == .changedLine && first?.segment == segment.name && first?.line == line,
            "bit \(bit) of byte \(place) of \(segment.name): \(result.faults)")
        }
        if bytes[place] == 0x0A { line += 1 }
      }
      try damaged.overwrite(segment.name, bytes)
    }
    #expect(try verify(damaged).ok)
  }

  @Test func `without the tree a flipped bit is within the span of the kept checkpoints`() throws {
    let log = try Self.sample()
    let kept = try [5, 12].map { size in
      try Checkpoint(
        origin: TestLog.identity.origin, size: size,
        root: #require(try log.snapshot().root(ofFirst: size)))
    }
    let line = try #require(try log.snapshot().contents.line(at: 7))
    let name = try #require(
      try log.snapshot().contents.segments.last { $0.first <= 7 }?.name)
    let bytes = try log.read(name)
    let start = try #require(bytes.firstRange(of: line)?.lowerBound)
    let digit = try #require(bytes[start...].firstRange(of: Array("rupiah".utf8))).upperBound + 2
    var flipped = bytes
    flipped[digit] ^= 1
    try log.overwrite(name, flipped)
    try log.remove("tree")
    let result = try verify(log, against: kept)
    #expect(result.faults.map(\.kind) == [.rootMismatch, .rewritten])
    #expect(result.faults.first?.found.description.hasSuffix("within the events 6 to 12") == true)
    #expect(
      try verify(log).faults.first?.found.description.hasSuffix("within the events 1 to 20") == true
    )
  }

  @Test func `tells a deleted, doubled, inserted, swapped and moved line apart`() throws {
    let log = try Self.sample()
    let segment = try #require(try log.snapshot().contents.segments.first { $0.first > 1 })
    let lines = try lines(log, segment.name)
    #expect(lines.count >= 3)
    let other = try self.lines(log, LogLayout.sealedName(first: 1))
    let foreign = Array(
      String(decoding: lines[1], as: UTF8.self).replacing("perencana", with: "penyusup").utf8)
    let cases: [([[UInt8]], LogFault.Kind, Int)] = [
      ([lines[0]] + lines[2...], .deletedLine, 2),
      (Array(lines[1...]), .deletedLine, 1),
      ([lines[0], lines[1], lines[1]] + lines[2...], .doubledLine, 3),
      ([lines[0], foreign, lines[1]] + lines[2...], .insertedLine, 2),
      ([lines[0], lines[2], lines[1]] + lines[3...], .movedLine, 2),
      ([lines[0], other[0], lines[1]] + lines[2...], .doubledLine, 2),
      ([lines[0], foreign] + lines[2...], .changedLine, 2),
      (Array(lines.dropLast()), .segmentShortened, 0),
    ]
    for (damaged, kind, line) in cases {
      let copy = try log.copy()
      try overwrite(copy, segment.name, damaged)
      let faults = try verify(copy).faults
      #expect(faults.count == 1, "\(kind): \(faults)")
      #expect(faults.first?.kind == kind, "\(faults)")
      #expect(faults.first?.segment == segment.name)
      #expect((faults.first?.line ?? 0) == line, "\(faults)")
    }
  }

  @Test func `a line that went to another segment is moved`() throws {
    let log = try Self.sample()
    let first = LogLayout.sealedName(first: 1)
    let second = try #require(try log.snapshot().contents.segments.first { $0.first > 1 })
    var from = try lines(log, first)
    var to = try lines(log, second.name)
    to.insert(from.remove(at: 1), at: 1)
    try overwrite(log, first, from)
    try overwrite(log, second.name, to)
    let faults = try verify(log).faults
    #expect(faults.map(\.kind) == [.movedLine])
    #expect(faults.first?.segment == second.name)
    #expect(faults.first?.line == 2)
  }

  @Test func `all faults are told, not the first`() throws {
    let log = try Self.sample()
    for segment in try log.snapshot().contents.segments {
      var bytes = try log.read(segment.name)
      bytes[80] ^= 1
      try log.overwrite(segment.name, bytes)
    }
    let faults = try verify(log).faults
    let segments = try log.snapshot().contents.segments
    #expect(faults.map(\.kind) == segments.map { _ in .changedLine })
    #expect(faults.map(\.segment) == segments.map(\.name))
  }

  @Test func `a segment that is missing or replaced is one fault`() throws {
    let log = try Self.sample()
    let segments = try log.snapshot().contents.segments
    for segment in segments {
      let missing = try log.copy()
      try missing.remove(segment.name)
      let faults = try verify(missing).faults.filter { $0.severity == .evidence }
      #expect(faults.contains { $0.kind == .segmentMissing }, "\(faults)")
      let isKnownName = faults.allSatisfy {
        $0.segment == LogLayout.sealedName(first: segment.first)
      }
      #expect(isKnownName, "\(faults)")
    }
    let other = try TestLog(segmentSize: 1500)
    try other.write([1, 2, 3, 1, 4, 2, 1, 3, 2, 1], text: "log yang lain")
    let replaced = try log.copy()
    try replaced.overwrite(segments[1].name, try other.read(segments[1].name))
    let faults = try verify(replaced).faults
    #expect(faults.map(\.kind) == [.segmentReplaced])
    #expect(faults.first?.segment == segments[1].name)
  }

  @Test func `an older copy of the segment being written is a log that was shortened`() throws {
    let log = try TestLog()
    try log.write([3])
    let older = try log.read(LogLayout.activeName(first: 1))
    try log.write([2, 2])
    try log.overwrite(LogLayout.activeName(first: 1), older)
    let faults = try verify(log).faults
    #expect(faults.map(\.kind) == [.logShortened])
    #expect(faults.first?.expected == .events(4, 7))
  }

  @Test func `a rolled back log is found against a kept checkpoint, and only so`() throws {
    let log = try TestLog()
    try log.write([3])
    let older = try log.copy()
    try log.write([2])
    let kept = try log.snapshot().checkpoint
    #expect(try verify(older).ok)
    #expect(try verify(older, against: [kept]).faults.map(\.kind) == [.rolledBack])
    #expect(try verify(log, against: [older.snapshot().checkpoint]).ok)
  }

  @Test func `two checkpoints of one size with different roots are a split view`() throws {
    let log = try TestLog()
    try log.write([3])
    let other = try TestLog()
    try other.write([3], text: "lain")
    let kept = try other.snapshot().checkpoint
    #expect(try verify(log, against: [kept]).faults.map(\.kind) == [.splitView])
    try log.write([1])
    #expect(try verify(log, against: [kept]).faults.map(\.kind) == [.rewritten])
  }

  @Test func `a torn tail is no evidence`() throws {
    let log = try Self.sample()
    let name = try #require(try log.snapshot().contents.segments.last).name
    let bytes = try log.read(name)
    for tail in [[UInt8](repeating: 0, count: 100), Array(#"{"seq":21,"id""#.utf8)] {
      try log.overwrite(name, bytes + tail)
      let result = try verify(log)
      #expect(result.faults.map(\.kind) == [.tornTail])
      #expect(result.severity == .repairable)
      #expect(!result.ok)
      #expect(result.size == 20)
    }
  }

  @Test func `a torn tail does not hide a changed line`() throws {
    let log = try Self.sample()
    let name = try #require(try log.snapshot().contents.segments.last).name
    var bytes = try log.read(name)
    bytes[90] ^= 1
    try log.overwrite(name, bytes + [0, 0, 0])
    let kinds = try verify(log).faults.map(\.kind)
    #expect(kinds == [.changedLine, .tornTail])
  }

  @Test func `damage of the tree is told at its leaf`() throws {
    let log = try Self.sample()
    let name = LogLayout.leavesName(first: 1)
    let bytes = try log.read(name)
    var flipped = bytes
    flipped[40] ^= 0x10
    try log.overwrite(name, flipped)
    let result = try verify(log)
    #expect(result.faults.map(\.kind) == [.treeDiffers])
    #expect(result.faults.first?.line == 2)
    #expect(result.severity == .repairable)
    try log.overwrite(name, Array(bytes.dropLast()))
    #expect(try verify(log).faults.map(\.kind) == [.treeIncomplete])
    try log.remove("tree")
    #expect(try verify(log).ok)
  }

  @Test func `a changed root is told, though every line is as the tree says`() throws {
    let log = try TestLog()
    try log.write([3])
    let other = try Checkpoint(
      origin: TestLog.identity.origin, size: 3, root: RFC6962.emptyRoot)
    try log.overwrite("checkpoint", Array(other.text.utf8))
    #expect(try verify(log).faults.map(\.kind) == [.rootMismatch])
  }

  @Test func `strangers in the folder are named and change nothing`() throws {
    let log = try Self.sample()
    try log.overwrite("segments/catatan.txt", [1])
    try log.overwrite("active/00000000000000000099.jsonl", [1])
    try log.overwrite("tree/x", [1])
    try log.overwrite("rahasia", [1])
    let result = try verify(log)
    #expect(result.ok)
    #expect(result.faults.map(\.kind) == Array(repeating: .strayFile, count: 4))
    try log.write([1])
  }
}

/// Logs whose checkpoint vouches for lines that break a rule.
@Suite("A log that was written against the rules")
struct ForgedLogTests {
  /// Writes a log of these lines with a checkpoint that fits them.
  private func forge(_ lines: [String]) throws -> TestLog {
    let log = try TestLog()
    var frontier = TreeFrontier()
    for line in lines { frontier.append(RFC6962.leafHash(Array(line.utf8))) }
    let checkpoint = try Checkpoint(
      origin: TestLog.identity.origin, size: lines.count, root: frontier.root)
    try log.overwrite(
      LogLayout.activeName(first: 1), lines.flatMap { Array($0.utf8) + [0x0A] })
    try log.overwrite("checkpoint", Array(checkpoint.text.utf8))
    return log
  }

  private func line(
    _ seq: Int, id: Int? = nil, second: Int = 0, batch: String? = nil, clock: String? = nil,
    extra: String = ""
  ) -> String {
    let id = String(id ?? seq, radix: 16)
    let hex = String(repeating: "0", count: 32 - id.count) + id
    let batch = batch.map { #","batch":"\#($0)""# } ?? ""
    let clock = clock.map { #","clock":"\#($0)""# } ?? ""
    return """
      {"seq":\(seq),"id":"\(hex)","recorded":"2021-03-16T02:10:0\(second)Z"\(clock),\
      "effective":"2021-03-15","type":"x","v":1,"pd":"p","actor":"a","user":"u"\(batch),\
      "data":{}\(extra)}
      """
  }

  private func kinds(_ lines: [String]) throws -> [LogFault.Kind] {
    let log = try forge(lines)
    return try LogVerification.run(log.path).faults.map(\.kind).filter { $0 != .treeIncomplete }
  }

  @Test func `each breach has its kind`() throws {
    #expect(try kinds([line(1), line(2), line(3)]) == [])
    #expect(try kinds([line(1), line(3)]) == [.wrongNumber])
    #expect(try kinds([line(1), line(2, id: 1)]) == [.repeatedID])
    #expect(try kinds([line(1, second: 5), line(2, second: 4)]) == [.recordedEarlier])
    #expect(try kinds([line(1, clock: "2021-03-16T02:10:01Z")]) == [.recordedEarlier])
    #expect(try kinds([line(1, batch: "1/2"), line(2, batch: "2/2")]) == [])
    #expect(try kinds([line(1, batch: "1/2"), line(2)]) == [.brokenBatch])
    #expect(try kinds([line(1, batch: "2/2"), line(2)]) == [.brokenBatch])
    #expect(try kinds([line(1, batch: "1/2"), line(2, batch: "2/3")]).contains(.brokenBatch))
    #expect(try kinds([line(1), line(2, batch: "1/2")]) == [.brokenBatch])
    #expect(
      try kinds([line(1, second: 1, batch: "1/2"), line(2, second: 2, batch: "2/2")])
        == [.brokenBatch])
    #expect(try kinds([line(1, batch: "1/1")]) == [.notCanonical])
    #expect(try kinds([line(1, extra: #","baru":1"#)]) == [.notCanonical])
    #expect(try kinds([" " + line(1)]) == [.notCanonical])
    #expect(try kinds([line(1), "{}"]) == [.invalidLine])
    #expect(try kinds([line(1) + line(2)]) == [.invalidLine])
  }

  @Test func `identities that repeat are found among many`() throws {
    var lines = (1...3000).map { line($0) }
    lines[2999] = line(3000, id: 7)
    let log = try forge(lines)
    let faults = try LogVerification.run(log.path).faults
    let repeated = faults.filter { $0.kind == .repeatedID }
    #expect(repeated.count == 1)
    #expect(repeated.first?.line == 3000)
    #expect(repeated.first?.found.description.hasSuffix("which event 7 has") == true)
  }
}

/// Numbers far beyond what there is must cost neither time nor memory, and trap nothing.
@Suite("Absurd numbers", .timeLimit(.minutes(1)))
struct AbsurdNumberTests {
  private func absurd(_ size: String) throws -> TestLog {
    let log = try TestLog()
    try log.write([3])
    let text = try String(decoding: log.read("checkpoint"), as: UTF8.self)
    try log.overwrite("checkpoint", Array(text.replacing("\n3\n", with: "\n\(size)\n").utf8))
    return log
  }

  @Test(arguments: ["4", "9007199254740991", "9007199254740992", "9223372036854775807", "1e3"])
  func `a checkpoint may state any size`(size: String) throws {
    let log = try absurd(size)
    for isWithTree in [true, false] {
      if !isWithTree { try log.remove("tree") }
      #expect(try log.snapshot().size == 3)
      #expect(try log.snapshot().evidence.count == 1)
      #expect(try LogVerification.run(log.path).severity == .evidence)
      let error = caught { _ = try log.writer() }
      guard case .evidence? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test(arguments: ["09223372036854775807", "00009007199254740991", "99999999999999999999"])
  func `a segment may have any name`(number: String) throws {
    let log = try TestLog()
    try log.write([3])
    let bytes = try log.read(LogLayout.activeName(first: 1))
    for name in ["segments/\(number).jsonl", "active/\(number).open", "tree/\(number).leaves"] {
      let copy = try log.copy()
      try copy.overwrite(name, bytes)
      _ = try LogVerification.run(copy.path)
      _ = try copy.snapshot()
      _ = caught { _ = try copy.writer() }
    }
  }

  @Test func `a line may state any number`() throws {
    let log = try TestLog()
    try log.write([3])
    let name = LogLayout.activeName(first: 1)
    let text = try String(decoding: log.read(name), as: UTF8.self)
    for number in ["9007199254740991", "9223372036854775807"] {
      let changed = text.replacing("{\"seq\":3,", with: "{\"seq\":\(number),")
      try log.overwrite(name, Array(changed.utf8))
      for removed in ["", "tree", "checkpoint"] {
        if !removed.isEmpty { try? log.remove(removed) }
        _ = try LogVerification.run(log.path)
        _ = try log.snapshot()
        _ = caught { _ = try log.writer() }
      }
    }
  }

  @Test func `a line of many megabytes takes no memory and is no event`() throws {
    let log = try TestLog()
    try log.write([2])
    let name = LogLayout.activeName(first: 1)
    let bytes = try log.read(name)
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 20 << 20)
    try log.overwrite(name, bytes + long)
    #expect(try log.snapshot().size == 2)
    #expect(try LogVerification.run(log.path).faults.map(\.kind) == [.tornTail])
    try log.overwrite(name, long + [0x0A] + bytes)
    #expect(try LogVerification.run(log.path).faults.map(\.kind) == [.insertedLine])
    try log.overwrite(name, bytes + long)
    let writer = try log.writer()
    #expect(writer.recovery.cutBytes == 20 << 20)
    try writer.close()
  }

  @Test func `a writer that sealed and went on since the checkpoint was read is no evidence`()
    throws
  {
    let log = try TestLog(segmentSize: 1_200)
    try log.write([2])
    let checkpoint = try log.read("checkpoint")
    try log.write([1, 2, 1, 2])
    #expect(try log.names("segments").count > 1)
    try log.overwrite("checkpoint", checkpoint)
    let result = try LogVerification.run(log.path)
    #expect(result.faults.isEmpty && result.batchesBeyond == 4 && result.size == 2)
    try log.write([1])
    #expect(try LogVerification.run(log.path).faults.isEmpty)
    #expect(try log.snapshot().size == 9)
  }
}
