import EventLog
import Foundation
import Platform
import TestSupport
import Testing

@Suite("A log that holds evidence")
struct EvidenceTests {
  static let active = LogLayout.activeName(first: 1)

  private func kinds(_ log: TestLog) throws -> [LogFault.Kind] {
    let before = try files(log)
    defer { #expect(throws: Never.self) { try #require(try files(log) == before) } }
    do {
      _ = try log.writer()
      return []
    } catch LogError.evidence(let faults) {
      return faults.map(\.kind)
    }
  }

  private func files(_ log: TestLog) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for folder in ["", "segments", "active", "tree", "quarantine"] {
      for name in try RealDisk().list(log.layout.path(folder)) where name != "lock" {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if try RealDisk().entry(log.layout.path(path))?.kind == .file {
          files[path] = try log.read(path)
        }
      }
    }
    return files
  }

  @Test func `a missing checkpoint over events is evidence and reading goes on`() throws {
    let log = try TestLog()
    try log.write([2, 1])
    let root = try log.snapshot().checkpoint.root
    try log.remove("checkpoint")
    #expect(try kinds(log) == [.checkpointMissing])
    let snapshot = try log.snapshot()
    #expect(snapshot.evidence.map(\.kind) == [.checkpointMissing])
    #expect(snapshot.size == 3)
    #expect(snapshot.checkpoint.root == root)
  }

  @Test func `a missing checkpoint over nothing is written anew`() throws {
    let log = try TestLog()
    try log.remove("checkpoint")
    #expect(try log.snapshot().evidence.isEmpty)
    try log.write([1])
    #expect(try log.snapshot().size == 1)
  }

  @Test(arguments: ["", "x", "a\n1\n", "renja.example/uji/dinkopum\n01\nAAAA\n"])
  func `an unreadable checkpoint is evidence`(text: String) throws {
    let log = try TestLog()
    try log.write([1])
    try log.overwrite("checkpoint", Array(text.utf8))
    #expect(try kinds(log) == [.checkpointUnreadable])
    #expect(try log.snapshot().size == 1)
  }

  @Test func `a checkpoint of another log is evidence`() throws {
    let log = try TestLog()
    try log.write([1])
    let other = String(decoding: try log.read("checkpoint"), as: UTF8.self)
      .replacing("dinkopum", with: "dinkes")
    try log.overwrite("checkpoint", Array(other.utf8))
    #expect(try kinds(log) == [.checkpointUnreadable])
  }

  @Test func `a log shorter than its checkpoint is evidence`() throws {
    let log = try TestLog()
    try log.write([2, 3])
    let bytes = try log.read(Self.active)
    try log.overwrite(Self.active, Array(bytes.dropLast()))
    #expect(try kinds(log) == [.logShortened])
    let snapshot = try log.snapshot()
    #expect(snapshot.evidence.map(\.kind) == [.logShortened])
    #expect(snapshot.size == 2)
    #expect(try snapshot.statedNumbers() == [1, 2])
    try log.remove(Self.active)
    #expect(try kinds(log) == [.logShortened])
    #expect(try log.snapshot().size == 0)
  }

  @Test func `another root is evidence`() throws {
    let log = try TestLog()
    try log.write([2])
    let older = try log.read("checkpoint")
    let other = try TestLog()
    try other.write([2], text: "lain")
    try log.overwrite("checkpoint", try other.read("checkpoint"))
    #expect(try kinds(log) == [.rootMismatch])
    try log.overwrite("checkpoint", older)
    try log.write([1])
  }

  @Test func `a missing or shortened sealed segment is evidence`() throws {
    let log = try TestLog(segmentSize: 900)
    try log.write([2, 2, 2, 2])
    let segments = try log.snapshot().contents.segments
    #expect(segments.count == 4)
    let missing = try log.copy()
    try missing.remove(segments[1].name)
    #expect(try kinds(missing) == [.segmentShortened])
    let first = try log.copy()
    try first.remove(segments[0].name)
    #expect(try kinds(first).contains(.segmentMissing))
    for cut in [1, 50] {
      let short = try log.copy()
      try short.overwrite(segments[1].name, try short.read(segments[1].name).dropLast(cut))
      #expect(try kinds(short) == [.segmentShortened])
    }
  }

  @Test func `reading a shortened segment ends with evidence, not with other events`() throws {
    let log = try TestLog(segmentSize: 900)
    try log.write([2, 2, 2, 2])
    let name = try log.snapshot().contents.segments[1].name
    let bytes = try log.read(name)
    let feed = try #require(bytes.firstIndex(of: 0x0A))
    try log.overwrite(name, Array(bytes[...feed]))
    #expect(throws: LogError.self) { _ = try log.snapshot().lines() }
    try log.overwrite(name, bytes + bytes[...feed])
    #expect(throws: LogError.self) { _ = try log.snapshot().lines() }
  }
}

@Suite("What is no log")
struct OpeningTests {
  @Test func `tells apart what stands at the path`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.appending("none")
    #expect(throws: LogError.noSuchPath(missing)) { _ = try LogSnapshot(opening: missing) }
    #expect(throws: LogError.noSuchPath(missing)) { _ = try LogWriter.open(missing) }
    #expect(throws: LogError.notALog(folder.path)) {
      _ = try LogSnapshot(opening: folder.path)
    }
    let file = try folder.write([1], to: "file")
    #expect(throws: LogError.notALog(file)) { _ = try LogSnapshot(opening: file) }
    let log = try TestLog()
    try log.remove("log.json")
    #expect(throws: LogError.halfALog(log.path, missing: "log.json")) {
      _ = try log.snapshot()
    }
  }

  @Test func `a newer format names the version it needs`() throws {
    let log = try TestLog()
    let path = log.layout.identity
    try log.overwrite("log.json", Array(#"{"format":2,"novel":true}"#.utf8))
    #expect(throws: LogError.newerFormat(path, found: 2, known: 1)) { _ = try log.snapshot() }
  }

  @Test(
    arguments: [
      ("", nil), ("[]", nil), (#"{"format":0}"#, "format"), (#"{"format":"1"}"#, "format"),
      (#"{"format":1}"#, "origin"), (#"{"format":1,"origin":"a b"}"#, "origin"),
      (#"{"format":1,"origin":"a"}"#, "offset"),
      (#"{"format":1,"origin":"a","offset":"+07:00","created":"2021"}"#, "created"),
      (
        #"{"format":1,"origin":"a","offset":"+07:00","created":"2021-03-01T00:00:00Z"}"#, "pd"
      ),
      (
        #"{"format":1,"origin":"a","offset":"+07:00","created":"2021-03-01T00:00:00Z","pd":"a","x":1}"#,
        "x"
      ),
      (
        #"{"format":1,"origin":"a","offset":"+07:00","created":"2021-03-01T00:00:00Z","pd":"a","#
          + #""sha256":"00"}"#, "sha256"
      ),
    ])
  func `a wrong identity says which key`(text: String, key: String?) throws {
    let log = try TestLog()
    try log.overwrite("log.json", Array(text.utf8))
    #expect(throws: LogError.badIdentity(log.layout.identity, key: key)) { _ = try log.snapshot() }
  }

  @Test func `a flipped bit of the identity is refused, whatever it says then`() throws {
    let log = try TestLog()
    let bytes = try log.read("log.json")
    for bit in 0..<bytes.count * 8 {
      var flipped = bytes
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      try log.overwrite("log.json", flipped)
      guard let snapshot = try? log.snapshot() else { continue }
      #expect(snapshot.identity == TestLog.identity, "bit \(bit)")
    }
  }

  @Test func `an identity without a sum, as older logs have it, stays as it is`() throws {
    let line =
      #"{"format":1,"origin":"renja.example/uji/dinkopum","offset":"+08:00","#
      + #""created":"2021-03-01T00:00:00Z","pd":"b"}"#
    let log = try TestLog()
    try log.overwrite("log.json", Array(line.utf8))
    #expect(try log.snapshot().identity.bytes == Array((line + "\n").utf8))
  }

  @Test func `the identity reads back what it writes`() throws {
    var identity = TestLog.identity
    identity.segmentSize = 4096
    identity.group = "bappeda"
    identity.invented = "Contoh: angka rekaan"
    identity.restored = "salinan 2022-01-01"
    identity.salvaged = .init(checkpoint: "a 1 b", size: 1, faults: ["x", "y"])
    // Not created with it: whether this machine knows the group is another question.
    let folder = try TemporaryFolder()
    let path = folder.appending("a/b/c")
    try LogCreation.create(path, TestLog.identity)
    try Data(identity.bytes).write(to: URL(filePath: path + "/log.json"))
    #expect(try LogSnapshot(opening: path).identity == identity)
  }

  @Test func `a new log is not made over anything`() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "catatan.txt")
    #expect(throws: LogError.notEmpty(folder.path)) {
      try LogCreation.create(folder.path, TestLog.identity)
    }
    let log = try TestLog()
    #expect(throws: LogError.notEmpty(log.path)) {
      try LogCreation.create(log.path, TestLog.identity)
    }
    try log.remove("log.json")
    try LogCreation.create(log.path, TestLog.identity)
    #expect(try log.snapshot().size == 0)
  }

  @Test(arguments: ["", "a b", "a+b", "a\u{7}", "a\u{2028}b"])
  func `an origin that cannot stand in a checkpoint is refused`(origin: String) throws {
    let folder = try TemporaryFolder()
    var identity = TestLog.identity
    identity.origin = origin
    #expect(throws: LogError.self) {
      try LogCreation.create(folder.appending("log"), identity)
    }
  }
}
