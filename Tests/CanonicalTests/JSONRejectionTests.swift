import Canonical
import Testing

/// A text, and the fault that is found at a byte of it.
private typealias Fault = (text: String, offset: Int, kind: JSONError.Kind)

@Suite("JSON that is refused, with the place and the reason")
struct JSONRejectionTests {
  @Test(
    arguments: [
      ("01", 0, .badNumber), ("-01", 0, .badNumber), ("00", 0, .badNumber),
      ("-", 1, .unexpectedEnd),
      ("1.", 2, .unexpectedEnd), ("[1.]", 1, .badNumber), ("[-]", 1, .badNumber),
      ("[-a]", 1, .badNumber), (".5", 0, .badNumber), ("+1", 0, .badNumber),
      ("[1.e1]", 1, .badNumber),
      ("[1e]", 1, .badNumber), ("1e", 2, .unexpectedEnd), ("1e+", 3, .unexpectedEnd),
      ("[1e+-1]", 1, .badNumber), ("[-.5]", 1, .badNumber), ("[--1]", 1, .badNumber),
      ("[1,-Infinity]", 3, .badNumber), ("NaN", 0, .badLiteral), ("[Infinity]", 1, .badLiteral),
      ("0x1", 1, .trailingContent), ("[1_000]", 2, .unexpectedByte(0x5F)),
      ("[1 000]", 3, .unexpectedByte(0x30)), ("1.2.3", 3, .trailingContent),
      ("[1eE2]", 1, .badNumber), ("[0e]", 1, .badNumber), ("[\u{ff11}]", 1, .unexpectedByte(0xEF)),
    ] as [Fault])
  private func `numbers of other kinds`(fault: Fault) {
    expect(fault)
  }

  @Test(
    arguments: [
      ("nul", 3, .unexpectedEnd), ("nulL", 0, .badLiteral), ("True", 0, .badLiteral),
      ("[truth]", 1, .badLiteral), ("[fals]", 1, .badLiteral), ("undefined", 0, .badLiteral),
      ("nullx", 4, .trailingContent), ("[nan]", 1, .badLiteral),
    ] as [Fault])
  private func `words of other languages`(fault: Fault) {
    expect(fault)
  }

  @Test(
    arguments: [
      (#"""#, 1, .unexpectedEnd), (#""abc"#, 4, .unexpectedEnd), (#""\"#, 2, .unexpectedEnd),
      (#""\""#, 3, .unexpectedEnd), (#"["a\x"]"#, 3, .badEscape), (#""\a""#, 1, .badEscape),
      (#""\'""#, 1, .badEscape), (#""\U0041""#, 1, .badEscape), (#""\u004""#, 1, .badEscape),
      (#""\u00g1""#, 1, .badEscape), (#""\u004"#, 6, .unexpectedEnd), (#""\u 041""#, 1, .badEscape),
      (#""\u+041""#, 1, .badEscape), (#""\ud800""#, 1, .loneSurrogate),
      (#""x\udc00""#, 2, .loneSurrogate), (#""\ud800\ud800""#, 1, .loneSurrogate),
      (#""\udc00\ud800""#, 1, .loneSurrogate), (#""\ud800x""#, 1, .loneSurrogate),
      (#""\ud800\n""#, 1, .loneSurrogate), (#""\ud800\u0041""#, 1, .loneSurrogate),
      (#""\uDBFF\uE000""#, 1, .loneSurrogate), (#""\ud800\u12""#, 7, .badEscape),
      (#""\ud800\u"#, 9, .unexpectedEnd), (#""\ud800"#, 1, .loneSurrogate),
      ("'a'", 0, .unexpectedByte(0x27)),
      ("\"a\nb\"", 2, .controlCharacter(0x0A)), ("\"\t\"", 1, .controlCharacter(0x09)),
      ("\"\0\"", 1, .controlCharacter(0)), ("\"\u{1f}\"", 1, .controlCharacter(0x1F)),
      ("\"\\\u{e9}\"", 1, .badEscape), ("{\"a\n\":1}", 3, .controlCharacter(0x0A)),
    ] as [Fault])
  private func `strings that end early, escape wrongly or hold control characters`(fault: Fault) {
    expect(fault)
  }

  @Test(
    arguments: [
      ("", 0, .emptyInput), (" \n\t ", 0, .emptyInput), ("\u{feff}{}", 0, .byteOrderMark),
      ("{} {}", 3, .trailingContent), ("{}\0", 2, .trailingContent), ("[]]", 2, .trailingContent),
      ("1 2", 2, .trailingContent), ("{}}}", 2, .trailingContent), ("[]//", 2, .trailingContent),
      ("[", 1, .unexpectedEnd), ("[1", 2, .unexpectedEnd), ("[1,", 3, .unexpectedEnd),
      ("{", 1, .unexpectedEnd), ("{\"a\"", 4, .unexpectedEnd), ("{\"a\":", 5, .unexpectedEnd),
      ("{\"a\":1", 6, .unexpectedEnd), ("{\"a\":1,", 7, .unexpectedEnd),
      ("]", 0, .unexpectedByte(0x5D)), ("[1,]", 3, .unexpectedByte(0x5D)),
      ("[,1]", 1, .unexpectedByte(0x2C)), ("[1,,2]", 3, .unexpectedByte(0x2C)),
      ("[1}", 2, .unexpectedByte(0x7D)), ("[1 true]", 3, .unexpectedByte(0x74)),
      ("[1:2]", 2, .unexpectedByte(0x3A)), ("{\"a\":1,}", 7, .unexpectedByte(0x7D)),
      ("{,}", 1, .unexpectedByte(0x2C)), ("{a:1}", 1, .unexpectedByte(0x61)),
      ("{1:1}", 1, .unexpectedByte(0x31)), ("{\"a\" 1}", 5, .unexpectedByte(0x31)),
      ("{\"a\",1}", 4, .unexpectedByte(0x2C)), ("{\"a\":1 \"b\":2}", 7, .unexpectedByte(0x22)),
      ("{\"a\":1]", 6, .unexpectedByte(0x5D)), ("{\"a\"::1}", 5, .unexpectedByte(0x3A)),
      ("{\"a\":}", 5, .unexpectedByte(0x7D)), ("{null:1}", 1, .unexpectedByte(0x6E)),
      ("[1/**/]", 2, .unexpectedByte(0x2F)), ("\u{c}[]", 0, .unexpectedByte(0x0C)),
      ("[\u{b}]", 1, .unexpectedByte(0x0B)), ("[\u{a0}1]", 1, .unexpectedByte(0xC2)),
      ("[\u{feff}1]", 1, .unexpectedByte(0xEF)), ("\0", 0, .unexpectedByte(0)),
    ] as [Fault])
  private func `structures that do not close, or hold something else`(fault: Fault) {
    expect(fault)
  }

  @Test(
    arguments: [
      (#"{"a":1,"a":1}"#, 7, .duplicateKey("a")), (#"{"a":1,"\u0061":2}"#, 7, .duplicateKey("a")),
      (#"{"\u0061":1,"a":2}"#, 12, .duplicateKey("a")), (#"{"":1,"":2}"#, 6, .duplicateKey("")),
      (#"{"a":1,"b":2,"a":null}"#, 13, .duplicateKey("a")),
      (#"{"a":{"b":1,"c":2,"b":3}}"#, 18, .duplicateKey("b")),
      (#"[{"\/":1,"/":2}]"#, 9, .duplicateKey("/")),
      ("{\"\\ud83d\\ude39\":1,\"\u{1f639}\":2}", 18, .duplicateKey("\u{1f639}")),
      ("{\"\\u00e9\":1,\"\u{e9}\":2}", 12, .duplicateKey("\u{e9}")),
    ] as [Fault])
  private func `objects with a key twice, however it is written`(fault: Fault) {
    expect(fault)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xC2, 0x41],
      [0xE0, 0x80, 0x80],
      [0xE0, 0x9F, 0xBF], [0xE1, 0x80], [0xE1, 0x80, 0x41], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xEF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF1, 0x80, 0x80],
      [0xF1, 0x80, 0x80, 0x41], [0xF1, 0x80, 0x41, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80],
      [0xFE], [0xFF], [0xFF, 0xFE],
    ] as [[UInt8]])
  func `bytes that are no UTF-8`(bad: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let expected = JSONError.Kind.invalidUTF8
    expect(bytes: [quote, 0x61] + bad + [quote], offset: 2, kind: expected)
    expect(bytes: Array("{\"".utf8) + bad + Array("\":1}".utf8), offset: 2, kind: expected)
    // Cut off by the end of the input, and outside of a string.
    expect(bytes: [quote] + bad, offset: 1, kind: expected)
    expect(bytes: [UInt8(ascii: "[")] + bad, offset: 1, kind: .unexpectedByte(bad[0]))
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `nesting of ten thousand, without a crash`(opening: String) throws {
    let text = String(repeating: opening, count: 10_000)
    let fault = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    #expect(fault?.kind == .tooDeep(maximum: 64))
    let whole = text + "1" + String(repeating: opening.hasPrefix("[") ? "]" : "}", count: 10_000)
    #expect(throws: JSONError.self) { try JSONValue(parsing: whole, maximumDepth: .max) }
    #expect(throws: JSONError.self) { try JSONValue(parsing: "[]", maximumDepth: 0) }
    #expect(throws: JSONError.self) { try JSONValue(parsing: "[]", maximumDepth: .min) }
  }

  @Test(arguments: [3, 15, 16, 17, 18, 40, 2000])
  func `a key twice among many, and none falsely`(count: Int) throws {
    let members = (0..<count).map { "\"kode-\($0)\":\($0)" }
    let unique = try JSONValue(parsing: "{" + members.joined(separator: ",") + "}")
    #expect(unique.object?.count == count)
    for double in [0, 1, count / 2, count - 1] {
      let text = "{" + (members + [members[double]]).joined(separator: ",") + "}"
      let fault = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
      #expect(fault?.kind == .duplicateKey("kode-\(double)"))
    }
  }

  /// The value alone and, where it is one, as a member passed over by the cursor.
  private func expect(_ fault: Fault) {
    expect(bytes: Array(fault.text.utf8), offset: fault.offset, kind: fault.kind)
  }

  private func expect(bytes: [UInt8], offset: Int, kind: JSONError.Kind) {
    let fault = #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
    #expect(fault?.offset == offset)
    #expect(fault?.kind == kind)
    guard kind != .emptyInput, kind != .byteOrderMark else { return }
    let line = Array("{\"k\":".utf8) + bytes
    #expect(throws: JSONError.self) { try walk(line) }
    let nested = #expect(throws: JSONError.self) { try JSONValue(parsing: line) }
    let walked = #expect(throws: JSONError.self) { try walk(line) }
    #expect(nested == walked)
  }

  private func walk(_ line: [UInt8]) throws {
    var cursor = JSONCursor()
    try cursor.beginObject(in: line.span)
    while try cursor.nextMember(in: line.span) != nil {}
    try cursor.finish(in: line.span)
  }
}
