import Canonical
import EventLog
import Evidence
import Foundation
import Merkle
import Platform
import TestSupport
import Testing

@Suite("Publishing")
struct PublicationTests {
  @Test func `publishes what is sealed, in the layouts that others read`() throws {
    let log = try SampleLog([300, 250], open: 7)
    let out = try Shelf()
    let outcome = try Publication.publish(log.snapshot(), to: out.path)
    #expect(outcome.previous == nil)
    #expect(try outcome.head.checkpoint == log.checkpoint(size: 550))
    #expect(
      try out.names() == [
        "events/log=renja.example_uji_dinkopum/00000000000000000001.jsonl",
        "events/log=renja.example_uji_dinkopum/00000000000000000301.jsonl",
        "logs/renja.example_uji_dinkopum/checkpoint",
        "logs/renja.example_uji_dinkopum/lock",
        "logs/renja.example_uji_dinkopum/log.json",
        "logs/renja.example_uji_dinkopum/tile/0/000",
        "logs/renja.example_uji_dinkopum/tile/0/001",
        "logs/renja.example_uji_dinkopum/tile/0/002.p/38",
        "logs/renja.example_uji_dinkopum/tile/1/000.p/2",
        "logs/renja.example_uji_dinkopum/tile/entries/000",
        "logs/renja.example_uji_dinkopum/tile/entries/001",
        "logs/renja.example_uji_dinkopum/tile/entries/002.p/38",
      ])
    #expect(try out.read(out.log("checkpoint")) == Array(log.checkpoint(size: 550).text.utf8))
    #expect(try out.read(out.log("log.json")) == log.folder.read("log/log.json"))
    #expect(
      try out.read("events/log=\(Shelf.name)/00000000000000000301.jsonl")
        == log.folder.read("log/segments/00000000000000000301.jsonl"))
  }

  @Test func `gives tiles from which anybody computes the same root`() throws {
    let log = try SampleLog([300, 250])
    let out = try Shelf()
    let head = try Publication.publish(log.snapshot(), to: out.path).head.checkpoint
    var hashes: [Digest] = []
    var entries: [Digest] = []
    for path in TilePath.all(size: 550) {
      let bytes = try out.read(out.log(path.description))
      switch path.content {
      case .hashes(level: 0):
        for place in 0..<path.width {
          let hash = Digest(bytes: Array(bytes[32 * place..<32 * place + 32]))
          hashes.append(try #require(hash))
        }
      case .entries:
        var rest = bytes[...]
        while let high = rest.popFirst(), let low = rest.popFirst() {
          let length = Int(high) << 8 | Int(low)
          entries.append(RFC6962.leafHash(Array(rest.prefix(length))))
          rest.removeFirst(length)
        }
      case .hashes: continue
      }
    }
    #expect(hashes == entries)
    let tree = HashTree(leaves: hashes)
    #expect(tree.root == head.root)
    let upper = try #require(TilePath(.hashes(level: 1), index: 0, width: 2))
    let published = try out.read(out.log(upper.description))
    #expect(tree.tile(upper) == published)
  }

  @Test func `writes only what is new, and nothing the second time`() throws {
    let log = try SampleLog([300])
    let out = try Shelf()
    let disk = FaultyDisk()
    _ = try Publication.publish(log.snapshot(), to: out.path, on: disk)
    let before = try out.contents()
    disk.forgetCalls()
    _ = try Publication.publish(log.snapshot(), to: out.path, on: disk)
    #expect(!disk.calls.contains(.rename))
    try log.write([250])
    let outcome = try Publication.publish(log.snapshot(), to: out.path, on: disk)
    #expect(outcome.previous?.size == 300)
    let after = try out.contents()
    for (name, bytes) in before where !name.hasSuffix("checkpoint") && !name.hasSuffix("lock") {
      #expect(after[name] == bytes, "\(name)")
    }
    let whole = try Shelf()
    _ = try Publication.publish(log.snapshot(), to: whole.path)
    for (name, bytes) in try whole.contents() where !name.hasSuffix("lock") {
      #expect(after[name] == bytes, "\(name)")
    }
  }

  @Test func `publishes the signatures of exactly that size`() throws {
    let log = try SampleLog([30], open: 4)
    let out = try Shelf()
    let snapshot = try log.snapshot()
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    _ = try Publication.publish(snapshot, to: out.path)
    let note = try WitnessFolder(of: snapshot).keep(snapshot.signed(by: key))
    let outcome = try Publication.publish(snapshot, to: out.path)
    #expect(outcome.head == note)
    #expect(try out.read(out.log("checkpoint")) == Array(note.text.utf8))
  }

  @Test func `publishes an empty beginning where nothing is sealed`() throws {
    let log = try SampleLog([], open: 4)
    let out = try Shelf()
    #expect(try Publication.publish(log.snapshot(), to: out.path).head.checkpoint.size == 0)
    try log.write([1])
    #expect(try Publication.publish(log.snapshot(), to: out.path).head.checkpoint.size == 5)
  }

  @Test func `refuses a folder that holds another history or another log`() throws {
    let log = try SampleLog([30, 20])
    let out = try Shelf()
    _ = try Publication.publish(log.snapshot(), to: out.path)
    let before = try out.contents()
    let other = try SampleLog([30, 20, 10], text: "lain")
    guard
      case .inconsistent(.rewritten) = caught({
        _ = try Publication.publish(other.snapshot(), to: out.path)
      })
    else {
      Issue.record("another history is refused")
      return
    }
    let shorter = try SampleLog([30])
    guard
      case .inconsistent(.rolledBack) = caught({
        _ = try Publication.publish(shorter.snapshot(), to: out.path)
      })
    else {
      Issue.record("a log that was rolled back is refused")
      return
    }
    let twin = try SampleLog([30, 20], origin: "renja.example/uji_dinkopum")
    #expect(throws: EvidenceError.self) {
      try Publication.publish(twin.snapshot(), to: out.path)
    }
    #expect(try out.contents() == before)
  }

  @Test(arguments: ["..", ".", ".git", "renja.example/../x"])
  func `makes no path out of a strange origin`(origin: String) throws {
    let log = try SampleLog([3], origin: origin)
    let out = try Shelf()
    if origin.hasPrefix(".") {
      #expect(
        caught { _ = try Publication.publish(log.snapshot(), to: out.path) }
          == .published(.unusableName(origin: origin)))
    } else {
      let layout = try Publication.publish(log.snapshot(), to: out.path).layout
      #expect(layout.name == "renja.example_.._x")
    }
  }

  @Test
  func `writes nothing half in the folder of the segments, and no name that engines pass over`()
    throws
  {
    let log = try SampleLog([300, 250])
    let out = try Shelf()
    let disk = FaultyDisk()
    _ = try Publication.publish(log.snapshot(), to: out.path, on: disk)
    let target = try Shelf()
    let other = FaultyDisk()
    _ = try Mirror(from: out.path, to: target.path, targetDisk: other).pull(Shelf.name)
    for paths in [disk.opened, other.opened] {
      #expect(!paths.isEmpty)
      #expect(!paths.contains { $0.contains("/events/") })
    }
    for name in try out.names() + target.names() {
      #expect(!name.split(separator: "/").contains { "_.".contains($0.prefix(1)) }, "\(name)")
    }
  }

  @Test func `publishes nothing of a damaged log`() throws {
    let log = try SampleLog([30, 20])
    let segment = "log/segments/00000000000000000031.jsonl"
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: log.folder.appending(segment))
    var bytes = try log.folder.read(segment)
    bytes[200] ^= 1
    try log.folder.write(bytes, to: segment)
    let out = try Shelf()
    guard
      case .published(.otherLine(_, let line, _, let seq)) = caught({
        _ = try Publication.publish(log.snapshot(), to: out.path)
      })
    else {
      Issue.record("a changed line is not published")
      return
    }
    #expect(seq == 30 + line)
    #expect(try !out.names().contains(out.log("checkpoint")))
  }

  @Test func `leaves the old state or the new one, whatever call of the disk fails`() throws {
    let log = try SampleLog([60])
    let longer = try log.copy()
    try longer.write([240])
    for operation in [
      StorageError.Operation.open, .write, .sync, .rename, .createDirectory, .syncDirectory, .close,
    ] {
      var count = 1
      while true {
        let out = try Shelf()
        let target = try Shelf()
        _ = try Publication.publish(log.snapshot(), to: out.path)
        let disk = FaultyDisk()
        disk.fail(operation, after: count, .fails(errno: 5))
        let done = try? Publication.publish(longer.snapshot(), to: out.path, on: disk)
        if disk.isWaiting { break }
        // Whoever mirrors it now gets a whole state; and the next run completes it.
        let seen = try Mirror(from: out.path, to: target.path).pull(Shelf.name).head.checkpoint
        #expect([60, 300].contains(seen.size) && (done == nil || seen.size == 300))
        _ = try Publication.publish(longer.snapshot(), to: out.path)
        let now = try Mirror(from: out.path, to: target.path).pull(Shelf.name).head.checkpoint
        #expect(try now == longer.checkpoint(size: 300), "\(operation.rawValue) \(count)")
        count += operation == .open || operation == .write || operation == .close ? 3 : 1
      }
      #expect(count > 1, "\(operation.rawValue) was tried")
    }
  }
}

/// A folder of published files.
struct Shelf {
  static let name = "renja.example_uji_dinkopum"

  let folder: TemporaryFolder
  var path: String { folder.appending("out") }

  init() throws { folder = try TemporaryFolder() }

  /// The path of something beside the log's checkpoint.
  func log(_ name: String) -> String { "logs/\(Shelf.name)/\(name)" }

  func read(_ name: String) throws -> [UInt8] { try folder.read("out/\(name)") }

  func write(_ bytes: [UInt8], to name: String) throws {
    try folder.write(bytes, to: "out/\(name)")
  }

  /// All files, sorted.
  func names() throws -> [String] {
    guard let all = FileManager.default.enumerator(atPath: path) else { return [] }
    return try all.compactMap { $0 as? String }.filter {
      try RealDisk().entry("\(path)/\($0)")?.kind == .file
    }.sorted()
  }

  /// All files and what they hold.
  func contents() throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try names() where !name.hasSuffix("lock") { contents[name] = try read(name) }
    return contents
  }
}
