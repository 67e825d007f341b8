import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("The pagu of a year through its stages")
struct PaguTraceTests {
  let leaf = "2.17.01.2.01.01"
  let twin = "2.17.01.2.01.02"

  private func trace(
    _ log: PlanEvents, kode code: String? = nil, from: String? = nil, to: String? = nil,
    by grouping: PaguTrace.Grouping? = nil
  ) -> PaguTrace {
    PaguTrace(
      .init(
        tahun: 2022, kode: code.map { kode($0) }, from: from.map { tahapan($0) },
        to: to.map { tahapan($0) }, grouping: grouping), in: log.state(),
      changes: log.changes())
  }

  @Test(
    arguments: [
      (Figure.absent, Figure.absent, nil), (.absent, .blank, .newRow),
      (.absent, .rupiah(0), .newRow),
      (.blank, .absent, .droppedRow), (.rupiah(5), .absent, .droppedRow), (.blank, .blank, .blank),
      (.blank, .rupiah(0), .filled), (.blank, .rupiah(5), .filled), (.rupiah(0), .blank, .emptied),
      (.rupiah(5), .blank, .emptied), (.rupiah(0), .rupiah(0), .same),
      (.rupiah(5), .rupiah(5), .same),
      (.rupiah(5), .rupiah(0), .toZero), (.rupiah(0), .rupiah(5), .fromZero),
      (.rupiah(5), .rupiah(6), .up), (.rupiah(6), .rupiah(5), .down),
    ] as [(Figure, Figure, Move?)])
  func `every pair of figures makes one kind of move`(before: Figure, after: Figure, move: Move?) {
    #expect(Move(from: before, to: after) == move)
  }

  @Test(
    arguments: [
      (1, 3, "33.33"), (2, 3, "66.67"), (-2, 3, "-66.67"), (1, 8, "12.5"), (1, 20_000, "0.01"),
      (1, 20_001, "0"), (-5, 5, "-100"), (300, 100, "300"),
    ] as [(Int64, Int64, String)])
  func `percentages round half up to two decimals`(change: Int64, base: Int64, text: String) {
    #expect(Percent(Rupiah(change), of: .rupiah(base))?.literal == text)
  }

  @Test func `there is no percentage over 0, blank or absent`() {
    for base in [Figure.absent, .blank, .rupiah(0)] {
      #expect(Percent(Rupiah(5), of: base) == nil)
    }
  }

  private var log: PlanEvents {
    .given {
      $0.unit(leaf, "Dokumen")
      $0.pagu(leaf, 1, "renstra")
      $0.pagu(leaf, 100, "kebutuhan", sumber: .satu("DAU"))
      $0.pagu(twin, nil, "kebutuhan")
      $0.pagu("2.17.01", 120, "rancangan")
      $0.pagu(leaf, 80, "rancangan", sumber: .satu("DBHCHT"))
      $0.pagu(leaf, 90, "rancangan", alasan: Alasan(.hasilReviu), on: "2021-02-01")
      $0.pagu(leaf, 85, "rancangan", on: "2021-01-15")
      $0.pagu(twin, 0, "rancangan")
      $0.pagu("2.17.06.2.01.01", 40, "penetapan")
      $0.pagu(leaf, nil, "penetapan")
      $0.target("2.17.06.2.01.02", "1", "2 Dok", "apbd")
    }
  }

  @Test func `columns are the stages that hold a pagu, renstra only beside them`() {
    let trace = trace(log)
    #expect(trace.columns == [.kebutuhan, .rancangan, .penetapan])
    #expect(trace.references == [.renstra])
    #expect(trace.unadopted == [.kebutuhan, .rancangan, .penetapan])
    #expect(self.trace(log, from: "renstra").columns.first == .renstra)
    #expect(self.trace(log, from: "rancangan").columns == [.rancangan, .penetapan])
    #expect(self.trace(log, to: "rancangan").columns == [.kebutuhan, .rancangan])
    #expect(self.trace(log, from: "ranwal", to: "rkpd").columns == [.rancangan])
  }

  @Test func `a unit's row steps from first to final and names the events`() throws {
    let row = try #require(trace(log).rows.first { $0.kode == kode(leaf) })
    #expect(row.stages[.renstra]?.value == .rupiah(1))
    #expect(row.steps.map(\.move) == [.down, .emptied])
    #expect(row.steps.map(\.change) == [Rupiah(-10), Rupiah(-90)])
    #expect(row.steps.map(\.percent?.literal) == ["-10", "-100"])
    #expect(row.first == .rupiah(100))
    #expect(row.final == .blank)
    #expect(row.change == Rupiah(-100))
    #expect(row.events == [2, 3, 7, 11])
  }

  @Test func `every change inside a stage is told in the order of effect`() throws {
    let row = try #require(trace(log).rows.first { $0.kode == kode(leaf) })
    #expect(row.changes.map(\.seq) == [3, 6, 8, 7, 11])
    #expect(row.changes.map(\.before) == [.absent, .absent, .rupiah(80), .rupiah(85), .absent])
    #expect(row.changes.map(\.alasan?.text) == [nil, nil, nil, "hasil-reviu", nil])
  }

  @Test func `a row that is gone is absent from the last column on, and has no step after it`()
    throws
  {
    let row = try #require(trace(log).rows.first { $0.kode == kode(twin) })
    #expect(row.steps.map(\.move) == [.filled, .droppedRow])
    #expect(row.final == .absent)
    let new = try #require(trace(log).rows.first { $0.kode == kode("2.17.06.2.01.01") })
    #expect(new.steps.map(\.move) == [.newRow])
    #expect(new.steps.map(\.from) == [.rancangan])
  }

  @Test func `totals sum the rows, claims of parents stand beside their sums`() throws {
    let trace = trace(log)
    #expect(trace.totals.stages[.rancangan] == Rupiah(90))
    #expect(trace.totals.steps.map(\.change) == [Rupiah(-10), Rupiah(-50)])
    #expect(trace.totals.steps.map(\.up) == [.zero, Rupiah(40)])
    #expect(trace.totals.steps.map(\.down) == [Rupiah(-10), Rupiah(-90)])
    #expect(trace.totals.change == Rupiah(-60))
    let program = try #require(trace.rows.first { $0.kode == kode("2.17.01") })
    #expect(program.stages[.rancangan]?.value == .rupiah(120))
    #expect(program.computed[.rancangan]?.value == .rupiah(90))
    #expect(trace.largestMoves(1).map(\.kode.text) == [leaf])
  }

  @Test func `amounts gather by program and by source`() {
    let programs = trace(log, by: .program).groups
    #expect(programs.map(\.kode?.text) == ["2.17.01", "2.17.06"])
    #expect(programs.map(\.change) == [Rupiah(-100), Rupiah(40)])
    let sources = trace(log, by: .sumber).groups
    #expect(sources.map(\.nama) == ["DAU", "DBHCHT", nil])
    #expect(sources[0].steps.map(\.move) == [.droppedRow])
    #expect(sources.map(\.change).reduce(.zero, +) == Rupiah(-60))
  }

  @Test func `a trace of one unit keeps the columns of all and sums only what is below`() {
    let trace = trace(log, kode: "2.17.06")
    #expect(trace.columns.count == 3)
    #expect(trace.rows.map(\.kode.text) == ["2.17.06", "2.17.06.2.01", "2.17.06.2.01.01"])
    #expect(trace.totals.change == Rupiah(40))
  }

  @Test(arguments: [UInt64](1...30))
  func `changes sum to final minus first, per row and in total`(seed: UInt64) {
    let log = PlanEvents.random(seed: seed, count: 200)
    for grouping in [PaguTrace.Grouping.program, .sumber] {
      let trace = trace(log, by: grouping)
      for row in trace.rows {
        let steps = row.steps.map(\.change).reduce(.zero, +)
        #expect(steps == row.change, "seed \(seed), \(row.kode)")
        for stage in trace.columns {
          let told = row.changes.filter { $0.tahapan == stage }.map(\.change).reduce(.zero, +)
          let figure = row.stages[stage]?.value ?? .absent
          #expect(told == figure.counted, "seed \(seed), \(row.kode) \(stage)")
        }
      }
      let total = trace.totals.change
      #expect(trace.totals.steps.map(\.change).reduce(.zero, +) == total, "seed \(seed)")
      #expect(trace.rows.map(\.counted).reduce(.zero, +) == total, "seed \(seed)")
      #expect(trace.groups.map(\.change).reduce(.zero, +) == total, "seed \(seed)")
      for stage in trace.columns {
        let plan = CurrentPlan(log.side(stage.name))
        #expect(trace.totals.stages[stage] == plan.totals.computed.value, "seed \(seed)")
      }
    }
  }
}
