import Canonical
import Testing

@Suite("Walking over an object without building it")
struct JSONCursorTests {
  private let line = Array(
    #"{"seq":7,"id":"0b9e","\u0074ype":"pagu-changed","data":{"kode":"2.17","rupiah":-5},"x":[1,null]}"#
      .utf8)

  @Test func `says where each key and value stands`() throws {
    var cursor = JSONCursor()
    var seen: [String: String] = [:]
    var kinds: [JSONKind] = []
    try cursor.beginObject(in: line.span)
    while let member = try cursor.nextMember(in: line.span) {
      seen[member.key(in: line.span)] = String(decoding: line[member.value], as: UTF8.self)
      kinds.append(member.kind)
    }
    try cursor.finish(in: line.span)
    #expect(cursor.offset == line.count)
    #expect(
      seen == [
        "seq": "7", "id": "\"0b9e\"", "type": "\"pagu-changed\"",
        "data": #"{"kode":"2.17","rupiah":-5}"#, "x": "[1,null]",
      ])
    #expect(kinds == [.number, .string, .string, .object, .array])
  }

  @Test func `knows keys with and without escapes`() throws {
    var cursor = JSONCursor()
    try cursor.beginObject(in: line.span)
    var names: [String] = []
    while let member = try cursor.nextMember(in: line.span) {
      for name in ["seq", "id", "type", "data", "dat", "datax"]
      where member.isKey(name, in: line.span) {
        names.append(name)
      }
    }
    #expect(names == ["seq", "id", "type", "data"])
  }

  @Test func `enters a value that it has found`() throws {
    var outer = JSONCursor()
    try outer.beginObject(in: line.span)
    while let member = try outer.nextMember(in: line.span) {
      guard member.kind == .object else { continue }
      var inner = JSONCursor(at: member.value.lowerBound)
      try inner.beginObject(in: line.span)
      let kode = try #require(try inner.nextMember(in: line.span))
      #expect(kode.element.string(in: line.span) == "2.17")
      #expect(kode.element.integer(in: line.span) == nil)
      let rupiah = try #require(try inner.nextMember(in: line.span))
      #expect(rupiah.element.integer(in: line.span) == -5)
      #expect(rupiah.element.string(in: line.span) == nil)
      #expect(try inner.nextMember(in: line.span) == nil)
      #expect(try inner.nextMember(in: line.span) == nil)
      #expect(inner.offset == member.value.upperBound)
    }
  }

  @Test(arguments: [
    ("{}", 0), (" { } ", 0), ("{\"a\":1}", 1), ("\n{ \"a\" : [ ] , \"b\" : 2 }", 2),
  ])
  func `counts the members`(text: String, expected: Int) throws {
    let bytes = Array(text.utf8)
    var cursor = JSONCursor()
    var count = 0
    try cursor.beginObject(in: bytes.span)
    while try cursor.nextMember(in: bytes.span) != nil { count += 1 }
    try cursor.finish(in: bytes.span)
    #expect(count == expected)
  }

  @Test(
    arguments: [
      ("[]", 0, .notAnObject), (" 1", 1, .notAnObject), ("", 0, .unexpectedEnd),
      ("\u{feff}{}", 0, .byteOrderMark), ("{}x", 2, .trailingContent),
      ("{}{}", 2, .trailingContent), ("{\"a\":1,\"a\":2}", 7, .duplicateKey("a")),
    ] as [(String, Int, JSONError.Kind)])
  func `refuses what is no single object`(text: String, offset: Int, kind: JSONError.Kind) throws {
    let bytes = Array(text.utf8)
    let fault = #expect(throws: JSONError.self) {
      var cursor = JSONCursor()
      try cursor.beginObject(in: bytes.span)
      while try cursor.nextMember(in: bytes.span) != nil {}
      try cursor.finish(in: bytes.span)
    }
    #expect(fault?.offset == offset)
    #expect(fault?.kind == kind)
  }

  @Test(arguments: [Int.min, -1, 3, 4, .max])
  func `refuses to start outside of the bytes`(offset: Int) {
    let bytes = Array("[1]".utf8)
    #expect(throws: JSONError.self) {
      var cursor = JSONCursor(at: offset)
      try cursor.beginArray(in: bytes.span)
    }
  }

  @Test func `counts its own object as a level`() throws {
    let bytes = Array("{\"a\":[[1]]}".utf8)
    for (maximum, fits) in [(0, false), (1, false), (2, false), (3, true)] {
      var cursor = JSONCursor(maximumDepth: maximum)
      let walked: Void? = try? {
        try cursor.beginObject(in: bytes.span)
        while try cursor.nextMember(in: bytes.span) != nil {}
      }()
      #expect((walked != nil) == fits)
    }
  }
}
