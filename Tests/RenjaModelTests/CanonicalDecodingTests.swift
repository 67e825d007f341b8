import Canonical
import RenjaModel
import TestSupport
import Testing

@Suite("Data read straight from its bytes")
struct CanonicalDecodingTests {
  /// What the general reader makes of the bytes.
  private func general(
    _ data: [UInt8], type: String, version: Int = 1
  ) -> PlanEventCodec.Decoded? {
    guard let object = (try? JSONValue(parsing: data.span))?.object else { return nil }
    return try? PlanEventCodec.current.decode(object, type: type, version: version)
  }

  /// Whether the quick reader says what the general one says, or leaves it to that one.
  private func agrees(
    _ data: [UInt8], _ type: String, _ years: Set<Int>?, _ decoding: inout CanonicalDecoding
  ) -> Bool {
    switch decoding.decode(data.span, type: type, version: 1) {
    case .unsure: true
    case .event(let event, let provenance):
      general(data, type: type).map {
        $0.event == event && $0.provenance == provenance && $0.unknownKeys.isEmpty
      } ?? false
    case .otherYear:
      general(data, type: type)?.event.tahun.map { !(years?.contains($0) ?? true) } ?? false
    }
  }

  private func corpus() throws -> [(type: String, data: [UInt8])] {
    let lines = try FrozenCorpusTests.lines.map { line in
      let object = try #require(JSONValue(parsing: line.text).object)
      let data = try #require(object["data"])
      return (type: try #require(object["type"]?.string), data: data.canonical)
    }
    let random = (1...3).flatMap { PlanEvents.random(seed: $0, count: 300).events }
    return lines + random.map { ($0.event.type, PlanEventCodec.current.encode($0.event)) }
  }

  @Test(arguments: [nil, [], [2022], [2023, 2021]] as [Set<Int>?])
  func `agrees with the general reader on every line`(years: Set<Int>?) throws {
    var decoding = CanonicalDecoding(years: years)
    for (type, data) in try corpus() {
      #expect(
        agrees(data, type, years, &decoding), "\(type) \(String(decoding: data, as: UTF8.self))")
    }
  }

  @Test func `needs no help with the frequent types`() throws {
    var decoding = CanonicalDecoding()
    let events = (1...3).flatMap { PlanEvents.random(seed: $0, count: 300).events }
    let rare = ["pagu-shifted", "stage-adopted"]
    for event in events where !rare.contains(event.event.type) {
      let data = PlanEventCodec.current.encode(event.event)
      guard
        case .event(let read, nil) = decoding.decode(
          data.span, type: event.event.type, version: 1)
      else {
        Issue.record("\(event.event.type) \(String(decoding: data, as: UTF8.self))")
        continue
      }
      #expect(read == event.event)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `agrees on bytes that were changed, cut or doubled`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let years: Set<Int>? = seed % 2 == 0 ? [2022] : nil
    var decoding = CanonicalDecoding(years: years)
    let marks =
      Array(#"{}[]",:\0123456789.-+eE nulltruefalse"#.utf8) + [0x00, 0x1F, 0x7F, 0xC3, 0xFF]
    let corpus = try corpus()
    for _ in 0..<4_000 {
      guard var (type, data) = corpus.randomElement(using: &random) else { continue }
      for _ in 0..<Int.random(in: 1...2, using: &random) where data.count > 2 {
        let place = Int.random(in: 0..<data.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: data.remove(at: place)
        case 1: data.insert(marks.randomElement(using: &random) ?? 0, at: place)
        case 2: data[place] = marks.randomElement(using: &random) ?? 0
        default:
          let end = Int.random(in: place..<data.count, using: &random)
          data.insert(contentsOf: Array(data[place..<end]), at: end)
        }
      }
      if Int.random(in: 0...9, using: &random) == 0 {
        type = corpus.randomElement(using: &random)?.type ?? type
      }
      #expect(
        agrees(data, type, years, &decoding), "\(type) \(String(decoding: data, as: UTF8.self))")
    }
  }

  @Test func `leaves versions it does not know to the codec`() {
    var decoding = CanonicalDecoding()
    let data = Array(#"{"seq":3,"alasan":"lainnya"}"#.utf8)
    guard case .unsure = decoding.decode(data.span, type: "retracted", version: 2) else {
      Issue.record("a version from the future was decoded")
      return
    }
  }
}
