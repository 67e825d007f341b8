import Merkle
import Testing

/// What a forger would hand in: every change of anything must be refused.
@Suite("Forged proofs")
struct ForgeryTests {
  private let tree = MerkleTests.tree(40)
  private let stranger = RFC6962.leafHash(Array("not in the tree".utf8))

  @Test(arguments: [1, 2, 3, 7, 8, 9, 31, 32, 33, 40] as [UInt64])
  func `of inclusion are refused`(size: UInt64) throws {
    let root = try #require(tree.root(ofFirst: size))
    for index in 0..<size {
      let leaf = tree.leaves[Int(index)]
      let proof = try #require(tree.inclusionProof(index: index, size: size))
      func refused(
        leaf: Digest? = nil, index: UInt64, size: UInt64, proof: [Digest], root: Digest
      ) -> Bool {
        (try? RFC6962.verifyInclusion(
          leaf: leaf ?? tree.leaves[Int(index % 40)], index: index, size: size, proof: proof,
          root: root)) == nil
      }
      for forged in forgeries(of: proof, beside: [leaf, root, stranger]) {
        #expect(refused(leaf: leaf, index: index, size: size, proof: forged, root: root))
      }
      for bit in 0..<256 {
        #expect(
          refused(leaf: flip(leaf, bit), index: index, size: size, proof: proof, root: root))
        #expect(
          refused(leaf: leaf, index: index, size: size, proof: proof, root: flip(root, bit)))
      }
      for other in otherNumbers(index, upTo: 64) {
        #expect(refused(leaf: leaf, index: other, size: size, proof: proof, root: root))
      }
      for other in 0...40 as ClosedRange<UInt64> where other != size {
        let otherRoot = try #require(tree.root(ofFirst: other))
        #expect(
          refused(leaf: leaf, index: index, size: size, proof: proof, root: otherRoot),
          "the root of size \(other)")
      }
      #expect(refused(leaf: stranger, index: index, size: size, proof: proof, root: root))
      #expect(refused(leaf: root, index: 0, size: 0, proof: [], root: root))
    }
  }

  /// Another size is refused wherever it asks for another shape of path; where the path is the same,
  /// the standard's proof does not fix the size, and only the checkpoint does.
  @Test func `of inclusion for another size are refused if the path differs`() throws {
    for size in 1...40 as ClosedRange<UInt64> {
      let root = try #require(tree.root(ofFirst: size))
      for index in 0..<size {
        let proof = try #require(tree.inclusionProof(index: index, size: size))
        for other in 0...40 as ClosedRange<UInt64> where other != size {
          let length = tree.inclusionProof(index: index, size: other)?.count
          guard length != proof.count else { continue }
          #expect(throws: ProofError.self) {
            try RFC6962.verifyInclusion(
              leaf: tree.leaves[Int(index)], index: index, size: other, proof: proof, root: root)
          }
        }
      }
    }
  }

  @Test(arguments: [1, 2, 3, 6, 7, 8, 9, 31, 32, 33, 40] as [UInt64])
  func `of consistency are refused`(newSize: UInt64) throws {
    let newRoot = try #require(tree.root(ofFirst: newSize))
    for oldSize in 0...newSize {
      let oldRoot = try #require(tree.root(ofFirst: oldSize))
      let proof = try #require(tree.consistencyProof(oldSize: oldSize, newSize: newSize))
      func refused(
        old: UInt64, new: UInt64, oldRoot: Digest, newRoot: Digest, proof: [Digest]
      ) -> Bool {
        (try? RFC6962.verifyConsistency(
          oldSize: old, newSize: new, oldRoot: oldRoot, newRoot: newRoot, proof: proof)) == nil
      }
      for forged in forgeries(of: proof, beside: [oldRoot, newRoot, stranger]) {
        #expect(
          refused(
            old: oldSize, new: newSize, oldRoot: oldRoot, newRoot: newRoot, proof: forged))
      }
      for bit in stride(from: 0, to: 256, by: 5) {
        #expect(
          refused(
            old: oldSize, new: newSize, oldRoot: flip(oldRoot, bit), newRoot: newRoot,
            proof: proof))
        // From nothing to anything there is nothing to prove: any newer tree will do.
        guard oldSize > 0 else { continue }
        #expect(
          refused(
            old: oldSize, new: newSize, oldRoot: oldRoot, newRoot: flip(newRoot, bit),
            proof: proof))
      }
      for other in otherNumbers(oldSize, upTo: newSize) {
        #expect(
          refused(old: other, new: newSize, oldRoot: oldRoot, newRoot: newRoot, proof: proof))
      }
      if oldSize != newSize, oldSize > 0 {
        #expect(
          refused(
            old: oldSize, new: newSize, oldRoot: newRoot, newRoot: oldRoot, proof: proof))
        #expect(
          refused(
            old: newSize, new: oldSize, oldRoot: newRoot, newRoot: oldRoot, proof: proof))
      }
    }
  }

  @Test func `of a history that was rewritten are refused`() throws {
    let honest = MerkleTests.tree(40)
    for changed in [0, 3, 19] {
      let rewritten = MerkleTests.tree(40) { $0 == changed ? [1, 2, 3] : [UInt8($0), 0] }
      for old in UInt64(changed) + 1..<40 {
        let proof = try #require(rewritten.consistencyProof(oldSize: old, newSize: 40))
        let kept = try #require(honest.root(ofFirst: old))
        #expect(throws: ProofError.self) {
          try RFC6962.verifyConsistency(
            oldSize: old, newSize: 40, oldRoot: kept, newRoot: rewritten.root, proof: proof)
        }
      }
    }
  }

  @Test func `say what is wrong with them`() throws {
    let proof = try #require(tree.inclusionProof(index: 3, size: 8))
    let root = try #require(tree.root(ofFirst: 8))
    let leaf = tree.leaves[3]
    func check(_ index: UInt64, _ size: UInt64, _ proof: [Digest]) -> ProofError? {
      do {
        try RFC6962.verifyInclusion(
          leaf: leaf, index: index, size: size, proof: proof, root: root)
        return nil
      } catch {
        return error
      }
    }
    #expect(check(3, 8, proof) == nil)
    #expect(check(8, 8, proof) == .leafOutsideTree(index: 8, size: 8))
    #expect(check(3, 8, proof.dropLast()) == .tooShort(hashes: 2))
    #expect(check(3, 8, proof + [leaf]) == .tooLong(hashes: 4))
    guard case .otherRoot(root, let computed) = check(2, 8, proof) else {
      Issue.record("another leaf must lead to another root")
      return
    }
    #expect(computed != root)
    #expect(throws: ProofError.shrunk(oldSize: 8, newSize: 7)) {
      try RFC6962.verifyConsistency(
        oldSize: 8, newSize: 7, oldRoot: root, newRoot: root, proof: [])
    }
  }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 70, 1000])
  func `with numbers at the edge of 64 bits are refused without a trap`(count: Int) {
    let proof = [Digest](repeating: stranger, count: count)
    let edges: [UInt64] = [0, 1, 1 << 63 - 1, 1 << 63, 1 << 63 + 1, .max - 1, .max]
    for one in edges {
      for other in edges where !(one == other && count == 0) && !(one == 0 && count == 0) {
        #expect(throws: ProofError.self) {
          try RFC6962.verifyInclusion(
            leaf: stranger, index: one, size: other, proof: proof, root: RFC6962.emptyRoot)
        }
        #expect(throws: ProofError.self) {
          try RFC6962.verifyConsistency(
            oldSize: one, newSize: other, oldRoot: stranger, newRoot: RFC6962.emptyRoot,
            proof: proof)
        }
      }
    }
  }

  /// Every proof that is one step away: a bit flipped, a hash missing, added, doubled or swapped.
  private func forgeries(of proof: [Digest], beside others: [Digest]) -> [[Digest]] {
    var forged: [[Digest]] = []
    for place in proof.indices {
      for bit in stride(from: place, to: 256, by: 17) {
        forged.append(replacing(place, in: proof, by: flip(proof[place], bit)))
      }
      forged.append(Array(proof[..<place] + proof[(place + 1)...]))
      for other in others { forged.append(replacing(place, in: proof, by: other)) }
    }
    for place in 0...proof.count {
      for other in others + proof {
        forged.append(proof[..<place] + [other] + proof[place...])
      }
    }
    for one in proof.indices {
      for other in proof.indices where one < other {
        var swapped = proof
        swapped.swapAt(one, other)
        forged.append(swapped)
      }
    }
    return forged.filter { $0 != proof }
  }

  private func replacing(_ place: Int, in proof: [Digest], by other: Digest) -> [Digest] {
    var result = proof
    result[place] = other
    return result
  }

  private func otherNumbers(_ number: UInt64, upTo end: UInt64) -> [UInt64] {
    (Array(0...end) + [.max, .max - 1, 1 << 63, 1 << 32]).filter { $0 != number }
  }

  private func flip(_ digest: Digest, _ bit: Int) -> Digest {
    var bytes = digest.bytes
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    return Digest(bytes: bytes) ?? digest
  }
}
