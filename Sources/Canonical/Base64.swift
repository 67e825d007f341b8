/// Bytes as Base64 (RFC 4648 section 4), of which each has exactly one text.
public enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Writes bytes with padding and without line breaks.
  public static func encode(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var held = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      held += 1
      guard held == 3 else { continue }
      append(group, characters: 4, to: &text)
      (group, held) = (0, 0)
    }
    if held > 0 {
      append(group << (8 * (3 - held)), characters: held + 1, to: &text)
      text.append(contentsOf: repeatElement(UInt8(ascii: "="), count: 3 - held))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads exactly the text that ``encode(_:)`` writes.
  ///
  /// - Returns: `nil` for missing or extra padding, white space, another alphabet, or bits beyond
  ///   the last byte that are not zero.
  public static func decode(_ text: String) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count.isMultiple(of: 4) else { return nil }
    let padding = characters.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    var group: UInt32 = 0
    var held = 0
    for character in characters.dropLast(padding) {
      guard let value = value(of: character) else { return nil }
      group = group << 6 | value
      held += 6
      guard held >= 8 else { continue }
      held -= 8
      bytes.append(UInt8(truncatingIfNeeded: group >> held))
      group &= (1 << held) - 1
    }
    return group == 0 ? bytes : nil
  }

  private static func append(_ group: UInt32, characters: Int, to text: inout [UInt8]) {
    for place in 0..<characters {
      text.append(alphabet[Int(group >> (18 - 6 * place) & 0x3F)])
    }
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
