import Canonical
import EventLog
import TestSupport
import Testing

@Suite("The same event twice")
struct IdempotencyTests {
  let id: EventID

  init() throws {
    id = try #require(EventID("0b9e0000000000000000000000000001"))
  }

  private func batch(_ count: Int) -> [EventDraft] {
    (1...count).map { TestLog.draft($0, id: id.member($0)) }
  }

  @Test func `members of a batch are named by hashing its identity with their number`() {
    // printf '\x0b\x9e\0\0\0\0\0\0\0\0\0\0\0\0\0\x012' | sha256sum | cut -c1-32
    #expect(id.member(1) == id)
    #expect(id.member(2).description == "74522bbe9c5c75966fd4f912a1ac2cb9")
    #expect(id.member(2) != id.member(3))
  }

  @Test func `a batch that is known answers with its first positions`() throws {
    let log = try TestLog()
    try log.write([2])
    var writer = try log.writer()
    let drafts = batch(3)
    #expect(try writer.reconcile(drafts).missing == [0, 1, 2])
    _ = try writer.append(drafts)
    _ = try writer.append([TestLog.draft(9)])
    let again = try writer.reconcile(drafts)
    #expect(again.isKnown)
    #expect(again.positions == [3, 4, 5])
    try writer.close()
    var later = try log.writer()
    #expect(try later.reconcile(drafts).positions == [3, 4, 5])
    #expect(try later.reconcile(Array(drafts.reversed())).positions == [5, 4, 3])
    try later.close()
  }

  @Test func `user and time are no content`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    _ = try writer.append(batch(2))
    try writer.close()
    log.clock.advance(86_400)
    var options = log.options
    options.user = "budi"
    var other = try LogWriter.open(log.path, as: options)
    #expect(try other.reconcile(batch(2)).isKnown)
    try other.close()
  }

  @Test func `other content under a known identity shows the difference field by field`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    _ = try writer.append(batch(2))
    let changes: [(String, (inout EventDraft) -> Void, String?, String?)] = [
      ("effective", { $0.effective = .earliest }, #""2021-03-15""#, #""0000-01-01""#),
      ("type", { $0.type = "x" }, #""pagu-changed""#, #""x""#),
      ("v", { $0.version = 2 }, "1", "2"),
      ("pd", { $0.pd = "dinkes" }, #""dinkopum""#, #""dinkes""#),
      ("actor", { $0.actor = "kepala" }, #""perencana""#, #""kepala""#),
      ("dasar", { $0.dasar = nil }, #""Analisis kebutuhan 2022""#, nil),
      (
        "data", { $0.data = Array("{}".utf8) },
        #"{"tahun":2022,"rupiah":2000,"teks":"catatan"}"#, "{}"
      ),
    ]
    for (name, change, stored, given) in changes {
      var drafts = batch(2)
      change(&drafts[1])
      let error = caught { _ = try writer.reconcile(drafts) }
      guard case .differentContent(let differences)? = error else {
        Issue.record("the change of \(name) was not seen")
        continue
      }
      #expect(differences.count == 1)
      #expect(differences.first?.seq == 2)
      #expect(differences.first?.id == id.member(2))
      #expect(differences.first?.fields.map(\.name) == [name])
      #expect(differences.first?.fields.first?.stored == stored)
      #expect(differences.first?.fields.first?.given == given)
    }
    try writer.close()
  }

  @Test func `a batch of which some is known is refused, or its rest is named`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    _ = try writer.append(Array(batch(2)))
    #expect(throws: LogError.partlyKnown(known: [1, 2], missing: 2)) {
      _ = try writer.reconcile(batch(4))
    }
    let rest = try writer.reconcile(batch(4), partial: .addMissing)
    #expect(rest.missing == [2, 3])
    let drafts = batch(4)
    _ = try writer.append(rest.missing.map { drafts[$0] })
    #expect(try writer.reconcile(batch(4)).positions == [1, 2, 3, 4])
    try writer.close()
  }

  @Test func `appending never stores an identity twice`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    let twice = [TestLog.draft(1, id: id), TestLog.draft(2, id: id)]
    #expect(throws: LogError.unfit(event: 2, .repeatedID(id))) { _ = try writer.append(twice) }
    _ = try writer.append([TestLog.draft(1, id: id)])
    #expect(throws: LogError.unfit(event: 1, .knownID(id, seq: 1))) {
      _ = try writer.append([TestLog.draft(1, id: id)])
    }
    #expect(writer.size == 1)
    try writer.close()
  }
}

@Suite("The clock of a log")
struct ClockTests {
  @Test func `a clock that went back is kept beside the last time`() throws {
    let log = try TestLog()
    try log.write([1])
    log.clock.set("2020-03-16T02:10:00Z")
    let appended = try log.write([2])
    #expect(appended[0].recorded.description == "2021-03-16T02:10:00Z")
    let lines = try log.snapshot().lines().map { String(decoding: $0, as: UTF8.self) }
    #expect(
      lines[1].contains(
        #""recorded":"2021-03-16T02:10:00Z","clock":"2020-03-16T02:10:00Z","effective""#))
    #expect(lines[2].contains(#""clock":"2020-03-16T02:10:00Z""#))
    #expect(!lines[0].contains("clock"))
    log.clock.set("2021-03-16T02:10:01Z")
    try log.write([1])
    let last = try #require(try log.snapshot().contents.line(at: 4))
    #expect(try EventLine.read(last.span).clock == nil)
  }

  @Test(arguments: [("2022-03-17T02:10:00Z", true), ("2022-03-17T02:10:01Z", false)])
  func `a clock more than 366 days ahead is refused`(time: String, isAllowed: Bool) throws {
    let log = try TestLog()
    try log.write([1])
    log.clock.set(time)
    guard !isAllowed else {
      try log.write([1])
      return
    }
    let last = try #require(Instant("2021-03-16T02:10:00Z"))
    let clock = try #require(Instant(time))
    #expect(throws: LogError.clockAhead(clock: clock, last: last)) { try log.write([1]) }
    var options = log.options
    options.allowsClockJump = true
    var writer = try LogWriter.open(log.path, as: options)
    #expect(try writer.append([TestLog.draft(2)]).recorded == clock)
    try writer.close()
  }

  @Test(arguments: ["1970-01-01T00:00:00Z", "0000-01-01T00:00:00Z"])
  func `a clock at the beginning of time still orders events`(time: String) throws {
    let log = try TestLog()
    try log.write([1])
    log.clock.set(time)
    try log.write([1])
    let line = try #require(try log.snapshot().contents.line(at: 2))
    #expect(try EventLine.read(line.span).clock?.description == time)
  }
}

@Suite("What can be stored")
struct LimitTests {
  @Test func `events that cannot be stored are named by their place and nothing is written`()
    throws
  {
    let log = try TestLog()
    var writer = try log.writer()
    let cases: [((inout EventDraft) -> Void, DraftFault)] = [
      ({ $0.type = "" }, .emptyText("type")), ({ $0.pd = "" }, .emptyText("pd")),
      ({ $0.actor = "" }, .emptyText("actor")), ({ $0.dasar = "" }, .emptyText("dasar")),
      ({ $0.version = 0 }, .badVersion(0)), ({ $0.data = [] }, .badData),
      ({ $0.data = Array("[]".utf8) }, .badData),
      ({ $0.data = Array(#"{"a": 1}"#.utf8) }, .badData),
      ({ $0.data = Array(#"{"a":1,"a":2}"#.utf8) }, .badData),
      ({ $0.data = Array(#"{"a":1}{}"#.utf8) }, .badData),
      ({ $0.data = Array(#"{"a":"\u0041"}"#.utf8) }, .badData),
      ({ $0.data = Array("{\"a\":\"\n\"}".utf8) }, .badData),
      ({ $0.data = [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D] }, .badData),
    ]
    for (change, fault) in cases {
      var draft = TestLog.draft(2)
      change(&draft)
      #expect(throws: LogError.unfit(event: 2, fault)) {
        _ = try writer.append([TestLog.draft(1), draft])
      }
    }
    #expect(writer.size == 0)
    try writer.close()
    #expect(try log.names("active") == [])
  }

  @Test func `a line has at most 65,535 bytes`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    let room = 65_535 - (try lineLength(of: TestLog.draft(1, text: "")))
    let long = TestLog.draft(1, text: String(repeating: "x", count: room))
    let longer = TestLog.draft(1, text: String(repeating: "x", count: room + 1))
    _ = try writer.append([long])
    #expect(throws: LogError.unfit(event: 1, .tooLong(65_536))) {
      _ = try writer.append([longer])
    }
    _ = try writer.append([TestLog.draft(2)])
    try writer.close()
    #expect(try log.snapshot().lines()[0].count == 65_535)
    #expect(try log.snapshot().statedNumbers() == [1, 2])
  }

  private func lineLength(of draft: EventDraft) throws -> Int {
    let log = try TestLog()
    var writer = try log.writer()
    _ = try writer.append([draft])
    try writer.close()
    return try log.snapshot().lines()[0].count
  }

  @Test func `a batch has 1 to 10,000 events and at most 8 MiB`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    #expect(throws: LogError.batchSize(events: 0, bytes: 0)) { _ = try writer.append([]) }
    let draft = TestLog.draft(1)
    #expect(throws: LogError.batchSize(events: 10_001, bytes: 0)) {
      _ = try writer.append(Array(repeating: draft, count: 10_001))
    }
    let large = TestLog.draft(1, text: String(repeating: "x", count: 60_000))
    #expect(throws: LogError.self) {
      _ = try writer.append(Array(repeating: large, count: 140))
    }
    #expect(try writer.append(Array(repeating: draft, count: 10_000)).last == 10_000)
    try writer.close()
    #expect(try log.snapshot().size == 10_000)
  }

  @Test func `texts with quotes, controls and any script come back as they were`() throws {
    let log = try TestLog()
    let text = "a\"b\\c\u{1}\n\t\u{2028}é🌾\u{FFFD}"
    var draft = TestLog.draft(1, text: text)
    draft.dasar = text
    draft.actor = text
    var writer = try log.writer()
    _ = try writer.append([draft])
    try writer.close()
    let line = try log.snapshot().lines()[0]
    let envelope = try EventLine.read(line.span)
    #expect(envelope.isCanonical)
    #expect(envelope.dasar?.string(in: line.span) == text)
    var stored = EventLine.draft(envelope, in: line.span)
    stored.id = nil
    #expect(stored == draft)
  }
}
