import Foundation
import Merkle
import Platform
import TestSupport
import Testing

@testable import EventLog

/// What is found on several threads is what is found line by line.
@Suite("Verifying on several threads")
struct SharedVerificationTests {
  /// Pieces of all sizes, far smaller and far larger than a line, on one thread to eight.
  static let sharings = [
    ReadSharing(threads: 1, chunk: 61, worthless: 0),
    ReadSharing(threads: 2, chunk: 97, worthless: 0),
    ReadSharing(threads: 3, chunk: 400, worthless: 0),
    ReadSharing(threads: 5, chunk: 1_000, worthless: 0),
    ReadSharing(threads: 8, chunk: 4_096, worthless: 0),
    ReadSharing(threads: 8, chunk: 1 << 20, worthless: 0),
  ]

  private static let alone = ReadSharing(threads: 1, worthless: .max)

  /// A short form of everything a verification says.
  private func said(_ log: TestLog, _ sharing: ReadSharing, _ kept: [Checkpoint] = []) -> String {
    do throws(LogError) {
      let result = try LogVerification.run(log.path, against: kept, sharing: sharing)
      return "\(result.size) \(result.root) \(result.verified) \(result.faults)"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: sharings.indices)
  func `a sound log is found sound, and by this very pass`(place: Int) throws {
    let sharing = Self.sharings[place]
    let log = try VerificationTests.sample()
    let contents = try log.snapshot().contents
    for sizes in [[], [0, 1, 7, 20, 21]] as [Set<Int>] {
      var alone = try VerificationPass(contents, rootsAt: sizes)
      try alone.run(Self.alone) { _ in }
      let pass = try VerificationPass(contents, rootsAt: sizes).shared(sharing) { _ in }
      let shared = try #require(pass)
      #expect(shared.frontier == alone.frontier)
      #expect(shared.leafHashes == alone.leafHashes)
      #expect(shared.roots == alone.roots)
      #expect(shared.isWhole && shared.breaches.isEmpty && shared.findings.isEmpty)
    }
    #expect(said(log, sharing) == said(log, Self.alone))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a damaged log has the same faults at the same places`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let log = try VerificationTests.sample()
    let names = try log.snapshot().contents.segments.map(\.name)
    for _ in 0..<8 {
      let damaged = try log.copy()
      guard let name = names.randomElement(using: &random) else { continue }
      var bytes = try damaged.read(name)
      guard !bytes.isEmpty else { continue }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...5, using: &random) {
      case 0: bytes[place] ^= 1
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(0x0A, at: place)
      case 3: bytes.removeLast(bytes.count - place)
      case 4: bytes += Array(#"{"seq":21,"id""#.utf8)
      default: bytes.insert(contentsOf: [UInt8](repeating: 0x61, count: 70_000), at: place)
      }
      try damaged.overwrite(name, bytes)
      let expected = said(damaged, Self.alone)
      for sharing in Self.sharings { #expect(said(damaged, sharing) == expected) }
    }
  }

  @Test func `lines behind the checkpoint are not taken for the log's`() throws {
    let log = try TestLog(segmentSize: 1500)
    try log.write([3, 2])
    let checkpoint = try log.read("checkpoint")
    try log.write([2, 4, 1])
    try log.overwrite("checkpoint", checkpoint)
    let expected = said(log, Self.alone)
    for sharing in Self.sharings { #expect(said(log, sharing) == expected) }
  }

  @Test func `pieces of a segment hold each of its lines once`() throws {
    let log = try VerificationTests.sample()
    let contents = try log.snapshot().contents
    for length in [1, 2, 50, 333, 1_000, 100_000] {
      let chunks = try #require(contents.chunks(through: contents.size, of: length))
      var buffer = ChunkBuffer(contents)
      var lines: [UInt8] = []
      for chunk in chunks {
        let isWhole = try buffer.load(chunk)
        #expect(isWhole)
        lines += buffer.withLines { bytes, range in range.map { bytes[$0] } }
      }
      #expect(lines == (try contents.segments.flatMap { try log.read($0.name) }), "\(length)")
    }
  }
}
