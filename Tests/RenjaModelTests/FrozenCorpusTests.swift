import Canonical
import Foundation
import RenjaModel
import Testing

@Suite("Frozen corpus: every version of every event ever written")
struct FrozenCorpusTests {
  struct Line: CustomTestStringConvertible, Sendable {
    let number: Int
    let text: String
    var testDescription: String { "line \(number): \(text.prefix(60))" }
  }

  static let lines: [Line] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/events-v1.jsonl")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").enumerated().map { Line(number: $0 + 1, text: String($1)) }
  }()

  @Test(arguments: lines)
  func `a line replays and is written again to the same bytes`(line: Line) throws {
    let object = try #require(JSONValue(parsing: line.text).object)
    let type = try #require(object["type"]?.string)
    let version = try #require(object["v"]?.integer)
    let data = try #require(object["data"]?.object)
    let decoded = try PlanEventCodec.current.decode(data, type: type, version: Int(version))
    #expect(decoded.unknownKeys.isEmpty)
    #expect(decoded.event.type == type)
    let written = PlanEventCodec.current.encode(decoded.event, provenance: decoded.provenance)
    let dataText = line.text.dropLast().drop { $0 != "," }.dropFirst().drop { $0 != "," }
      .dropFirst("\"data\":".count + 1)
    #expect(String(decoding: written, as: UTF8.self) == dataText)
  }

  @Test func `the corpus holds every type`() throws {
    let types = try FrozenCorpusTests.lines.map { line in
      try #require(JSONValue(parsing: line.text).object?["type"]?.string)
    }
    #expect(Set(types) == Set(PlanEvent.payloadTypes.map { $0.type }))
  }

  @Test func `every type describes its keys in the order in which it writes them`() throws {
    for line in FrozenCorpusTests.lines {
      let object = try #require(JSONValue(parsing: line.text).object)
      let type = try #require(object["type"]?.string)
      let payload = try #require(PlanEvent.payloadTypes.first { $0.type == type })
      let described = payload.fields.map(\.key) + ["dok", "baris"]
      let written = try #require(object["data"]?.object).keys
      var place = described.startIndex
      for key in written {
        let found = try #require(described[place...].firstIndex(of: key), "\(type): \(key)")
        place = described.index(after: found)
      }
    }
  }
}
