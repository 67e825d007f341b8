import Canonical
import RenjaModel
import TestSupport
import Testing

@Suite("Codec round trip: random data of every type comes back byte for byte")
struct CodecRoundTripTests {
  @Test(arguments: [UInt64(20_211_001), 7, 4711])
  func `what is read is written again to the same bytes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      for line in FrozenCorpusTests.lines {
        let object = try #require(JSONValue(parsing: line.text).object)
        let type = try #require(object["type"]?.string)
        let data = try #require(object["data"]?.object)
        let payload = try #require(PlanEvent.payloadTypes.first { $0.type == type })
        let varied = vary(data, of: payload, &random)
        let decoded = try PlanEventCodec.current.decode(varied, type: type, version: 1)
        let written = PlanEventCodec.current.encode(decoded.event, provenance: decoded.provenance)
        #expect(
          written == JSONValue.object(varied).canonical,
          "seed \(seed), round \(round), line \(line.number)")
      }
    }
  }

  /// The same kind of data with other values: optional keys left out, blanks, amounts, texts.
  private func vary(
    _ data: JSONObject, of payload: any EventPayload.Type, _ random: inout SeededGenerator
  ) -> JSONObject {
    var varied = data
    let leavesPhaseAlone = payload.fields.contains {
      $0.key == "periode" && $0.presence == .optional
    }
    for field in payload.fields {
      guard let value = varied[field.key] else { continue }
      if leavesPhaseAlone, field.key == "tahapan" || field.key == "periode" { continue }
      switch field.presence {
      case .optional where Bool.random(using: &random):
        varied = JSONObject(varied.members.filter { $0.key != field.key }) ?? varied
      case .nullable where Int.random(in: 0..<4, using: &random) == 0: varied[field.key] = .null
      default: varied[field.key] = other(value, field.kind, &random)
      }
      let isReadable = (try? PlanEventCodec.current.decode(varied, type: payload.type, version: 1))
      // A text with a fixed set of words takes no other: keep the one it had.
      if isReadable == nil { varied[field.key] = value }
    }
    return varied
  }

  private func other(
    _ value: JSONValue, _ kind: FieldKind, _ random: inout SeededGenerator
  ) -> JSONValue {
    switch kind {
    case .amount:
      let whole = Int64.random(in: 0...9_007_199_254_740_991, using: &random)
      let sen = Int128(Int64.random(in: 0..<1_000_000_000_000_000, using: &random))
      let amount = Bool.random(using: &random) ? Rupiah(whole) : Rupiah(sen: sen)
      return JSONNumber(literal: amount.literal).map(JSONValue.number) ?? value
    case .decimal:
      let digits = Int128(Int64.random(in: -1_000_000_000...1_000_000_000, using: &random))
      let number = ExactDecimal(digits: digits, scale: Int.random(in: 0...9, using: &random))
      return number.flatMap { JSONNumber(literal: $0.literal) }.map(JSONValue.number) ?? value
    case .integer: return .integer(Int64.random(in: 0...9_007_199_254_740_991, using: &random))
    case .text: return .string(text(&random))
    default: return value
    }
  }

  private func text(_ random: inout SeededGenerator) -> String {
    let letters: [Character] = [
      "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\u{1}", "é", "e\u{301}", "ﷺ", "🇮🇩", "\u{2028}",
      "\u{7F}",
    ]
    return String(
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? "x"
      })
  }
}
