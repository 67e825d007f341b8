import Canonical
import Testing

@Suite("Objects with ordered members")
struct JSONObjectTests {
  @Test func `keep the order through every change`() {
    var object = JSONObject()
    object["b"] = .integer(1)
    object["a"] = .integer(2)
    object["c"] = .null
    object["b"] = .integer(3)
    #expect(object.keys == ["b", "a", "c"])
    object["a"] = nil
    object["never"] = nil
    #expect(object.keys == ["b", "c"])
    #expect(object["b"] == .integer(3))
    #expect(object["c"] == .null)
    #expect(object["a"] == nil)
    #expect(JSONValue.object(object).canonical == Array(#"{"b":3,"c":null}"#.utf8))
  }

  @Test func `are two if their order differs`() throws {
    let one = try JSONValue(parsing: #"{"a":1,"b":2}"#)
    let other = try JSONValue(parsing: #"{"b":2,"a":1}"#)
    #expect(one != other)
  }

  @Test func `are not made of equal keys`() {
    #expect(JSONObject([.init("a", .null), .init("b", .null)])?.count == 2)
    #expect(JSONObject([.init("a", .null), .init("a", .null)]) == nil)
    #expect(JSONObject([.init("\u{e9}", .null), .init("e\u{301}", .null)])?.count == 2)
  }

  @Test(arguments: ["", "01", "1 ", " 1", "+1", "1.", "a", "1e", "-", "0x1", "\"1\"", "1,2"])
  func `take no number from a text that is none`(text: String) {
    #expect(JSONNumber(literal: text) == nil)
  }
}
