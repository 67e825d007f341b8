import TestSupport
import Testing

@testable import Merkle

@Suite("Hashes computed many at a time")
struct DigestRowTests {
  @Test(arguments: [false, true])
  func `leaves of any lengths hash as they do alone`(portable: Bool) {
    var random = SeededGenerator(seed: 6)
    let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    // Every length up to four blocks, each beside one that is shorter and one that is longer.
    let lengths = (0...260).flatMap { [$0, ($0 * 7) % 300] } + [9_000, 1]
    var bounds: [Int] = []
    for length in lengths {
      let start = Int.random(in: 0...bytes.count - length, using: &random)
      bounds += [start, start + length]
    }
    let row = DigestRow(leaves: bytes.span, bounds: bounds, portable: portable)
    #expect(row.count == lengths.count)
    for place in lengths.indices {
      let leaf = Array(bytes[bounds[2 * place]..<bounds[2 * place + 1]])
      #expect(row[place] == RFC6962.leafHash(leaf), "\(lengths[place]) bytes")
    }
    #expect(row[lengths.count] == nil)
  }

  @Test func `a tree that grows by rows is the tree that grows by leaves`() {
    let bytes = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
    var random = SeededGenerator(seed: 7)
    var single = TreeFrontier()
    var rows = TreeFrontier()
    for _ in 0..<60 {
      let count = Int.random(in: 0...40, using: &random)
      let bounds = (0..<count).flatMap { place in [place, place + 20 + place % 13] }
      let row = DigestRow(leaves: bytes.span, bounds: bounds)
      for place in 0..<count {
        if let leaf = row[place] { single.append(leaf) }
      }
      rows.append(row)
      #expect(rows == single)
      #expect(rows.root == single.root)
    }
  }

  @Test func `the first of a row are a row`() {
    let row = DigestRow(leaves: [1, 2, 3].span, bounds: [0, 1, 1, 2, 2, 3])
    #expect(row.prefix(2).count == 2)
    #expect(row.prefix(2)[1] == row[1])
    #expect(row.prefix(5).count == 3)
  }
}
