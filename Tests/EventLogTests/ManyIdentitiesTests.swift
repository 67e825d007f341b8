import Canonical
import EventLog
import TestSupport
import Testing

@Suite("A writer that looks up many identities")
struct ManyIdentitiesTests {
  /// Batches of a few events, every one with an identity.
  private func append(
    _ batches: Int, to writer: inout LogWriter, _ random: inout SeededGenerator
  ) throws -> [EventDraft] {
    var all: [EventDraft] = []
    for _ in 0..<batches {
      let drafts = (0..<Int.random(in: 1...40, using: &random)).map { place in
        TestLog.draft(place, id: .random(using: &random))
      }
      _ = try writer.append(drafts)
      all += drafts
    }
    return all
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `finds events of earlier writers and its own, and no others`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let log = try TestLog(segmentSize: 20_000)
    var first = try log.writer()
    var drafts = try append(10, to: &first, &random)
    try first.close()
    var second = try log.writer()
    drafts += try append(30, to: &second, &random)
    for (index, draft) in drafts.enumerated() {
      #expect(try second.reconcile([draft]).positions == [index + 1])
    }
    #expect(try second.reconcile([TestLog.draft(1, id: .random(using: &random))]).missing == [0])
    let known = try #require(drafts.randomElement(using: &random))
    let refused: Bool
    do {
      _ = try second.append([known])
      refused = false
    } catch {
      refused = true
    }
    #expect(refused)
    #expect(second.size == drafts.count)
    try second.close()
  }

  @Test func `a random identity drawn by the log is known afterwards`() throws {
    let log = try TestLog()
    var random = SeededGenerator(seed: 5)
    var writer = try log.writer()
    _ = try append(10, to: &writer, &random)
    _ = try writer.append([TestLog.draft(7)])
    let line = try #require(try writer.contents.line(at: writer.size))
    let id = try EventLine.read(line.span).id
    #expect(try writer.positions(of: [id]) == [id: writer.size])
    #expect(try writer.reconcile([TestLog.draft(7, id: id)]).isKnown)
    try writer.close()
  }
}

@Suite("The lines of a batch")
struct BatchLinesTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `are canonical and say what the drafts say, whatever the texts`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = ["a", "é", "e\u{301}", "\"q\" \\ \u{1}\n", "Rp ‘kecil’ 🌾", "perencana"]
    let log = try TestLog()
    var options = log.options
    options.user = texts.randomElement(using: &random) ?? ""
    var writer = try LogWriter.open(log.path, as: options)
    var drafts: [EventDraft] = []
    for number in 1...Int.random(in: 1...300, using: &random) {
      var draft = TestLog.draft(number, id: .random(using: &random))
      draft.type = texts.randomElement(using: &random) ?? ""
      draft.pd = texts.randomElement(using: &random) ?? ""
      draft.actor = texts.randomElement(using: &random) ?? ""
      draft.dasar = Bool.random(using: &random) ? texts.randomElement(using: &random) : nil
      draft.version = Int.random(in: 1...1_000, using: &random)
      draft.effective = Day(clamping: Int.random(in: 0...30_000, using: &random))
      drafts.append(draft)
    }
    _ = try writer.append(drafts)
    let late = log.clock
    late.advance(-90)
    _ = try writer.append(
      drafts.map { draft in
        var copy = draft
        copy.id = nil
        return copy
      })
    var stored: [EventDraft] = []
    try writer.contents.forEachLine { _, line in
      guard let envelope = try? EventLine.read(line) else { return .goOn }
      #expect(envelope.isCanonical)
      #expect(envelope.user.string(in: line) == options.user)
      stored.append(EventLine.draft(envelope, in: line))
      return .goOn
    }
    #expect(stored.prefix(drafts.count) == drafts[...])
    #expect(stored.count == drafts.count * 2)
    try writer.close()
    #expect(try LogVerification.run(log.path).ok)
  }
}
