import Canonical
import TestSupport
import Testing

@testable import RenjaModel

@Suite("Data looked over without making values")
struct DataGlanceTests {
  /// The outcome for data that stands in a line of this office.
  private func outcome(
    _ data: [UInt8], _ type: String, _ glance: inout DataGlance, pd: String = "dinkopum"
  ) -> DataGlance.Outcome {
    let type = Array(type.utf8)
    let pd = Array(pd.utf8)
    let start = type.count + pd.count
    let bytes = type + pd + data + [UInt8(ascii: "}"), 0x0A]
    let outcome = glance.look(
      bytes.span, type: 0..<type.count, version: 1, pd: type.count..<start, data: start)
    // What ends elsewhere than the data is another data: who asks sees that no line feed follows.
    if case .passedOver(let end) = outcome, end != start + data.count { return .unsure }
    return outcome
  }

  /// What the general reader makes of the bytes.
  private func general(_ data: [UInt8], _ type: String) -> PlanEventCodec.Decoded? {
    guard let object = (try? JSONValue(parsing: data.span))?.object else { return nil }
    return try? PlanEventCodec.current.decode(object, type: type, version: 1)
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

  /// Whether a look says nothing that the general reader would not say.
  private func agrees(
    _ data: [UInt8], _ type: String, years: Set<Int>?, offices: Set<String>?,
    _ glance: inout DataGlance
  ) -> Bool {
    switch outcome(data, type, &glance) {
    case .matters, .unsure: return true
    case .passedOver:
      guard let decoded = general(data, type), decoded.unknownKeys.isEmpty,
        let tahun = decoded.event.tahun
      else { return false }
      let isOfYear = years?.contains(tahun) ?? true
      let isOfOffice = offices?.contains("dinkopum") ?? true
      if case .indicatorDefined = decoded.event { return !isOfOffice }
      return !isOfYear || !isOfOffice
    }
  }

  @Test(arguments: [nil, [], [2022], [2023, 2021]] as [Set<Int>?])
  func `passes over what is in order and of another year, and nothing else`(
    years: Set<Int>?
  ) throws {
    for offices in [nil, ["dinkopum"], ["lain", "dinkopum2"]] as [Set<String>?] {
      var glance = DataGlance(years: years, offices: offices)
      for (type, data) in try corpus() {
        #expect(
          agrees(data, type, years: years, offices: offices, &glance),
          "\(type) \(String(decoding: data, as: UTF8.self))")
      }
    }
  }

  @Test func `needs no help with the frequent types`() {
    var glance = DataGlance(years: [1999])
    let events = (1...3).flatMap { PlanEvents.random(seed: $0, count: 300).events }
    let rare = ["pagu-shifted", "stage-adopted"]
    let timeless = ["unit-defined", "indicator-defined", "retracted"]
    for event in events.map(\.event) where !rare.contains(event.type) {
      let data = PlanEventCodec.current.encode(event)
      switch outcome(data, event.type, &glance) {
      case .passedOver: #expect(!timeless.contains(event.type))
      case .matters: #expect(timeless.contains(event.type))
      case .unsure: Issue.record("\(event.type) \(String(decoding: data, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `agrees on bytes that were changed, cut or doubled`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let years: Set<Int>? = seed % 2 == 0 ? [2022] : [1999]
    let offices: Set<String>? = seed % 3 == 0 ? ["lain"] : nil
    var glance = DataGlance(years: years, offices: offices)
    let marks =
      Array(#"{}[]",:\0123456789.-+eE nulltruefalseX"#.utf8) + [0x00, 0x1F, 0x7F, 0xC3, 0xFF]
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
        agrees(data, type, years: years, offices: offices, &glance),
        "\(type) \(String(decoding: data, as: UTF8.self))")
    }
  }
}
