import EventLog
import Evidence
import TestSupport
import Testing

@Suite("Proofs that a forger changed")
struct ForgeryTests {
  private let log: SampleLog
  private let proof: [UInt8]
  private let request: [UInt8]
  private let old: CheckpointNote
  private let new: CheckpointNote

  init() throws {
    log = try SampleLog([11, 10])
    old = try log.checkpoint(size: 11).note
    new = try log.checkpoint(size: 21).note
    let prover = try Prover(log.snapshot())
    proof = try Array(prover.proof(of: 6).text.utf8)
    request = try Array(prover.consistency(from: old.checkpoint).text.utf8)
    try #require(accepts(proof: proof) && accepts(request: request))
  }

  @Test func `no flipped bit is accepted`() {
    for bit in 0..<8 * proof.count {
      #expect(!accepts(proof: flipping(bit, in: proof)), "bit \(bit) of the proof")
    }
    for bit in 0..<8 * request.count {
      #expect(!accepts(request: flipping(bit, in: request)), "bit \(bit) of the request")
    }
  }

  @Test func `no cut and nothing appended is accepted`() {
    for count in 0..<proof.count { #expect(!accepts(proof: Array(proof[..<count]))) }
    for count in 0..<request.count { #expect(!accepts(request: Array(request[..<count]))) }
    for tail in ["\n", " ", "x", "\0", "x\n", "\n\n", "\n— a b\n"] {
      #expect(!accepts(proof: proof + Array(tail.utf8)), "\(tail)")
      #expect(!accepts(request: request + Array(tail.utf8)), "\(tail)")
    }
  }

  @Test func `no swapped, doubled or deleted line is accepted`() {
    for (bytes, accepts) in [(proof, accepts(proof:)), (request, accepts(request:))] {
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      for one in lines.indices {
        var without = lines
        without.remove(at: one)
        #expect(!accepts(joined(without)), "without line \(one + 1)")
        var doubled = lines
        doubled.insert(lines[one], at: one)
        #expect(!accepts(joined(doubled)), "with line \(one + 1) twice")
        for other in lines.indices where other > one && lines[other] != lines[one] {
          var swapped = lines
          swapped.swapAt(one, other)
          #expect(!accepts(joined(swapped)), "with lines \(one + 1) and \(other + 1) swapped")
        }
      }
    }
  }

  @Test(arguments: [1 as UInt64, 20_211_015]) func `no random change is accepted`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      var forged = proof
      let start = Int.random(in: 0..<forged.count, using: &random)
      let end = min(forged.count, start + Int.random(in: 0..<6, using: &random))
      let filling = (0..<Int.random(in: 0..<6, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      forged.replaceSubrange(start..<end, with: filling)
      guard forged != proof else { continue }
      #expect(!accepts(proof: forged), "seed \(seed)")
    }
  }

  /// Whether somebody who kept the checkpoint believes the proof.
  private func accepts(proof bytes: [UInt8]) -> Bool {
    let finding = try? OfflineProof(parsing: bytes).check(kept: new)
    return finding?.vouching.isVouched == true
  }

  private func accepts(request bytes: [UInt8]) -> Bool {
    let finding = try? ConsistencyProof(parsing: bytes).check(extending: old)
    return finding?.new == new.checkpoint
  }

  private func flipping(_ bit: Int, in bytes: [UInt8]) -> [UInt8] {
    var copy = bytes
    copy[bit / 8] ^= 1 << (bit % 8)
    return copy
  }

  private func joined(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
    Array(lines.joined(separator: [0x0A])) + [0x0A]
  }
}
