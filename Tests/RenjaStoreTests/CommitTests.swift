import Canonical
import EventLog
import Projections
import RenjaModel
import RenjaStore
import Testing

@Suite("Commit: identities, expected size, and what a reader sees")
struct CommitTests {
  private func figure(_ office: Office, _ bounds: Bounds = .everything) throws -> Figure {
    let table = try office.state(bounds).table(pd: Office.pd, tahun: 2022, tahapan: .rancangan)
    return table?.pagu(RowKey(Office.unit)) ?? .absent
  }

  @Test func `an amount goes to the disk and comes back`() throws {
    let office = try Office()
    let receipt = try office.commit([office.pagu(315_000_000)])
    #expect(receipt.seqs == [5])
    #expect(receipt.added == 1)
    #expect(try figure(office) == .amount(Rupiah(315_000_000)))
    #expect(try figure(office, Bounds(upto: 4)) == .absent)
    #expect(try figure(office, Bounds(effective: Day.of("2021-03-14"))) == .absent)
  }

  @Test func `the same identity with the same content is answered with its first place`() throws {
    let office = try Office()
    var options = CommitOptions()
    options.id = EventID("00112233445566778899aabbccddeeff")
    let first = try office.commit([office.pagu(1), office.pagu(2, Office.other)], options)
    try office.commit([office.pagu(9)])
    options.expect = 4711
    let again = try office.commit([office.pagu(1), office.pagu(2, Office.other)], options)
    #expect(again.seqs == first.seqs)
    #expect(again.added == 0)
    #expect(try RenjaLog(opening: office.path).size == 7)
  }

  @Test func `the same identity with other content is refused and shown`() throws {
    let office = try Office()
    var options = CommitOptions()
    options.id = EventID("00112233445566778899aabbccddeeff")
    try office.commit([office.pagu(1)], options)
    #expect {
      try office.commit([office.pagu(2)], options)
    } throws: { error in
      guard case .log(.differentContent(let differences)) = error as? StoreError else {
        return false
      }
      return differences.first?.fields.map(\.name) == ["data"]
    }
  }

  @Test func `an expected size that does not hold writes nothing`() throws {
    let office = try Office()
    var options = CommitOptions()
    options.expect = 3
    #expect {
      try office.commit([office.pagu(1)], options)
    } throws: { error in
      guard case .log(.unexpectedSize(3, 4, let winner?)) = error as? StoreError else {
        return false
      }
      return winner.seq == 4
    }
    options.expect = 4
    #expect(try office.commit([office.pagu(1)], options).seqs == [5])
  }

  @Test func `an interrupted import adds just what is missing`() throws {
    let office = try Office()
    var options = CommitOptions()
    options.id = EventID("00112233445566778899aabbccddeeff")
    let drafts = [office.pagu(1), office.pagu(2, Office.other)]
    try office.commit([drafts[0]], options)
    #expect(throws: StoreError.log(.partlyKnown(known: [5], missing: 1))) {
      try office.commit(drafts, options)
    }
    options.addsMissing = true
    let receipt = try office.commit(drafts, options)
    #expect(receipt.seqs == [5, 6])
    #expect(receipt.added == 1)
  }

  @Test func `known bounds count events, days of the log, and instants`() throws {
    let office = try Office()
    try office.commit([office.pagu(1)], at: "2021-03-16T16:59:59Z")
    try office.commit([office.pagu(2)], at: "2021-03-16T17:00:00Z")
    let log = try RenjaLog(opening: office.path)
    #expect(try log.upto(.events(5)) == 5)
    #expect(try log.upto(.endOf(Day.of("2021-03-16"))) == 5)
    #expect(try log.upto(.instant(try #require(Instant("2021-03-16T17:00:00Z")))) == 6)
    #expect(try log.upto(.endOf(Day.of("2020-01-01"))) == 0)
    #expect(throws: StoreError.boundBeyondEnd(asked: 7, size: 6)) { try log.upto(.events(7)) }
  }

  @Test func `a long row of events is cut into batches`() throws {
    let office = try Office()
    let drafts = (1...10_001).map { office.pagu(Int64($0)) }
    let receipt = try office.commit(drafts)
    #expect(receipt.seqs.count == 10_001)
    #expect(try figure(office) == .amount(Rupiah(10_001)))
  }
}
