import Canonical
import TestSupport
import Testing

@Suite("Canonical JSON")
struct JSONWriterTests {
  @Test func `is written without white space, in the order given`() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("seq")
    writer.integer(7)
    writer.key("rupiah")
    writer.rawNumber("315000000.50")
    writer.key("sumber")
    writer.beginArray()
    writer.string("DAU")
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.null()
    writer.bool(false)
    writer.integer(Int64.min)
    writer.endArray()
    writer.key("data")
    writer.raw(Array("{\"a\":1}".utf8))
    writer.key("z")
    writer.bool(true)
    writer.endObject()
    #expect(
      writer.text == """
        {"seq":7,"rupiah":315000000.50,"sumber":["DAU",{},[],null,false,-9223372036854775808],\
        "data":{"a":1},"z":true}
        """)
  }

  @Test func `follows earlier lines`() {
    var writer = JSONWriter(appendingTo: Array("1\n".utf8))
    writer.integer(2)
    writer.endLine()
    writer.beginArray()
    writer.endArray()
    writer.endLine()
    #expect(writer.text == "1\n2\n[]\n")
  }

  @Test(arguments: [
    ("", #""""#), ("a/b", #""a/b""#), ("\"\\", #""\"\\""#),
    ("\u{8}\u{9}\u{a}\u{c}\u{d}", #""\b\t\n\f\r""#),
    ("\0\u{1}\u{b}\u{1f}", #""\u0000\u0001\u000b\u001f""#),
    ("\u{7f}\u{80}\u{2028}\u{feff}\u{1f639}", "\"\u{7f}\u{80}\u{2028}\u{feff}\u{1f639}\""),
    ("e\u{301}\u{e9}", "\"e\u{301}\u{e9}\""), ("<&'>", "\"<&'>\""),
  ])
  func `escapes only what must be`(text: String, expected: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(writer.bytes == Array(expected.utf8))
    var object = JSONWriter()
    object.beginObject()
    object.key(text)
    object.null()
    object.endObject()
    #expect(object.bytes == Array("{\(expected):null}".utf8))
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `comes back as the same value, and is written the same again`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let value = JSONValue.random(depth: 5, using: &random)
      let written = value.canonical
      let read = try JSONValue(parsing: written)
      #expect(read == value)
      #expect(read.canonical == written)
      let loose = value.loose(using: &random)
      #expect(try JSONValue(parsing: loose) == value, "\(loose)")
      #expect(try JSONValue(parsing: loose).canonical == written)
    }
  }

  @Test(arguments: [6, 7, 8] as [UInt64])
  func `is read without a trap after any damage`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var bytes = JSONValue.random(depth: 4, using: &random).canonical
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        guard let place = bytes.indices.randomElement(using: &random) else { continue }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[bytes.count - 1 - place], at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      // What is still read is a value like any other.
      guard let value = try? JSONValue(parsing: bytes) else { continue }
      #expect((try? JSONValue(parsing: value.canonical)) == value)
    }
  }
}

extension JSONValue {
  /// Any value, with the characters and numbers that are hard to write.
  fileprivate static func random(depth: Int, using random: inout SeededGenerator) -> Self {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .number(randomNumber(using: &random))
    case 3, 4: .string(randomText(using: &random))
    case 5:
      .array(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          .random(depth: depth - 1, using: &random)
        })
    default:
      .object(randomObject(depth: depth, using: &random))
    }
  }

  private static func randomObject(
    depth: Int, using random: inout SeededGenerator
  ) -> JSONObject {
    var object = JSONObject()
    for _ in 0..<([0, 1, 3, 5, 20].randomElement(using: &random) ?? 0) {
      object[randomText(using: &random)] = .random(
        depth: object.count > 5 ? 0 : depth - 1, using: &random)
    }
    return object
  }

  private static func randomNumber(using random: inout SeededGenerator) -> JSONNumber {
    let whole = Int64(truncatingIfNeeded: random.next()) >> Int64.random(in: 0..<64, using: &random)
    guard Bool.random(using: &random) else { return JSONNumber(whole) }
    let fraction = ["", ".5", ".00", ".123456789"].randomElement(using: &random) ?? ""
    let exponent = ["", "e5", "E-07", "e+0"].randomElement(using: &random) ?? ""
    return JSONNumber(literal: "\(whole)\(fraction)\(exponent)") ?? JSONNumber(0)
  }

  private static func randomText(using random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let ends: [UInt32] = [0x20, 0x80, 0x800, 0x1_0000, 0x11_0000]
      let end = ends.randomElement(using: &random) ?? 0x80
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<end, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// The same value with white space, and with escapes that need not be.
  fileprivate func loose(using random: inout SeededGenerator) -> String {
    let space = ["", " ", "\n", "\t \r"].randomElement(using: &random) ?? ""
    switch self {
    case .string(let text):
      return space + Self.escaped(text, using: &random) + space
    case .array(let elements):
      let inside = elements.map { $0.loose(using: &random) }.joined(separator: ",")
      return "\(space)[\(space)\(inside)]\(space)"
    case .object(let members):
      let inside = members.map {
        "\(Self.escaped($0.key, using: &random))\(space):\($0.value.loose(using: &random))"
      }
      return "{\(space)" + inside.joined(separator: "\(space),\(space)") + "}\(space)"
    default:
      return String(decoding: canonical, as: UTF8.self) + space
    }
  }

  private static func escaped(_ text: String, using random: inout SeededGenerator) -> String {
    var result = "\""
    for unit in text.unicodeScalars {
      if unit.value >= 0x20, unit != "\"", unit != "\\", Bool.random(using: &random) {
        result.unicodeScalars.append(unit)
      } else {
        for half in String(unit).utf16 {
          let digits = String(half, radix: 16, uppercase: Bool.random(using: &random))
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result + "\""
  }
}
