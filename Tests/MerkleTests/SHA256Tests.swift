import Canonical
import TestSupport
import Testing

@testable import Merkle

@Suite("SHA-256 against FIPS 180-4 and against itself")
struct SHA256Tests {
  /// The examples that NIST publishes with the standard.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      """
      abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn\
      hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu
      """, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `gives the known answers`(text: String, expected: String) {
    for portable in [false, true] {
      var hasher = SHA256(portable: portable)
      hasher.update(Array(text.utf8).span)
      #expect(hasher.finalize().hex == expected)
    }
  }

  @Test(arguments: [20_260_101 as UInt64, 7])
  func `is the same by either code and however the bytes are split`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for length in 0...1000 {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let whole = SHA256.hash(bytes)
      #expect(split(bytes, portable: false, using: &random) == whole)
      #expect(split(bytes, portable: true, using: &random) == whole, "length \(length)")
    }
  }

  private func split(
    _ bytes: [UInt8], portable: Bool, using random: inout SeededGenerator
  ) -> Digest {
    var hasher = SHA256(portable: portable)
    var next = 0
    while next < bytes.count {
      let end = min(bytes.count, next + Int.random(in: 0...150, using: &random))
      if end == next + 1 {
        hasher.update(bytes[next])
      } else {
        hasher.update(bytes.span.extracting(next..<end))
      }
      next = end
    }
    return hasher.finalize()
  }

  @Test func `goes on after a hash was asked for`() {
    var hasher = SHA256()
    hasher.update(UInt8(ascii: "a"))
    #expect(hasher.finalize() == SHA256.hash(Array("a".utf8)))
    hasher.update(Array("bc".utf8).span)
    #expect(hasher.finalize() == SHA256.hash(Array("abc".utf8)))
  }

  @Test func `names the code it uses`() {
    let known = ["x86 SHA extensions", "ARMv8 SHA2", "portable"]
    #expect(known.contains(SHA256.implementation))
  }
}

@Suite("Digests")
struct DigestTests {
  private let bytes = (0..<32).map { UInt8($0 * 8) }

  @Test func `come back from bytes, hexadecimal and Base64`() throws {
    let digest = try #require(Digest(bytes: bytes))
    #expect(digest.bytes == bytes)
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(base64: digest.base64) == digest)
    #expect(digest.hex.hasPrefix("0008101820"))
    #expect(digest.base64.utf8.count == 44)
  }

  @Test func `are read from the middle of bytes`() throws {
    let digest = try #require(Digest(bytes: bytes))
    let file = [1, 2, 3] + bytes
    #expect(Digest(bytes: file.span, at: 3) == digest)
    for offset in [4, 35, -1, .max, .min] {
      #expect(Digest(bytes: file.span, at: offset) == nil)
    }
  }

  @Test func `are refused in any other length or letter`() {
    #expect(Digest(bytes: Array(bytes.dropLast())) == nil)
    #expect(Digest(bytes: bytes + [0]) == nil)
    let hex = Hex.encode(bytes)
    #expect(Digest(hex: hex.uppercased()) == nil)
    #expect(Digest(hex: hex + "00") == nil)
    #expect(Digest(hex: " " + hex) == nil)
    #expect(Digest(base64: String(Base64.encode(bytes).dropLast())) == nil)
  }

  @Test func `stand in the order of their bytes and differ in each`() throws {
    let digest = try #require(Digest(bytes: bytes))
    for place in bytes.indices {
      var other = bytes
      other[place] += 1
      let greater = try #require(Digest(bytes: other))
      #expect(digest < greater)
      #expect(digest != greater)
    }
  }
}
