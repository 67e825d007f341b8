import Canonical
import Merkle
import Platform
import TestSupport
import Testing

@testable import EventLog

@Suite("Many batches, made ready beside one another")
struct AppendManyTests {
  private struct Gone: Error {}

  private static func draft(_ number: Int) -> EventDraft {
    EventDraft(
      id: EventID(high: UInt64(number), low: 3).member(2), effective: .earliest,
      type: number % 3 == 0 ? "satu" : "dua", pd: "dinkopum", actor: "per\"encana",
      dasar: number % 2 == 0 ? "Rapat" : nil, data: Array(#"{"n":\#(number)}"#.utf8))
  }

  /// The events of batches of these sizes.
  private static func batches(_ sizes: [Int]) -> [[EventDraft]] {
    var next = 0
    return sizes.map { size in
      (0..<size).map { _ in
        next += 1
        return draft(next)
      }
    }
  }

  private static let sizes = [3, 1, 400, 12, 1, 77, 250]

  @Test(arguments: 1...4)
  func `leave the log that one after another leaves`(threads: Int) throws {
    let batches = Self.batches(Self.sizes)
    let one = try TestLog(segmentSize: 20_000)
    var writer = try one.writer()
    for batch in batches { _ = try writer.append(batch) }
    try writer.close()
    let other = try TestLog(segmentSize: 20_000)
    writer = try other.writer()
    try writer.append(
      batches: batches.map { BatchSize(events: $0.count, bytes: 0) }, threads: threads,
      worker: {},
      fill: { (_, place, builder) throws(AppendFailure<Gone>) in
        do throws(LogError) {
          for draft in batches[place] { try builder.append(draft) }
        } catch {
          throw .log(error)
        }
      })
    try writer.close()
    #expect(try one.lines() == other.lines())
    #expect(try one.snapshot().checkpoint == other.snapshot().checkpoint)
    #expect(try other.snapshot().contents.segments.count > 3)
  }

  @Test func `keep what was appended before events could not be had`() throws {
    let batches = Self.batches(Self.sizes)
    let log = try TestLog(segmentSize: 20_000)
    var writer = try log.writer()
    #expect(throws: AppendFailure<Gone>.self) {
      try writer.append(
        batches: batches.map { BatchSize(events: $0.count, bytes: 0) }, threads: 2, worker: {},
        fill: { (_, place, builder) throws(AppendFailure<Gone>) in
          if place == 4 { throw .source(Gone()) }
          do throws(LogError) {
            for draft in batches[place] { try builder.append(draft) }
          } catch {
            throw .log(error)
          }
        })
    }
    let size = writer.size
    #expect(size == 416)
    try writer.close()
    #expect(try log.snapshot().size == 416)
  }

  @Test func `an identity that another batch brought is refused`() throws {
    let log = try TestLog(segmentSize: 20_000)
    var writer = try log.writer()
    #expect(throws: AppendFailure<Gone>.self) {
      try writer.append(
        batches: [BatchSize(events: 1, bytes: 0), BatchSize(events: 1, bytes: 0)], worker: {},
        fill: { (_, _, builder) throws(AppendFailure<Gone>) in
          do throws(LogError) { try builder.append(Self.draft(1)) } catch { throw .log(error) }
        })
    }
    let size = writer.size
    #expect(size == 1)
    try writer.close()
  }

  @Test func `a batch of other events than were told is refused`() throws {
    let log = try TestLog(segmentSize: 20_000)
    var writer = try log.writer()
    #expect(throws: AppendFailure<Gone>.self) {
      try writer.append(
        batches: [BatchSize(events: 2, bytes: 0)], worker: {},
        fill: { (_, _, builder) throws(AppendFailure<Gone>) in
          do throws(LogError) { try builder.append(Self.draft(1)) } catch { throw .log(error) }
        })
    }
    let size = writer.size
    #expect(size == 0)
    try writer.close()
  }

  @Test func `a line as it stands gives the line that its draft gives`() throws {
    let stamp = TimeStamp(recorded: .earliest, clock: Instant("2020-01-01T00:00:00Z"))
    let permission = WritePermission(policy: nil, user: "si\"ti")
    let id = EventID(high: 5, low: 9)
    for dasar in [nil, "Rapat é"] {
      let basis = dasar.map { #","dasar":"\#($0)""# } ?? ""
      let line = Array(
        #"{"id":"\#(id)","effective":"2021-03-04","type":"satu","v":3,"pd":"p","actor":"a"\#(basis),"data":{"n":[1,"x"]}}"#
          .utf8)
      let draft = EventDraft(
        id: id, effective: try #require(Day("2021-03-04")), type: "satu", version: 3, pd: "p",
        actor: "a", dasar: dasar, data: Array(#"{"n":[1,"x"]}"#.utf8))
      var one = try BatchBuilder(of: 2, from: 99, at: stamp, permission, size: 0)
      try one.append(draft)
      try one.append(draft)
      var other = try BatchBuilder(of: 2, from: 99, at: stamp, permission, size: 0)
      guard let head = DraftHead(canonical: line.span) else {
        Issue.record("not canonical")
        return
      }
      let isTaken = (
        try other.append(line.span, head, id: id), try other.append(line.span, head, id: id)
      )
      #expect(isTaken == (true, true))
      #expect(try one.finish().bytes == other.finish().bytes)
    }
  }

  @Test(arguments: [
    #"{"effective":"2021-03-04","type":"satu","pd":"p","actor":"a","data":{}}"#,
    #"{"effective":"2021-03-04","type":"satu","v":1,"actor":"a","data":{}}"#,
    #"{"effective":"2021-03-04","type":"satu","v":1,"pd":"p","data":{}}"#,
    #"{"effective":"2021-03-04","type":"satu","v":1,"pd":"","actor":"a","data":{}}"#,
    #"{"effective":"2021-03-04","type":"satu","v":1,"pd":"p","actor":"a","data":{ }}"#,
  ])
  func `a line that leaves something out is no line as it stands`(text: String) throws {
    let line = Array(text.utf8)
    var builder = try BatchBuilder(
      of: 1, from: 1, at: TimeStamp(recorded: .earliest, clock: nil),
      WritePermission(policy: nil, user: "u"), size: 0)
    guard let head = DraftHead(canonical: line.span) else {
      Issue.record("not canonical")
      return
    }
    let isTaken = try builder.append(line.span, head, id: EventID(high: 1, low: 1))
    #expect(!isTaken)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `a set of identities is a set`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var plain: Set<EventID> = []
    var ours = EventIDSet()
    for _ in 0..<20_000 {
      let id = EventID(
        high: UInt64.random(in: 0..<300, using: &random),
        low: UInt64.random(in: 0..<90, using: &random))
      #expect(ours.insert(id) == plain.insert(id).inserted)
    }
    #expect(ours.count == plain.count)
  }
}

extension TestLog {
  /// Every line of the log.
  fileprivate func lines() throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try snapshot().contents.forEachLine { _, line in
      lines.append(line.indices.map { line[$0] })
      return .goOn
    }
    return lines
  }
}
