import Canonical
import Testing

@Suite("JSON that is read")
struct JSONAcceptanceTests {
  @Test(arguments: [
    "0", "-0", "1", "-1", "10", "1234567890", "0.0", "0.1", "-0.1", "1.50", "0e1", "0e+1", "0E0",
    "1e5", "1E+5", "1e-5", "1.5e10", "-1.5E-10", "1e400", "1e-400", "9223372036854775807",
    "-9223372036854775808", "9223372036854775808", "123456789012345678901234567890",
    "0.000000000000000000000000000000000001", "20e1", "123e65", "123.456e78",
  ])
  func `keeps the digits of numbers`(text: String) throws {
    let value = try JSONValue(parsing: text)
    #expect(value.number?.literal == text)
    #expect(JSONNumber(literal: text)?.literal == text)
    #expect(value.canonical == Array(text.utf8))
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("9007199254740993", 9_007_199_254_740_993),
      ("9223372036854775807", .max), ("-9223372036854775807", -.max),
      ("-9223372036854775808", .min), ("9223372036854775808", nil),
      ("-9223372036854775809", nil), ("99999999999999999999", nil),
      ("100000000000000000000000000000", nil), ("1.0", nil), ("1e2", nil), ("1E0", nil),
    ] as [(String, Int64?)])
  func `gives integers exactly or not at all`(text: String, integer: Int64?) throws {
    #expect(try JSONValue(parsing: text).integer == integer)
    #expect(try element(text) { $0.integer(in: $1) } == integer)
    if let integer, text != "-0" { #expect(JSONNumber(integer).literal == text) }
  }

  @Test(arguments: [
    (#""""#, ""),
    (#""a""#, "a"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
    (#""\u0000""#, "\0"),
    (#""\u0061\u30af\u30EA""#, "a\u{30af}\u{30ea}"),
    (#""\ud801\udc37""#, "\u{10437}"),
    (#""\uD83D\uDE39x""#, "\u{1F639}x"),
    (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    (#""\uE000\uD7FF""#, "\u{E000}\u{D7FF}"),
    (#""\uFFFE\uFFFF\uFEFF""#, "\u{FFFE}\u{FFFF}\u{FEFF}"),
    (#""\\u0041""#, "\\u0041"),
    ("\"\u{7f}\u{80}\u{2028}\u{2029}\"", "\u{7f}\u{80}\u{2028}\u{2029}"),
    ("\"\u{7ff}\u{800}\u{ffff}\u{10000}\u{10ffff}\"", "\u{7ff}\u{800}\u{ffff}\u{10000}\u{10ffff}"),
    (
      "\"Pengadaan kapal, 2 unit – Kec. Yosowilangun\"",
      "Pengadaan kapal, 2 unit – Kec. Yosowilangun"
    ),
    ("\"// /* */ '\"", "// /* */ '"),
  ])
  func `resolves escapes and takes everything else as it is`(text: String, expected: String) throws
  {
    let string = try #require(try JSONValue(parsing: text).string)
    #expect(Array(string.utf8) == Array(expected.utf8))
    #expect(try element(text) { $0.string(in: $1) } == expected)
  }

  @Test(
    arguments: [
      ("[]", .array([])), ("{}", .object(JSONObject())), ("null", .null), ("true", .bool(true)),
      ("false", .bool(false)), (" \t\r\n[ \n] ", .array([])),
      ("[ 1 , null ]", .array([.integer(1), .null])), ("[[[]]]", .array([.array([.array([])])])),
      (#"{"":0}"#, .object(JSONObject(unique: ("", .integer(0))))),
      (
        "{ \"b\" : [ ] ,\n\"a\" : { } }",
        .object(JSONObject(unique: ("b", .array([])), ("a", .object(JSONObject()))))
      ),
      (
        #"{"a":{"a":1},"A":{"a":2}}"#,
        .object(
          JSONObject(
            unique: ("a", .object(JSONObject(unique: ("a", .integer(1))))),
            ("A", .object(JSONObject(unique: ("a", .integer(2)))))))
      ),
    ] as [(String, JSONValue)])
  func `reads containers in order and skips white space`(text: String, expected: JSONValue) throws {
    let value = try JSONValue(parsing: text)
    #expect(value == expected)
    #expect(value.hashValue == expected.hashValue)
    #expect(value.object?.keys == expected.object?.keys)
  }

  @Test func `takes keys that only look alike for two`() throws {
    let object = try #require(
      try JSONValue(parsing: "{\"\u{e9}\":1,\"e\u{301}\":2}").object)
    #expect(object.count == 2)
    #expect(object["\u{e9}"]?.integer == 1)
    #expect(object["e\u{301}"]?.integer == 2)
    #expect(JSONValue.string("\u{e9}") != JSONValue.string("e\u{301}"))
  }

  @Test(arguments: [1, 2, 64, 200, 512, 100_000])
  func `nests as deep as allowed and no deeper`(maximum: Int) throws {
    let allowed = min(maximum, 512)
    let fits = String(repeating: "[", count: allowed) + String(repeating: "]", count: allowed)
    _ = try JSONValue(parsing: fits, maximumDepth: maximum)
    #expect(throws: JSONError.self) { try JSONValue(parsing: "[\(fits)]", maximumDepth: maximum) }
  }

  private func element<Result>(
    _ text: String, _ read: (JSONElement, Span<UInt8>) -> Result
  ) throws -> Result {
    let bytes = Array("[\(text)]".utf8)
    var cursor = JSONCursor()
    try cursor.beginArray(in: bytes.span)
    let element = try #require(try cursor.nextElement(in: bytes.span))
    #expect(element.range == 1..<bytes.count - 1)
    #expect(try cursor.nextElement(in: bytes.span) == nil)
    try cursor.finish(in: bytes.span)
    return read(element, bytes.span)
  }
}

extension JSONObject {
  /// An object of a test, whose author sees that the keys differ.
  init(unique members: (String, JSONValue)...) {
    self.init()
    for (key, value) in members { self[key] = value }
  }
}
