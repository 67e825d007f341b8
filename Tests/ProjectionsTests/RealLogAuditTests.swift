import Canonical
import Foundation
import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("Audit of the real Renja 2022")
struct RealLogAuditTests {
  @Test func `finds what there is to find, and says it as it did`() throws {
    let findings = try RealLog.audit(2022).findings
    let told = findings.map { finding in
      let figures = [finding.expected, finding.found, finding.difference].map { $0.told }
      let events = "events \(finding.events.prefix(4)) of \(finding.events.count)"
      return """
        \(finding.severity.rawValue) \(finding.key)
          \(finding.message.indonesian)
          \(finding.message.english)
          expected \(figures[0]), found \(figures[1]), difference \(figures[2]); \(events), \
        rows \(finding.baris.prefix(4))
        """
    }
    Golden().expect(told.joined(separator: "\n") + "\n", is: "audit-2022.txt")
    #expect(Set(findings.map(\.key)).count == findings.count)
  }

  @Test(arguments: RealLogAuditTests.counts)
  func `finds so much by each check`(name: String, count: Int) throws {
    let check = try #require(Audit.check(named: name))
    #expect(try RealLog.audit(2022, [check]).findings.count == count)
  }

  @Test func `counts every check`() {
    #expect(Set(Self.counts.map(\.0)) == Set(Audit.allChecks.map(\.name)))
  }

  @Test func `looks at a stage with its predecessor only`() throws {
    let findings = try RealLog.audit(2022, stage: .penetapan).findings
    #expect(findings.allSatisfy { $0.place.tahapan == .penetapan || $0.place.tahapan == nil })
    #expect(findings.contains { $0.place.compared == "2022/rancangan" })
    #expect(findings.contains { $0.check == "classes-swapped" })
  }

  @Test func `bounds an audit as it bounds a plan`() throws {
    let early = try RealLog.audit(2022, bounds: Bounds(upto: 732)).findings
    #expect(early.contains { $0.check == "unit-factor" })
    #expect(!early.contains { $0.place.tahapan == .rancangan })
  }

  static let counts: [(String, Int)] = [
    ("parent-children", 4),
    ("parent-leaves", 2),
    ("blank-parent", 1),
    ("level-totals", 2),
    ("stated-claim", 2),
    ("classes-swapped", 1),
    ("formula-column", 9),
    ("unit-factor", 1),
    ("part-figures", 8),
    ("part-counts", 3),
    ("part-units", 8),
    ("swapped-rows", 2),
    ("total-driver", 1),
    ("flat-markup", 1),
    ("earmarked-source-vanished", 2),
    ("realisation-above-pagu", 0),
    ("after-adoption", 0),
    ("broken-sebelum", 0),
    ("figure-lost", 20),
    ("moved-between-items", 0),
    ("pagu-above-need", 9),
    ("need-unexplained", 26),
    ("forward-estimate", 0),
    ("target-up-money-down", 6),
    ("unit-cost", 8),
    ("renstra-target", 35),
    ("target-changed", 25),
    ("target-presence", 47),
    ("satuan-changed", 3),
    ("kegiatan-target", 7),
    ("target-and-pagu", 7),
    ("target-missing", 25),
    ("source-missing", 0),
    ("unit-presence", 11),
    ("indicator-presence", 5),
    ("indicator-changed", 14),
    ("code-authority", 3),
    ("proposal-open", 4),
    ("goal-incomplete", 8),
    ("projection", 4),
    ("empty-column", 18),
    ("column-copied", 2),
    ("back-dated", 0),
    ("round-trip", 0),
    ("change-without-reason", 0),
    ("adopted-by-recorder", 0),
    ("indicator-spelling", 34),
    ("indicator-levels", 4),
    ("foreign-satuan", 21),
    ("location-missing", 0),
    ("letter-gap", 1),
    ("wrong-year", 1),
    ("declared-formula", 2),
    ("written-code", 2),
    ("name-drift", 24),
    ("unknown-unit", 0),
  ]
}

/// The sample log of the repository, read without a store.
enum RealLog {
  static func audit(
    _ tahun: Int, _ checks: [any AuditCheck] = Audit.allChecks, stage: Tahapan? = nil,
    bounds: Bounds = .everything
  ) throws -> Audit {
    var fold = PlanFold(bounds: bounds, years: Audit.years(of: tahun))
    var trail = AuditTrail(tahun: tahun, bounds: bounds)
    for event in try events.get() {
      fold.apply(event)
      trail.apply(event)
    }
    return Audit(fold.state, trail: trail, tahapan: stage, checks: checks)
  }

  private static let events = Result { try read() }

  private static func read() throws -> [RecordedEvent] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(
      path: "EventLogs/lumajang-dinkopum/segments/00000000000000000001.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return try lines.map { line in
      let object = try #require(try JSONValue(parsing: String(line)).object)
      let type = try #require(object["type"]?.string)
      let decoded = try PlanEventCodec.current.decode(
        try #require(object["data"]?.object), type: type,
        version: Int(try #require(object["v"]?.integer)))
      return RecordedEvent(
        seq: Int(try #require(object["seq"]?.integer)),
        recorded: try #require(object["recorded"]?.string.flatMap { Instant($0) }),
        effective: try #require(object["effective"]?.string.flatMap { Day($0) }),
        pd: object["pd"]?.string ?? "", actor: object["actor"]?.string ?? "",
        user: object["user"]?.string ?? "", dasar: object["dasar"]?.string,
        provenance: decoded.provenance, event: decoded.event)
    }
  }
}

extension AuditValue? {
  fileprivate var told: String {
    switch self {
    case nil: "-"
    case .rupiah(let rupiah): rupiah.literal
    case .number(let ratio): ratio.literal
    case .text(let text): "“\(text)”"
    }
  }
}
