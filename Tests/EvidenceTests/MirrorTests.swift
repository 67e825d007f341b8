import EventLog
import Evidence
import Foundation
import Merkle
import Platform
import TestSupport
import Testing

@Suite("Mirroring")
struct MirrorTests {
  private let log: SampleLog
  private let source: Shelf
  private let copy: Shelf
  private var mirror: Mirror { Mirror(from: source.path, to: copy.path) }

  init() throws {
    log = try SampleLog([30, 25])
    source = try Shelf()
    copy = try Shelf()
    _ = try Publication.publish(log.snapshot(), to: source.path)
  }

  @Test func `copies all of it, then what is new, byte for byte`() throws {
    #expect(try mirror.names() == [Shelf.name])
    let first = try mirror.pull(Shelf.name)
    #expect(try first.previous == nil && first.head.checkpoint == log.checkpoint(size: 55))
    #expect(try copy.contents() == source.contents())
    try log.write([250], text: "tambahan")
    _ = try Publication.publish(log.snapshot(), to: source.path)
    let second = try mirror.pull(Shelf.name)
    #expect(second.previous?.size == 55 && second.head.checkpoint.size == 305)
    #expect(try copy.contents() == source.contents())
    #expect(try mirror.pull(Shelf.name).previous?.size == 305)
  }

  @Test func `refuses what is no consistent extension, and says why`() throws {
    _ = try mirror.pull(Shelf.name)
    let before = try copy.contents()
    let kept = try log.checkpoint(size: 55)
    for (other, name) in [
      (try SampleLog([30]), "rolled-back"),
      (try SampleLog([30, 25], text: "lain"), "split-view"),
      (try SampleLog([30, 25, 5], text: "lain"), "rewritten"),
    ] {
      let shelf = try Shelf()
      _ = try Publication.publish(other.snapshot(), to: shelf.path)
      let error = caught { _ = try Mirror(from: shelf.path, to: copy.path).pull(Shelf.name) }
      guard case .inconsistent(let how) = error else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
      #expect(how.name == name)
      if case .rolledBack(let mine, _) = how { #expect(mine == kept) }
    }
    #expect(try copy.contents() == before)
  }

  @Test func `finds every flipped bit of what it has not copied yet`() throws {
    let seed: UInt64 = 30_2025
    var random = SeededGenerator(seed: seed)
    for name in try source.names() where !name.hasSuffix("lock") {
      let sound = try source.read(name)
      for _ in 0..<12 {
        var bytes = sound
        let bit = Int.random(in: 0..<8 * bytes.count, using: &random)
        bytes[bit / 8] ^= 1 << (bit % 8)
        try source.write(bytes, to: name)
        let target = try Shelf()
        let outcome = try? Mirror(from: source.path, to: target.path).pull(Shelf.name)
        // Only the identity beside the origin is not covered by the tree: it is copied as it is.
        #expect(outcome == nil || name.hasSuffix("log.json"), "seed \(seed), \(name), bit \(bit)")
        if outcome == nil {
          #expect(try !target.names().contains(target.log("checkpoint")))
        }
      }
      try source.write(sound, to: name)
    }
  }

  @Test func `finds a file that is missing, cut or longer`() throws {
    for name in try source.names() where !name.hasSuffix("lock") {
      let sound = try source.read(name)
      for damage in [nil, Array(sound.dropLast()), sound + [0x0A], []] {
        if let damage {
          try source.write(damage, to: name)
        } else {
          try FileManager.default.removeItem(atPath: "\(source.path)/\(name)")
        }
        let target = try Shelf()
        let outcome = try? Mirror(from: source.path, to: target.path).pull(Shelf.name)
        #expect(outcome == nil || name.hasSuffix("log.json"), "\(name)")
        try source.write(sound, to: name)
      }
    }
    #expect(throws: Never.self) { try mirror.pull(Shelf.name) }
  }

  @Test func `names segment, line and place of a line that is not in the tree`() throws {
    let name = "events/log=\(Shelf.name)/00000000000000000031.jsonl"
    var lines = try source.read(name).split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.swapAt(3, 4)
    try source.write(Array(lines.joined(separator: [0x0A])), to: name)
    let offset = lines[..<3].reduce(0) { $0 + $1.count + 1 }
    #expect(
      caught { _ = try mirror.pull(Shelf.name) }
        == .published(
          .otherLine(
            path: "\(source.path)/\(name)", line: 4, offset: Int64(offset), seq: 34)))
  }

  @Test func `wants a trusted signature where keys are given`() throws {
    let snapshot = try log.snapshot()
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    let signers = try Signers([key.verifierKey], openssl: OpenSSL())
    #expect(
      try caught { _ = try mirror.pull(Shelf.name, signers: signers) }
        == .unsigned(log.checkpoint(size: 55)))
    #expect(try !copy.names().contains(copy.log("checkpoint")))
    let note = try WitnessFolder(of: snapshot).keep(snapshot.signed(by: key))
    _ = try Publication.publish(snapshot, to: source.path)
    #expect(try mirror.pull(Shelf.name, signers: signers).head == note)
  }

  @Test func `keeps the signatures it has of the same checkpoint`() throws {
    let snapshot = try log.snapshot()
    let bare = try source.read(source.log("checkpoint"))
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    let note = try WitnessFolder(of: snapshot).keep(snapshot.signed(by: key))
    _ = try Publication.publish(snapshot, to: source.path)
    _ = try mirror.pull(Shelf.name)
    try source.write(bare, to: source.log("checkpoint"))
    #expect(try mirror.pull(Shelf.name).head == note)
  }

  @Test func `takes no half-published state for a whole one`() throws {
    _ = try mirror.pull(Shelf.name)
    try log.write([10])
    // A segment is there already, its checkpoint is not yet.
    try source.write(
      log.folder.read("log/segments/00000000000000000056.jsonl"),
      to: "events/log=\(Shelf.name)/00000000000000000056.jsonl")
    #expect(try mirror.pull(Shelf.name).head.checkpoint.size == 55)
    #expect(
      try Mirror(from: source.path, to: Shelf().path).pull(Shelf.name).head.checkpoint.size == 55)
  }

  @Test func `says that nothing is published`() throws {
    let empty = try Shelf()
    #expect(
      caught { _ = try Mirror(from: empty.path, to: copy.path).names() }
        == .published(.nothingPublished(path: empty.path)))
    #expect(
      caught { _ = try mirror.pull("lain") }
        == .published(.nothingPublished(path: "\(source.path)/logs/lain")))
    #expect(caught { _ = try mirror.pull("..") } == .published(.unusableName(origin: "..")))
  }
}
