import Canonical
import Projections
import RenjaModel
import Reports
import Testing

@Suite("JSON")
struct JSONFormatTests {
  @Test func `writes one object with its basis first`() {
    let table = Table(
      columns: [.keys("a", "A"), .figures("b", "B"), .figures("c", "C"), .figures("d", "D")],
      rows: [
        Table.Row([.code("2.17"), Table.Cell(.absent), Table.Cell(.blank), .amount(.zero)]),
        Table.Row([
          .text("a\"b"), .amount(Rupiah(sen: 182_163_858_020_845)), .mark(.toZero),
          .percent(Percent(hundredths: -1230)),
        ]),
      ])
    #expect(
      JSONFormat().text(of: PlainReport(table)) == """
        {"basis":{"log":"lumajang-dinkopum","size":512,"root":"Yhm5Bp1tjkLrPbqZJ8cLRyLZfxGXvN2sTpWgLQ7mXno=","coordinate":"2022","command":"trace 2022","lang":"en","program":"jejak 0.1"},"rows":[{"c0":"2.17","c2":null,"c3":0},{"c0":"a\\"b","c1":1821638580208.45,"c2":"to-zero","c3":-12.3}]}

        """)
  }

  @Test func `keeps absent, blank and zero apart`() {
    var json = JSONWriter()
    json.beginObject()
    json.member("absent", Figure.absent)
    json.member("blank", Figure.blank)
    json.member("zero", Figure.amount(.zero))
    json.endObject()
    #expect(json.text == #"{"blank":null,"zero":0}"#)
  }

  @Test(arguments: [
    ("\u{1B}[2J", #"\u001b[2J"#), ("\u{9B}31m", #"\u009b31m"#), ("\u{7F}", #"\u007f"#),
    ("a\u{202E}b", #"a\u202eb"#), ("\u{E0041}", #"\udb40\udc41"#), ("é漢👍", "é漢👍"),
  ])
  func `escapes what could command a terminal, and stays the same value`(
    text: String, escaped: String
  ) throws {
    let table = Table(columns: [.words("a", "A")], rows: [Table.Row([.text(text)])])
    let bytes = JSONFormat().bytes(of: PlainReport(table))
    #expect(String(decoding: bytes, as: UTF8.self).contains("[{\"c0\":\"\(escaped)\"}]"))
    let value = try JSONValue(parsing: bytes.dropLast())
    #expect(value.canonical.contains(JSONValue.string(text).canonical))
  }
}
