import Canonical
import Foundation
import Merkle
import Testing

/// The published vectors, read from the fixture beside this file.
struct Vectors {
  let json: JSONValue

  init(file: String = #filePath) throws {
    let fixture = URL(fileURLWithPath: file)
      .deletingLastPathComponent()
      .appendingPathComponent("Fixtures/rfc6962-vectors.json")
    json = try JSONValue(parsing: [UInt8](Data(contentsOf: fixture)))
  }

  subscript(_ keys: String...) -> JSONValue {
    get throws {
      try keys.reduce(json) { value, key in try #require(value.object?[key]) }
    }
  }

  /// The eight leaves of the known answers.
  var leaves: [[UInt8]] {
    get throws { try self["leaves_hex"].texts.map { try #require(Hex.decode($0)) } }
  }

  var leafHashes: [Digest] {
    get throws { try self["leaf_hashes"].digests }
  }

  var roots: [Digest] {
    get throws { try self["roots_by_size"].digests }
  }

  var inclusion: [InclusionVector] {
    get throws {
      try #require(self["inclusion"].array).map {
        InclusionVector(
          index: try $0.number("index"), size: try $0.number("size"),
          proof: try $0.member("proof").digests)
      }
    }
  }

  var consistency: [ConsistencyVector] {
    get throws {
      try #require(self["consistency"].array).map {
        ConsistencyVector(
          oldSize: try $0.number("size1"), newSize: try $0.number("size2"),
          proof: try $0.member("proof").digests)
      }
    }
  }
}

struct InclusionVector {
  let index: UInt64
  let size: UInt64
  let proof: [Digest]
}

struct ConsistencyVector {
  let oldSize: UInt64
  let newSize: UInt64
  let proof: [Digest]
}

extension JSONValue {
  func member(_ key: String) throws -> JSONValue {
    try #require(object?[key], "no member \(key)")
  }

  func number(_ key: String) throws -> UInt64 {
    try #require(UInt64(exactly: try member(key).integer ?? -1))
  }

  func text(_ key: String) throws -> String {
    try #require(try member(key).string)
  }

  var texts: [String] {
    get throws { try #require(array).map { try #require($0.string) } }
  }

  var digest: Digest {
    get throws {
      let hex = try #require(string)
      return try #require(Digest(hex: hex))
    }
  }

  var digests: [Digest] {
    get throws { try #require(array).map { try $0.digest } }
  }
}

/// The tree over `count` leaves made by `leaf`.
func tree(_ count: Int, leaf: (Int) -> [UInt8] = { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) -> HashTree
{
  HashTree(leaves: (0..<count).map { RFC6962.leafHash(leaf($0)) })
}
