import EventLog
import Foundation
import Platform
import TestSupport
import Testing

@Suite("Recovery after a crash")
struct RecoveryTests {
  static let active = LogLayout.activeName(first: 1)

  /// A log of three batches whose checkpoint covers the first two.
  static func lagging() throws -> (log: TestLog, whole: [UInt8], known: Int) {
    let log = try TestLog()
    try log.write([2, 1])
    let known = try log.read(active).count
    let checkpoint = try log.read("checkpoint")
    try log.write([3])
    try log.overwrite("checkpoint", checkpoint)
    return (log, try log.read(active), known)
  }

  @Test func `a tail cut at any byte loses no event and glues no line`() throws {
    let (log, whole, known) = try Self.lagging()
    for cut in known...whole.count {
      try log.overwrite(Self.active, Array(whole[..<cut]))
      try? log.remove("quarantine")
      let isWhole = cut == whole.count
      #expect(try log.snapshot().statedNumbers() == [1, 2, 3])
      #expect(try log.snapshot().batchesBeyond == (isWhole ? 1 : 0))

      var writer = try log.writer()
      #expect(writer.recovery.adoptedEvents == (isWhole ? 3 : 0))
      #expect(writer.recovery.cutBytes == (isWhole ? 0 : Int64(cut - known)))
      let torn = Array(whole[known..<cut])
      if isWhole || torn.isEmpty {
        #expect(writer.recovery.quarantined.isEmpty)
      } else {
        let kept = try #require(writer.recovery.quarantined.first)
        #expect(try log.read(kept) == torn)
      }
      let next = try writer.append([TestLog.draft(9)])
      try writer.close()
      #expect(next.first == (isWhole ? 7 : 4))
      #expect(try log.snapshot().statedNumbers() == Array(1...next.last))
      #expect(try log.read(LogLayout.leavesName(first: 1)).count == 32 * next.last)
      try log.overwrite("checkpoint", Array(Self.checkpoint(of: log, size: 3).utf8))
    }
  }

  static func checkpoint(of log: TestLog, size: Int) throws -> String {
    let snapshot = try log.snapshot()
    let root = try #require(try snapshot.root(ofFirst: size))
    return try Checkpoint(origin: snapshot.identity.origin, size: size, root: root).text
  }

  @Test(arguments: [1, 2, 3, 511, 512, 513, 4095, 4096, 4097, 8192])
  func `a tail of NUL bytes is kept and cut`(count: Int) throws {
    let log = try TestLog()
    try log.write([2])
    let whole = try log.read(Self.active)
    try log.overwrite(Self.active, whole + Array(repeating: 0, count: count))
    #expect(try log.snapshot().size == 2)
    var writer = try log.writer()
    #expect(writer.recovery.cutBytes == Int64(count))
    #expect(try writer.append([TestLog.draft(3)]).first == 3)
    try writer.close()
    #expect(try log.snapshot().statedNumbers() == [1, 2, 3])
  }

  @Test func `whole JSON without its line feed is no event`() throws {
    let (log, whole, known) = try Self.lagging()
    let end = try #require(whole[known...].firstIndex(of: 0x0A))
    let single = String(decoding: whole[known..<end], as: UTF8.self)
      .replacing(#","batch":"1/3""#, with: "")
    for (tail, size) in [(single, 3), (single + "\n", 4)] {
      let damaged = try log.copy()
      try damaged.overwrite(Self.active, Array(whole[..<known]) + Array(tail.utf8))
      let writer = try damaged.writer()
      #expect(writer.size == size)
      try writer.close()
    }
  }

  @Test func `several whole batches behind the checkpoint are adopted`() throws {
    let log = try TestLog()
    try log.write([1])
    let checkpoint = try log.read("checkpoint")
    try log.write([2, 1, 4])
    try log.overwrite("checkpoint", checkpoint)
    #expect(try log.snapshot().size == 1)
    #expect(try log.snapshot().batchesBeyond == 3)
    let writer = try log.writer()
    #expect(writer.recovery.adoptedBatches == 3)
    #expect(writer.recovery.adoptedEvents == 7)
    #expect(writer.recovery.quarantined.isEmpty)
    try writer.close()
    #expect(try log.snapshot().size == 8)
  }

  @Test func `a wrong batch before a whole one is evidence and stays`() throws {
    let log = try TestLog()
    try log.write([1])
    let checkpoint = try log.read("checkpoint")
    let known = try log.read(Self.active).count
    try log.write([2, 1])
    try log.overwrite("checkpoint", checkpoint)
    var bytes = try log.read(Self.active)
    bytes[known + 100] = 0
    try log.overwrite(Self.active, bytes)
    do {
      _ = try log.writer()
      Issue.record("evidence was written over")
    } catch LogError.evidence(let faults) {
      #expect(faults.count == 1)
      #expect(faults.first?.kind == .invalidLine)
      #expect(faults.first?.segment == Self.active)
      #expect(faults.first?.line == 2)
      #expect(faults.first?.offset == Int64(known + 100))
    }
    #expect(try log.read(Self.active) == bytes)
    #expect(try log.snapshot().size == 1)
  }

  @Test func `a new segment that is still empty is gone on with`() throws {
    let log = try TestLog()
    try log.write([2])
    var writer = try log.writer()
    try writer.seal()
    try writer.close()
    try log.overwrite(LogLayout.activeName(first: 3), [])
    #expect(try log.snapshot().size == 2)
    try log.write([1])
    #expect(try log.snapshot().statedNumbers() == [1, 2, 3])
    #expect(try log.names("active") == ["00000000000000000003.open"])
  }

  @Test func `the first batch of a new segment may be torn`() throws {
    let log = try TestLog()
    try log.write([2])
    var writer = try log.writer()
    try writer.seal()
    try writer.close()
    try log.overwrite(LogLayout.activeName(first: 3), Array(#"{"seq":3,"id":"0"#.utf8))
    try log.write([1])
    #expect(try log.snapshot().statedNumbers() == [1, 2, 3])
    #expect(try log.names("quarantine").count == 1)
  }

  @Test func `a segment that stands both active and sealed counts once`() throws {
    let log = try TestLog()
    try log.write([2])
    let bytes = try log.read(Self.active)
    var writer = try log.writer()
    try writer.seal()
    try writer.close()
    for leftover in [bytes, [], Array(bytes.prefix(100))] {
      let copy = try log.copy()
      try copy.overwrite(Self.active, leftover)
      #expect(try copy.snapshot().statedNumbers() == [1, 2])
      let writer = try copy.writer()
      let kept = try #require(writer.recovery.quarantined.first)
      try writer.close()
      #expect(try copy.read(kept) == leftover)
      #expect(try copy.names("active") == [])
      try copy.write([1])
      #expect(try copy.snapshot().statedNumbers() == [1, 2, 3])
    }
    var other = bytes
    other[20] ^= 1
    try log.overwrite(Self.active, other)
    #expect(throws: LogError.self) { _ = try log.writer() }
  }

  @Test
  func `a segment sealed before the checkpoint was renewed is adopted, and torn it is evidence`()
    throws
  {
    let log = try TestLog()
    try log.write([2])
    let checkpoint = try log.read("checkpoint")
    var writer = try log.writer()
    _ = try writer.append([TestLog.draft(3), TestLog.draft(4)])
    try writer.seal()
    try writer.close()
    try log.overwrite("checkpoint", checkpoint)
    try log.overwrite(LogLayout.leavesName(first: 1), [1, 2, 3])
    let torn = try log.copy()
    #expect(try log.snapshot().batchesBeyond == 1)
    try log.write([1])
    #expect(try log.snapshot().statedNumbers() == [1, 2, 3, 4, 5])
    #expect(try LogVerification.run(log.path).faults.isEmpty)
    let name = LogLayout.sealedName(first: 1)
    try torn.overwrite(name, torn.read(name).dropLast(5))
    guard case .evidence? = caught({ _ = try torn.writer() }) else {
      Issue.record("a sealed segment was cut")
      return
    }
    #expect(try torn.snapshot().size == 2)
  }

  @Test func `a stale tree and a leftover checkpoint are put right`() throws {
    let log = try TestLog()
    try log.write([2, 2])
    let leaves = LogLayout.leavesName(first: 1)
    let right = try log.read(leaves)
    let noise = [UInt8](repeating: 7, count: 40)
    for damaged in [[], Array(right[..<33]), Array(right[..<64]), right + noise] {
      try log.overwrite(leaves, damaged)
      try log.overwrite("checkpoint.tmp", noise)
      try log.remove("derived")
      #expect(try log.snapshot().root(ofFirst: 2) != nil)
      try log.write([1])
      #expect(try Array(log.read(leaves)[..<right.count]) == right)
      #expect(try log.read(leaves).count == 32 * log.snapshot().size)
    }
    try log.remove("tree")
    try log.write([1])
    #expect(try log.read(leaves).count == 32 * log.snapshot().size)
  }

  @Test func `leaf hashes of the right length and the wrong content are put right after a crash`()
    throws
  {
    let log = try TestLog()
    try log.write([2, 2])
    let leaves = LogLayout.leavesName(first: 1)
    let right = try log.read(leaves)
    try log.overwrite(leaves, Array(repeating: 0, count: right.count))
    try log.remove("derived")
    try log.writer().close()
    #expect(try log.read(leaves) == right)
  }

  @Test func `missing folders count as empty`() throws {
    let log = try TestLog()
    for folder in LogLayout.folders { try log.remove(folder) }
    #expect(try log.snapshot().size == 0)
    try log.write([1])
    #expect(try log.snapshot().size == 1)
  }

  @Test func `recovering again does nothing more`() throws {
    let (log, whole, known) = try Self.lagging()
    try log.overwrite(Self.active, Array(whole[..<(known + 50)]))
    let first = try log.writer()
    #expect(first.recovery.isNeeded)
    try first.close()
    let second = try log.writer()
    #expect(!second.recovery.isNeeded)
    try second.close()
    #expect(try log.names("quarantine").count == 1)
  }
}
