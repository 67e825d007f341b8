import Canonical
import RenjaModel
import Testing

@Suite("Event codec: what it refuses and what it keeps")
struct PlanEventCodecTests {
  private func decode(
    _ data: String, type: String = "pagu-changed", version: Int = 1
  ) throws -> PlanEventCodec.Decoded {
    let object = try #require(JSONValue(parsing: data).object)
    return try PlanEventCodec.current.decode(object, type: type, version: version)
  }

  private static let place = #""tahun":2022,"tahapan":"rancangan","kode":"2.17.08.2.01.01""#

  @Test(arguments: [
    (#"{\#(place)}"#, CodecError.missing(key: "rupiah")),
    (#"{\#(place),"rupiah":-5}"#, .wrongKind(key: "rupiah", found: "-5")),
    (#"{\#(place),"rupiah":1e400}"#, .wrongKind(key: "rupiah", found: "1e400")),
    (#"{\#(place),"rupiah":1.005}"#, .wrongKind(key: "rupiah", found: "1.005")),
    (
      #"{\#(place),"rupiah":9007199254740992}"#,
      .wrongKind(key: "rupiah", found: "9007199254740992")
    ),
    (
      #"{\#(place),"rupiah":10000000000000.50}"#,
      .wrongKind(key: "rupiah", found: "10000000000000.50")
    ),
    (#"{\#(place),"rupiah":"5"}"#, .wrongKind(key: "rupiah", found: "\"5\"")),
    (
      #"{"tahun":2022,"tahapan":"x","kode":"2","rupiah":1}"#,
      .wrongKind(key: "tahapan", found: "\"x\"")
    ),
    (
      #"{"tahun":2022,"tahapan":"rka","kode":"2.","rupiah":1}"#,
      .wrongKind(key: "kode", found: "\"2.\"")
    ),
  ])
  func `a wrong value is refused by key`(data: String, error: CodecError) {
    #expect(throws: error) { try decode(data) }
  }

  @Test(arguments: [
    ("5", "5"), ("5.00", "5"), ("1.50e2", "150"), ("0.5", "0.50"), ("1500e-2", "15"),
    ("9007199254740991", "9007199254740991"), ("9999999999999.99", "9999999999999.99"),
  ])
  func `any exact JSON number is read and written in one way`(given: String, written: String)
    throws
  {
    let decoded = try decode(#"{\#(PlanEventCodecTests.place),"rupiah":\#(given)}"#)
    let bytes = PlanEventCodec.current.encode(decoded.event)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix(#""rupiah":\#(written)}"#))
  }

  @Test func `a version from the future names the version needed`() {
    #expect(throws: CodecError.newerVersion(type: "pagu-changed", version: 2, known: 1)) {
      try decode(#"{"anything":1}"#, version: 2)
    }
  }

  @Test func `an unknown type is kept with its data`() throws {
    let decoded = try decode(#"{"b":1,"a":[null]}"#, type: "pagu-frozen", version: 7)
    let bytes = PlanEventCodec.current.encode(decoded.event)
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"b":1,"a":[null]}"#)
    #expect(decoded.event.type == "pagu-frozen")
  }

  @Test func `unknown keys are counted`() throws {
    let decoded = try decode(#"{\#(PlanEventCodecTests.place),"rupiah":1,"warna":"biru"}"#)
    #expect(decoded.unknownKeys == ["warna"])
  }

  @Test func `a stage and a period exclude each other`() {
    #expect(throws: CodecError.contradiction(keys: ["tahapan", "periode"])) {
      try decode(
        #"{"tahun":2022,"tahapan":"rka","periode":"tw1","kode":"2","teks":null}"#,
        type: "location-set")
    }
  }

  @Test func `a chain of upcasters lifts step by step and refuses gaps`() throws {
    let rename = Upcasting.Step(type: "t", from: 1) { data in
      JSONObject([.init("rupiah", data["amount"] ?? .null)]) ?? JSONObject()
    }
    let double = Upcasting.Step(type: "t", from: 2) { data in
      JSONObject([.init("rupiah", .integer((data["rupiah"]?.integer ?? 0) * 2))]) ?? JSONObject()
    }
    let chain = try Upcasting(steps: [double, rename], current: ["t": 3])
    let old = try #require(JSONObject([.init("amount", .integer(21))]))
    #expect(try chain.lifted(old, type: "t", version: 1)["rupiah"] == .integer(42))
    #expect(try chain.lifted(old, type: "t", version: 3) == old)
    #expect(throws: Upcasting.SetError.gap(type: "t", from: 1)) {
      try Upcasting(steps: [double], current: ["t": 3])
    }
    #expect(throws: Upcasting.SetError.doubled(type: "t", from: 2)) {
      try Upcasting(steps: [rename, double, double], current: ["t": 3])
    }
    #expect(throws: Upcasting.SetError.astray(type: "t", from: 2)) {
      try Upcasting(steps: [rename, double], current: ["t": 2])
    }
  }
}
