import Canonical
import EventLog
import Foundation
import Projections
import RenjaModel
import TestSupport
import Testing

@testable import RenjaStore

@Suite("What is read through caches is what the whole log says")
struct CachedStateTests {
  private static let reaches = [
    PlanReach.everything, PlanReach(years: [2022]), PlanReach(years: [2022, 2023]),
    PlanReach(years: [2022], offices: ["dinkes"]), PlanReach(offices: ["dinkopum"]),
    PlanReach(years: [2022, 2023], phases: [.tahapan(.rancangan), .tahapan(.prakiraan)]),
    PlanReach(
      years: [2021, 2022], phases: [.tahapan(.penetapan), .periode(.tw2)], offices: ["dinkes"]),
    PlanReach(years: [], offices: ["dinkes"]), PlanReach(years: [1999], offices: ["nobody"]),
    ofUnits(PlanEvents.codes.prefix(2)), ofUnits([]),
  ]

  /// A question that asks for the definitions of some units only.
  private static func ofUnits(_ codes: ArraySlice<String>) -> PlanReach {
    var reach = PlanReach(years: [2022], offices: ["dinkes"])
    reach.units = Set(codes.map(kode))
    return reach
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `states are the same at random bounds`(seed: UInt64) throws {
    let log = try CachedLog(seed: seed, count: 400)
    let cached = try log.open(cached: true)
    let plain = try log.open(cached: false)
    let covered = try #require(cached.snapshot.contents.index?.last)
    #expect(covered > 350)
    #expect(try log.indexFiles().count > 3)
    var random = SeededGenerator(seed: seed)
    for round in 0..<18 {
      let reach = Self.reaches[round % Self.reaches.count]
      let upto = round < 2 ? nil : Int.random(in: 0...400, using: &random)
      let month = Int.random(in: 1...9, using: &random)
      let effective = round % 3 == 0 ? nil : day("2021-0\(month)-15")
      let bounds = Bounds(upto: upto, effective: effective)
      let sieve = try #require(PlanSieve(cached.snapshot.contents))
      let fold = try #require(try sieve.fold(bounds, reach))
      let whole = try Replay(contents: plain.snapshot.contents).fold(bounds, years: reach.years)
      let differences = fold.state.differences(from: whole.state, reach)
      #expect(differences.isEmpty, "\(bounds) \(reach): \(differences.prefix(3))")
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `an index reads fewer lines than the log has`(seed: UInt64) throws {
    let log = try CachedLog(seed: seed, count: 400)
    let contents = try log.open(cached: true).snapshot.contents
    var query = TopicQuery([EventTopic.year(2022, "dinkes")], upto: 400)
    let winners = try #require(contents.index?.places(query)).count
    query.takesAll = true
    let all = try #require(contents.index?.places(query)).count
    #expect(winners > 20)
    #expect(winners < all)
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `the story of a unit and its events are the same`(seed: UInt64) throws {
    let log = try CachedLog(seed: seed, count: 300)
    let cached = try log.open(cached: true)
    let plain = try log.open(cached: false)
    for (place, code) in PlanEvents.codes.enumerated() {
      let upto = place % 2 == 0 ? 300 : 30 * place
      let question = CellHistory.Question(
        tahun: 2022, tahapan: tahapan("rancangan"), kode: kode(code))
      let stories = try [cached, plain].map { log in
        var fold = CellHistoryFold(question, bounds: Bounds(upto: upto))
        try log.history.forEachEvent(about: kode(code), in: 2022, through: upto) {
          (event) throws(StoreError) in fold.apply(event)
        }
        return fold.history(in: PlanState()).rows
      }
      #expect(stories[0] == stories[1])
      let lists = try [cached, plain].map { log in
        try Self.list(log, beginning: String(code.dropLast(place % 3)), through: upto)
      }
      #expect(lists[0] == lists[1])
      #expect(!lists[0].isEmpty)
    }
  }

  /// The lines of the events that speak of units whose codes begin so.
  private static func list(
    _ log: RenjaLog, beginning prefix: String, through last: Int
  ) throws -> [StoredEvent] {
    var events: [StoredEvent] = []
    var cursor = log.events(aboutUnitsBeginning: prefix, from: 5, through: last)
    while let event = try cursor.next() {
      if event.event.event.kodes.contains(where: { $0.text.hasPrefix(prefix) }) {
        events.append(event)
      }
    }
    return events
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `roots, lines, identities and times are the same`(seed: UInt64) throws {
    let log = try CachedLog(seed: seed, count: 300)
    let cached = try log.open(cached: true)
    let plain = try log.open(cached: false)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let seq = Int.random(in: 1...300, using: &random)
      #expect(try cached.root(ofFirst: seq) == plain.root(ofFirst: seq))
      let contents = cached.snapshot.contents
      #expect(try contents.line(at: seq) == plain.snapshot.contents.line(at: seq))
      let id = CachedLog.id(seq)
      let unknown = EventID(high: 5, low: UInt64(seq))
      #expect(try contents.positions(of: [id, unknown]) == [id: seq])
      let instant = Instant(clamping: 1_609_459_200 + Int64(seq) * 60 - 30)
      #expect(try cached.upto(.instant(instant)) == plain.upto(.instant(instant)))
    }
    #expect(try cached.upto(.instant(.latest)) == 300)
    #expect(try cached.upto(.instant(.earliest)) == 0)
  }

  @Test func `a line that cannot be read stops every question, with caches too`() throws {
    let log = try CachedLog(seed: 9, count: 200)
    let draft = EventDraft(
      id: nil, effective: day("2021-05-05"), type: PaguChanged.type, version: 99, pd: "dinkes",
      actor: "a", dasar: nil, data: Array("{}".utf8))
    var options = WriterOptions(user: "uji", clock: FixedClock(seconds: 1_700_000_000))
    options.allowsClockJump = true
    var writer = try LogWriter.open(log.path, as: options)
    _ = try writer.append([draft])
    try writer.close()
    try log.append([event(202)], caches: true)
    try log.append((203...260).map(event), caches: true)
    let cached = try log.open(cached: true)
    #expect(try #require(cached.snapshot.contents.index?.last) > 201)
    let reach = PlanReach(years: [1999], offices: ["nobody"])
    let errors = try [cached, log.open(cached: false)].map { log in
      #expect(throws: StoreError.self) { try log.state(.everything, reach) }
    }
    #expect(errors[0] == errors[1])
    #expect(try cached.state(Bounds(upto: 200), reach).size == 200)
  }

  private func event(_ seq: Int) -> RecordedEvent {
    RecordedEvent(
      seq: seq, recorded: Instant(clamping: 1_700_000_000), effective: day("2021-06-06"),
      pd: "dinkes", actor: "a", user: "uji",
      event: .stageOpened(
        StageOpened(tahun: 2022, tahapan: tahapan("rancangan"))))
  }
}
