import Canonical
import TestSupport
import Testing

@Suite("Bytes looked at eight at a time")
struct ByteWordsTests {
  /// The place of the quote that ends a text, found byte by byte.
  private func closingQuote(_ bytes: [UInt8]) -> Int? {
    let end = bytes.firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }
    guard let end, bytes[end] == UInt8(ascii: "\""),
      String(validating: bytes[..<end], as: UTF8.self) != nil
    else { return nil }
    return end
  }

  private func hexadecimal(_ bytes: [UInt8]) -> UInt32? {
    let digits = Array("0123456789abcdef".utf8)
    var value: UInt32 = 0
    for byte in bytes {
      guard let digit = digits.firstIndex(of: byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `texts end where a look at every byte says`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let good: [[UInt8]] = ["a", " ", "!", "#", "[", "]", "\u{7F}", "é", "€", "🌾"].map {
      Array($0.utf8)
    }
    let bad: [[UInt8]] = [
      [0x22], [0x5C], [0x1F], [0x00], [0x0A], [0x80], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xE0, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
    ]
    for _ in 0..<4_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let isBad = Int.random(in: 0...15, using: &random) == 0
        bytes += (isBad ? bad : good).randomElement(using: &random) ?? []
      }
      #expect(ByteWords.closingQuote(bytes.span, from: 0) == closingQuote(bytes), "\(bytes)")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `hexadecimal digits are those in lower case and nothing else`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let digits = Array("0123456789abcdef".utf8)
    for _ in 0..<4_000 {
      var bytes = (0..<8).map { _ in digits.randomElement(using: &random) ?? 0 }
      if Bool.random(using: &random) {
        bytes[Int.random(in: 0..<8, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      #expect(ByteWords.hexadecimal(bytes.span, at: 0) == hexadecimal(bytes), "\(bytes)")
    }
    for byte in 0...255 as ClosedRange<UInt8> {
      let bytes = [UInt8](repeating: byte, count: 8)
      #expect(ByteWords.hexadecimal(bytes.span, at: 0) == hexadecimal(bytes), "\(byte)")
    }
  }

  @Test func `runs are the same where every byte is`() {
    let bytes = (0..<64).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    for count in 0...40 {
      let isSame = ByteWords.areSame(bytes.span, 3, bytes.span, 3, count: count)
      #expect(isSame)
      for place in 0..<count {
        var other = bytes
        other[3 + place] ^= 0x10
        let isStillSame = ByteWords.areSame(bytes.span, 3, other.span, 3, count: count)
        #expect(!isStillSame, "\(place) of \(count)")
      }
    }
    let reachesBeyond = ByteWords.areSame(bytes.span, 60, bytes.span, 60, count: 5)
    #expect(!reachesBeyond)
  }

  @Test func `an expected text stands where its bytes do, also at the very end`() {
    for length in 0...26 {
      let text = String("abcdefghijklmnopqrstuvwxyz".prefix(length))
      let expected = ExpectedBytes(text)
      for behind in [0, 3, 30] {
        var bytes = Array("..".utf8) + Array(text.utf8) + [UInt8](repeating: 0x2E, count: behind)
        let stands = expected.stands(in: bytes.span, at: 2)
        #expect(stands == (length <= ExpectedBytes.longest))
        guard length > 0 else { continue }
        bytes[2 + length / 2] ^= 1
        let standsStill = expected.stands(in: bytes.span, at: 2)
        #expect(!standsStill, "\(length), \(behind) behind")
      }
    }
  }
}
