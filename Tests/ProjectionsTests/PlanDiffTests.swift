@testable import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("What differs between two plans")
struct PlanDiffTests {
  let leaf = "2.17.01.2.01.01"
  let twin = "2.17.01.2.01.02"

  private var log: PlanEvents {
    .given {
      $0.pagu(leaf, 100, "kebutuhan")
      $0.target(leaf, "1", "1,5 Dok", "kebutuhan", nilai: "1.5")
      $0.target(leaf, "2", "Sehat  5 KOP", "kebutuhan")
      $0.location(leaf, "Kab. Lumajang", "kebutuhan")
      $0.pagu(twin, nil, "kebutuhan")
      $0.pagu(leaf, 80, "penetapan")
      $0.target(leaf, "1", "15 Dok", "penetapan", nilai: "15")
      $0.target(leaf, "2", "sehat 5 kop", "penetapan")
      $0.pagu("2.17.06.2.01.01", 30, "penetapan")
      $0.pagu(twin, 0, "penetapan")
    }
  }

  @Test func `rows say what was added, removed and changed, and in which field`() throws {
    let diff = PlanDiff(from: log.side("kebutuhan"), to: log.side("penetapan"))
    #expect(diff.rows.map(\.kode.text) == [leaf, leaf, twin, "2.17.06.2.01.01"])
    #expect(diff.rows.map(\.indikator) == [nil, "1", nil, nil])
    #expect(diff.rows.map(\.kind) == [.changed, .changed, .changed, .added])
    #expect(diff.rows[0].paguBefore == .rupiah(100))
    #expect(diff.rows[0].fields[.pagu]?.change == Rupiah(-20))
    #expect(diff.rows[0].fields[.pagu]?.before?.events == [1])
    #expect(Set(diff.rows[1].fields.keys) == [.target])
    #expect(diff.rows[2].paguBefore == .blank)
    #expect(diff.rows[2].paguAfter == .rupiah(0))
    #expect(diff.rows[2].fields[.pagu]?.change == .zero)
  }

  @Test func `a field that one side holds for no unit is left out and said once`() {
    let diff = PlanDiff(from: log.side("kebutuhan"), to: log.side("penetapan"))
    #expect(diff.leftOut == [.init(field: .lokasi, missing: .after)])
    #expect(diff.rows.allSatisfy { $0.fields[.lokasi] == nil })
  }

  @Test func `totals say the rise and the fall apart`() {
    let totals = PlanDiff(from: log.side("kebutuhan"), to: log.side("penetapan")).totals
    #expect(totals.before == Rupiah(100))
    #expect(totals.after == Rupiah(110))
    #expect(totals.change == Rupiah(10))
    #expect(totals.up == Rupiah(30))
    #expect(totals.down == Rupiah(-20))
  }

  @Test func `two bounds on one stage show what came in between`() {
    let diff = PlanDiff(from: log.side("penetapan", upto: 9), to: log.side("penetapan"))
    #expect(diff.rows.map(\.kode.text) == [twin])
    #expect(diff.rows.map(\.kind) == [.added])
  }

  private var mapped: PlanEvents {
    .given {
      $0.map([leaf], to: ["2.17.09.2.01.01"], from: 2023)
      $0.map([twin], to: ["2.17.09.2.01.02", "2.17.09.2.01.03"], from: 2023)
      $0.pagu(leaf, 100)
      $0.target(leaf, "1", "1 Dok")
      $0.pagu(twin, 50)
      $0.tahun = 2023
      $0.pagu("2.17.09.2.01.01", 120)
      $0.target("2.17.09.2.01.01", "1", "2 Dok")
      $0.pagu("2.17.09.2.01.02", 30)
      $0.pagu("2.17.09.2.01.03", 25)
    }
  }

  @Test func `codes join across years, several as one group`() throws {
    let diff = PlanDiff(from: mapped.side("rancangan"), to: mapped.side("rancangan", 2023))
    #expect(diff.rows.map(\.kind) == [.changed, .changed, .changed])
    #expect(diff.rows[0].before == [kode(leaf)])
    #expect(diff.rows[0].after == [kode("2.17.09.2.01.01")])
    #expect(diff.rows[0].isMapped)
    #expect(diff.rows[0].fields[.pagu]?.change == Rupiah(20))
    #expect(diff.rows[2].before == [kode(twin)])
    #expect(diff.rows[2].after.map(\.text) == ["2.17.09.2.01.02", "2.17.09.2.01.03"])
    #expect(diff.rows[2].fields[.pagu]?.change == Rupiah(5))
    #expect(diff.rows[2].members.map(\.kind) == [.removed, .added, .added])
    #expect(diff.totals.change == Rupiah(25))
  }

  @Test func `codes do not join within one year`() {
    var log = mapped
    log.pagu(leaf, 7, "rancangan")
    log.pagu("2.17.09.2.01.01", 7, "penetapan")
    let diff = PlanDiff(from: log.side("rancangan", 2023), to: log.side("penetapan", 2023))
    #expect(diff.rows.contains { $0.kode == kode(leaf) && $0.kind == .removed })
  }

  @Test(arguments: [UInt64](1...40))
  func `a difference is empty on itself, mirrors, balances and can be applied`(seed: UInt64) {
    var log = PlanEvents.random(seed: seed, count: 200)
    log.map(["2.17.01.2.01.01"], to: ["2.17.01.2.01.02"], from: 2023)
    log.map(["2.17.06.2.01.01"], to: ["2.17.06.2.01.03"], from: 2023)
    log.tahun = 2023
    log.pagu("2.17.06.2.01.03", 11, "rancangan")
    let sides = [
      log.side("kebutuhan"), log.side("rancangan"), log.side("penetapan", upto: 90),
      log.side("rancangan", 2023), log.side("apbd"),
    ]
    for one in sides {
      #expect(PlanDiff(from: one, to: one).isEmpty, "seed \(seed)")
      for other in sides {
        let diff = PlanDiff(from: one, to: other)
        let mirror = PlanDiff(from: other, to: one)
        let result = diff.applied(to: PlanContent(one))
        #expect(result.agrees(with: PlanContent(other), in: diff.compared), "seed \(seed)")
        #expect(diff.totals.change == diff.totals.after - diff.totals.before, "seed \(seed)")
        #expect(diff.totals.change == -mirror.totals.change, "seed \(seed)")
        #expect(diff.totals.up == -mirror.totals.down, "seed \(seed)")
        #expect(
          Set(diff.rows.map(Mirrored.init)) == Set(mirror.rows.map { Mirrored($0).turned }),
          "seed \(seed)")
        let leaves = diff.rows.filter { $0.level == .subkegiatan && $0.indikator == nil }
        #expect(
          leaves.allSatisfy { $0.counted == $0.fields[.pagu]?.change ?? .zero }, "seed \(seed)")
      }
    }
  }
}

/// A row of a difference without the code it is known by, and how it looks from the other side.
private struct Mirrored: Hashable {
  var before: [Kode]
  var after: [Kode]
  var indikator: String?
  var fields: [PlanField: PlanDiff.FieldChange]
  var counted: Rupiah

  init(_ row: PlanDiff.Row) {
    before = row.before
    after = row.after
    indikator = row.indikator
    fields = row.fields
    counted = row.counted
  }

  var turned: Mirrored {
    var turned = self
    turned.before = after
    turned.after = before
    turned.counted = -counted
    turned.fields = fields.mapValues {
      PlanDiff.FieldChange(before: $0.after, after: $0.before)
    }
    return turned
  }
}
