import Merkle
import Testing

@Suite("Proofs of trees of every small size")
struct ProofTests {
  @Test func `show every leaf at every size up to 300`() throws {
    let held = tree(300)
    let leaves = held.leaves
    for size in 1...300 as ClosedRange<UInt64> {
      let root = try #require(held.root(ofFirst: size))
      for index in 0..<size {
        let proof = try #require(held.inclusionProof(index: index, size: size))
        try RFC6962.verifyInclusion(
          leaf: leaves[Int(index)], index: index, size: size, proof: proof, root: root)
      }
    }
  }

  @Test func `show that every tree up to 300 begins every larger one`() throws {
    let held = tree(300)
    let roots = try (0...300).map { try #require(held.root(ofFirst: $0)) }
    for new in 0...300 {
      for old in 0...new {
        let proof = try #require(
          held.consistencyProof(oldSize: UInt64(old), newSize: UInt64(new)))
        try RFC6962.verifyConsistency(
          oldSize: UInt64(old), newSize: UInt64(new), oldRoot: roots[old], newRoot: roots[new],
          proof: proof)
      }
    }
  }

  @Test func `are the same from leaves alone`() throws {
    let held = tree(70)
    let leaves = held.leaves
    let fetched = LeafTree(size: 70) { leaves[Int($0)] }
    for size in [1, 2, 3, 5, 31, 64, 65, 70] as [UInt64] {
      #expect(fetched.root(ofFirst: size) == held.root(ofFirst: size))
      for place in 0...size {
        #expect(
          fetched.inclusionProof(index: place, size: size)
            == held.inclusionProof(index: place, size: size))
        #expect(
          fetched.consistencyProof(oldSize: place, newSize: size)
            == held.consistencyProof(oldSize: place, newSize: size))
      }
    }
  }

  @Test func `stop where a leaf cannot be fetched`() {
    struct Unreadable: Error, Equatable {
      let leaf: UInt64
    }
    let broken = LeafTree(size: 8) { (leaf: UInt64) throws(Unreadable) in
      guard leaf != 5 else { throw Unreadable(leaf: leaf) }
      return RFC6962.emptyRoot
    }
    #expect(throws: Unreadable(leaf: 5)) { try broken.root(ofFirst: 8) }
    #expect(throws: Never.self) { try broken.root(ofFirst: 5) }
  }

  @Test func `do not exist outside of the tree`() {
    let held = tree(10)
    #expect(held.inclusionProof(index: 10, size: 10) == nil)
    #expect(held.inclusionProof(index: 0, size: 0) == nil)
    #expect(held.inclusionProof(index: 0, size: 11) == nil)
    #expect(held.inclusionProof(index: .max, size: .max) == nil)
    #expect(held.consistencyProof(oldSize: 5, newSize: 4) == nil)
    #expect(held.consistencyProof(oldSize: 5, newSize: 11) == nil)
    #expect(held.consistencyProof(oldSize: .max, newSize: .max) == nil)
    #expect(held.root(ofFirst: 11) == nil)
    #expect(held.frontier(ofFirst: 11) == nil)
    #expect(held.consistencyProof(oldSize: 0, newSize: 10) == [])
    #expect(held.consistencyProof(oldSize: 10, newSize: 10) == [])
  }
}

@Suite("What a growing tree remembers")
struct TreeFrontierTests {
  @Test func `goes on from every size up to 300 as if never stopped`() throws {
    let held = tree(300)
    var whole = TreeFrontier()
    for (size, leaf) in held.leaves.enumerated() {
      var resumed = try #require(TreeFrontier(size: UInt64(size), hashes: whole.hashes))
      whole.append(leaf)
      resumed.append(leaf)
      #expect(resumed == whole)
      #expect(whole.root == held.root(ofFirst: UInt64(size) + 1))
    }
  }

  @Test func `is refused with the wrong number of hashes`() {
    let hash = RFC6962.emptyRoot
    #expect(TreeFrontier(size: 0, hashes: [hash]) == nil)
    #expect(TreeFrontier(size: 3, hashes: [hash]) == nil)
    #expect(TreeFrontier(size: 4, hashes: []) == nil)
    #expect(TreeFrontier(size: .max, hashes: Array(repeating: hash, count: 64)) == nil)
  }
}
