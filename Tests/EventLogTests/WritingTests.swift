import Canonical
import EventLog
import Foundation
import Merkle
import Platform
import TestSupport
import Testing

@Suite("Writing to a log")
struct WritingTests {
  @Test func `an empty log has size 0 and the root of nothing`() throws {
    let log = try TestLog()
    let snapshot = try log.snapshot()
    #expect(snapshot.size == 0)
    #expect(snapshot.checkpoint.root == RFC6962.emptyRoot)
    #expect(snapshot.evidence.isEmpty)
    #expect(snapshot.identity.pd == "dinkopum")
    #expect(
      try String(decoding: log.read("log.json"), as: UTF8.self) == """
        {"format":1,"origin":"renja.example/uji/dinkopum","offset":"+07:00",\
        "created":"2021-03-01T00:00:00Z","pd":"dinkopum",\
        "sha256":"e0057fb86e3118d5c9ae39bf95b7df0b70d8760c60fa9ac01a6e82a5f7032c30"}

        """)
  }

  @Test func `a line has the fixed keys in their order and nothing else`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    let id = try #require(EventID("0b9e0000000000000000000000000001"))
    let appended = try writer.append([
      TestLog.draft(1, id: id, text: "a"), TestLog.draft(2, id: id.member(2), text: "b"),
    ])
    try writer.close()
    #expect(appended.first == 1)
    #expect(appended.last == 2)
    let lines = try log.snapshot().lines().map { String(decoding: $0, as: UTF8.self) }
    #expect(
      lines[0] == """
        {"seq":1,"id":"0b9e0000000000000000000000000001","recorded":"2021-03-16T02:10:00Z",\
        "effective":"2021-03-15","type":"pagu-changed","v":1,"pd":"dinkopum",\
        "actor":"perencana","user":"siti","dasar":"Analisis kebutuhan 2022","batch":"1/2",\
        "data":{"tahun":2022,"rupiah":1000,"teks":"a"}}
        """)
    #expect(lines[1].contains(#""batch":"2/2""#))
  }

  @Test func `the checkpoint is the root over the lines`() throws {
    let log = try TestLog()
    let appended = try log.write([1, 3, 2])
    let snapshot = try log.snapshot()
    #expect(snapshot.checkpoint == appended.last?.checkpoint)
    var frontier = TreeFrontier()
    for line in try snapshot.lines() { frontier.append(RFC6962.leafHash(line)) }
    #expect(snapshot.checkpoint.root == frontier.root)
    #expect(try log.read("checkpoint") == Array(snapshot.checkpoint.text.utf8))
    #expect(try log.read(LogLayout.leavesName(first: 1)).count == 6 * 32)
    let sizes = try (0...6).map { try snapshot.root(ofFirst: $0) }
    #expect(sizes[4] == appended[1].checkpoint.root)
    #expect(Set(sizes).count == 7)
  }

  @Test func `a batch of one says nothing about batches`() throws {
    let log = try TestLog()
    try log.write([1])
    let line = try #require(try log.snapshot().contents.line(at: 1))
    #expect(!String(decoding: line, as: UTF8.self).contains("batch"))
  }

  @Test func `goes on where the writer before ended`() throws {
    let log = try TestLog()
    try log.write([2])
    log.clock.advance(60)
    let appended = try log.write([1])
    #expect(appended[0].first == 3)
    #expect(try log.snapshot().statedNumbers() == [1, 2, 3])
    #expect(try log.names("active").count == 1)
  }

  @Test func `a batch that would make a segment too long begins a new one`() throws {
    let log = try TestLog(segmentSize: 2000)
    try log.write([1, 1, 1, 1, 1, 1, 1, 1, 20, 1])
    let snapshot = try log.snapshot()
    #expect(try snapshot.statedNumbers() == Array(1...29))
    #expect(snapshot.contents.segments.count > 3)
    for segment in snapshot.contents.segments {
      let bytes = try log.read(segment.name)
      let lines = bytes.split(separator: 0x0A)
      #expect(try EventLine.read(Array(lines[0]).span).batch.number == 1)
      #expect(bytes.count <= 2000 || lines.count == 20)
      let mode = try RealDisk().entry(log.layout.path(segment.name))?.mode
      #expect(!segment.isSealed || mode == 0o444)
      #expect(try log.read(LogLayout.leavesName(first: segment.first)).count == 32 * lines.count)
    }
  }

  @Test func `sealing moves the segment, and sealing nothing does nothing`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    try writer.seal()
    _ = try writer.append([TestLog.draft(1)])
    try writer.seal()
    try writer.seal()
    #expect(try log.names("segments") == ["00000000000000000001.jsonl"])
    #expect(try log.names("active") == [])
    _ = try writer.append([TestLog.draft(2)])
    try writer.close()
    #expect(try log.names("active") == ["00000000000000000002.open"])
    #expect(try log.snapshot().statedNumbers() == [1, 2])
  }

  @Test func `reads any range and stops when told`() throws {
    let log = try TestLog(segmentSize: 1000)
    try log.write([2, 2, 2, 2])
    let contents = try log.snapshot().contents
    var numbers: [Int] = []
    try contents.forEachLine(from: 3, through: 6) { seq, line in
      numbers.append(seq)
      #expect((try? EventLine.read(line))?.seq == seq)
      return .goOn
    }
    #expect(numbers == [3, 4, 5, 6])
    numbers = []
    try contents.forEachLine { seq, _ in
      numbers.append(seq)
      return seq == 2 ? .stop : .goOn
    }
    #expect(numbers == [1, 2])
    #expect(try contents.line(at: 0) == nil)
    #expect(try contents.line(at: 9) == nil)
    #expect(try contents.line(at: 8).map { try EventLine.read($0.span).seq } == 8)
  }

  @Test func `the writer reads its own events before the checkpoint is renewed`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    _ = try writer.append([TestLog.draft(1), TestLog.draft(2)])
    var count = 0
    try writer.contents.forEachLine { _, _ in
      count += 1
      return .goOn
    }
    #expect(count == 2)
    #expect(try log.snapshot().size == 0)
    #expect(try log.snapshot().batchesBeyond == 1)
    try writer.renewCheckpoint()
    #expect(try log.snapshot().size == 2)
    try writer.close()
  }

  @Test func `a second writer is told who holds the lock`() throws {
    let log = try TestLog()
    let first = try log.writer()
    do {
      _ = try log.writer()
      Issue.record("two writers")
    } catch LogError.locked(let holder) {
      #expect(holder.process == Machine.processNumber)
      #expect(holder.user == "siti")
      #expect(holder.since == "2021-03-16T02:10:00Z")
    }
    try first.close()
    try log.writer().close()
  }

  @Test func `the expected size decides between two writers`() throws {
    let log = try TestLog()
    var writer = try log.writer()
    _ = try writer.append([TestLog.draft(1)], expecting: 0)
    let winner = EventAuthor(
      seq: 1, actor: "perencana", user: "siti",
      recorded: Instant(clamping: log.clock.secondsSince1970()))
    #expect(throws: LogError.unexpectedSize(expected: 0, found: 1, by: winner)) {
      _ = try writer.append([TestLog.draft(2)], expecting: 0)
    }
    #expect(throws: LogError.unexpectedSize(expected: 2, found: 1)) {
      _ = try writer.append([TestLog.draft(2)], expecting: 2)
    }
    _ = try writer.append([TestLog.draft(2)], expecting: 1)
    try writer.close()
    #expect(try log.snapshot().size == 2)
  }
}
