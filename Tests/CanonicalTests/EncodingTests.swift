import Canonical
import TestSupport
import Testing

@Suite("Base64, of which each value has one text")
struct Base64Tests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `gives the examples of the standard`(plain: String, coded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == coded)
    #expect(Base64.decode(coded) == Array(plain.utf8))
  }

  @Test(arguments: [
    "Zg", "Zg=", "Zg===", "Zg====", "====", "=", "Z===", "=Zg=", "Z=g=", "Zm9v=", "Zm9v====",
    "Zg==Zg==", "Zh==", "Zm9=", "Zm9v\n", " Zm9v", "Zm 9v", "Zm-_", "Zm9\u{e9}", "A", "AB=C",
  ])
  func `refuses every other text`(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test(arguments: [11 as UInt64])
  func `comes back, and no other text of the same length does`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let text = Base64.encode(bytes)
      #expect(Base64.decode(text) == bytes)
      #expect(Hex.decode(Hex.encode(bytes)) == bytes)
      var other = Array(text.utf8)
      guard let place = other.indices.randomElement(using: &random) else { continue }
      other[place] = UInt8.random(in: 0x20..<0x7F, using: &random)
      let changed = String(decoding: other, as: UTF8.self)
      if let read = Base64.decode(changed) { #expect(Base64.encode(read) == changed) }
    }
  }
}

@Suite("Hexadecimal digits")
struct HexTests {
  @Test func `are written in lower case`() {
    #expect(Hex.encode([0x00, 0x9A, 0xBC, 0xFF]) == "009abcff")
    #expect(Hex.decode("009abcff") == [0x00, 0x9A, 0xBC, 0xFF])
    #expect(Hex.decode("") == [])
  }

  @Test(arguments: ["0", "abc", "AB", "aB", "0x", " 00", "00 ", "0g", "-1", "\u{661}\u{661}"])
  func `are refused in any other way`(text: String) {
    #expect(Hex.decode(text) == nil)
  }
}
