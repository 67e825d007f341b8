import Canonical
import Merkle
import Testing

@Suite("The tree against published known answers")
struct KnownAnswerTests {
  private let vectors: Vectors

  init() throws {
    vectors = try Vectors()
  }

  @Test func `hashes leaves, nodes and the empty tree`() throws {
    let hasher = try vectors["hasher"]
    #expect(try RFC6962.emptyRoot.hex == hasher.text("empty_root"))
    #expect(try RFC6962.leafHash([]).hex == hasher.text("leaf_of_empty"))
    #expect(
      try RFC6962.leafHash(Array("L123456".utf8)).hex == hasher.text("leaf_of_ascii_L123456"))
    #expect(try vectors.leaves.map { RFC6962.leafHash($0) } == vectors.leafHashes)
    // The node of this vector has children of four bytes, which no digest has.
    let node = SHA256.hash([1] + Array("N123N456".utf8))
    #expect(try node.hex == hasher.text("node_of_ascii_N123_N456"))
  }

  @Test func `gives every root, from memory, from leaves and from what a frontier remembers`()
    throws
  {
    let (leaves, roots) = (try vectors.leafHashes, try vectors.roots)
    let ranges = try #require(try vectors["compact_range_by_size"].array)
    let held = HashTree(leaves: leaves)
    let fetched = LeafTree(size: 8) { leaves[Int($0)] }
    var frontier = TreeFrontier()
    for size in 0...8 {
      #expect(held.root(ofFirst: UInt64(size)) == roots[size])
      #expect(fetched.root(ofFirst: UInt64(size)) == roots[size])
      #expect(frontier.root == roots[size])
      #expect(try frontier.hashes == ranges[size].digests)
      #expect(held.frontier(ofFirst: UInt64(size)) == frontier)
      if size < 8 { frontier.append(leaves[size]) }
    }
    #expect(held.root == roots[8])
  }

  @Test func `proves and verifies each of the 36 inclusions`() throws {
    let (leaves, roots) = (try vectors.leafHashes, try vectors.roots)
    let held = HashTree(leaves: leaves)
    let proofs = try vectors.inclusion
    #expect(proofs.count == 36)
    for vector in proofs {
      #expect(held.inclusionProof(index: vector.index, size: vector.size) == vector.proof)
      try RFC6962.verifyInclusion(
        leaf: leaves[Int(vector.index)], index: vector.index, size: vector.size,
        proof: vector.proof, root: roots[Int(vector.size)])
    }
  }

  @Test func `proves and verifies each of the 45 consistencies`() throws {
    let roots = try vectors.roots
    let held = HashTree(leaves: try vectors.leafHashes)
    let proofs = try vectors.consistency
    #expect(proofs.count == 45)
    for vector in proofs {
      #expect(
        held.consistencyProof(oldSize: vector.oldSize, newSize: vector.newSize) == vector.proof)
      try RFC6962.verifyConsistency(
        oldSize: vector.oldSize, newSize: vector.newSize,
        oldRoot: roots[Int(vector.oldSize)], newRoot: roots[Int(vector.newSize)],
        proof: vector.proof)
    }
  }

  @Test func `proves what the seven-leaf example of the standard shows`() throws {
    let leaves = Array(try vectors.leafHashes.prefix(7))
    let example = try vectors["rfc_example_7_leaves"]
    var nodes = Dictionary(uniqueKeysWithValues: zip(["a", "b", "c", "d", "e", "f", "j"], leaves))
    for (name, left, right) in [
      ("g", "a", "b"), ("h", "c", "d"), ("i", "e", "f"), ("k", "g", "h"), ("l", "i", "j"),
    ] {
      nodes[name] = RFC6962.nodeHash(try #require(nodes[left]), try #require(nodes[right]))
    }
    let held = HashTree(leaves: leaves)
    for member in try #require(example.member("inclusion").object) {
      let index = try #require(UInt64(member.key))
      let expected = try member.value.texts.map { try #require(nodes[$0]) }
      #expect(held.inclusionProof(index: index, size: 7) == expected)
    }
    for member in try #require(example.member("consistency_to_7").object) {
      let old = try #require(UInt64(member.key))
      let expected = try member.value.texts.map { try #require(nodes[$0]) }
      #expect(held.consistencyProof(oldSize: old, newSize: 7) == expected)
    }
  }

  @Test func `agrees with others on everything up to 130 leaves`() throws {
    let expected = try vectors["accumulated_to_130", "sha256"]
    let held = tree(130) { [UInt8($0)] }
    var (roots, inclusion, consistency) = (SHA256(), SHA256(), SHA256())
    for size in 0...130 as ClosedRange<UInt64> {
      let root = try #require(held.root(ofFirst: size))
      roots.update(line([String(size), root.hex]).span)
      for index in 0..<size {
        let proof = try #require(held.inclusionProof(index: index, size: size))
        inclusion.update(line([String(index), String(size)] + proof.map(\.hex)).span)
      }
      for old in 1..<max(1, size + 1) {
        let proof = try #require(held.consistencyProof(oldSize: old, newSize: size))
        consistency.update(line([String(old), String(size)] + proof.map(\.hex)).span)
      }
    }
    #expect(try roots.finalize().hex == expected.text("roots"))
    #expect(try inclusion.finalize().hex == expected.text("inclusion"))
    #expect(try consistency.finalize().hex == expected.text("consistency"))
  }

  private func line(_ words: [String]) -> [UInt8] {
    Array((words.joined(separator: " ") + "\n").utf8)
  }
}
