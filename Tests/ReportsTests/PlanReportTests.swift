import Canonical
import Projections
import RenjaModel
import Reports
import TestSupport
import Testing

@Suite("The plan's reports prove their sums on any log")
struct PlanReportTests {
  @Test(arguments: [UInt64(1), 17, 2022, 90_019])
  func `every proof holds, whatever the events are`(seed: UInt64) {
    for round in 0..<12 {
      let log = PlanEvents.random(seed: seed &* 1000 &+ UInt64(round), count: 160)
      for report in reports(on: log) {
        let text = String(decoding: TextFormat(width: 120).bytes(of: report), as: UTF8.self)
        let proofs = text.split(separator: "\n").filter { $0.hasPrefix("- ") && $0.contains("Σ") }
        #expect(!proofs.isEmpty, "seed \(seed), round \(round)")
        #expect(proofs.allSatisfy { $0.hasPrefix("- ✓") }, "seed \(seed), round \(round)\n\(text)")
      }
    }
  }

  @Test(arguments: [UInt64(3), 44, 505])
  func `every format writes every report whole`(seed: UInt64) throws {
    let log = PlanEvents.random(seed: seed, count: 200)
    for report in reports(on: log) {
      let json = JSONFormat().bytes(of: report)
      #expect(try JSONValue(parsing: Array(json.dropLast()).span).object != nil)
      let records = try #require(report.document().records)
      let width = records.columns.count
      #expect(records.rows.allSatisfy { $0.cells.count <= width })
      #expect(Set(records.columns.map(\.id)).count == width)
      for columns in [40, 80, 200] {
        let text = String(decoding: TextFormat(width: columns).bytes(of: report), as: UTF8.self)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns }, "seed \(seed)")
      }
    }
  }

  @Test func `a figure shows what became of it, with a sign that needs no colour`() {
    let row = [
      Table.Cell.amount(.zero).marked(.toZero), Table.Cell(.blank).marked(.emptied),
      .amount(Rupiah(5_000)).marked(.up), .amount(Rupiah(5_000)).marked(.fromZero),
    ]
    let table = Table(columns: row.indices.map { .figures("c\($0)", "") }, rows: [Table.Row(row)])
    let text = TextFormat(width: 80).text(of: PlainReport(table))
    #expect(text.contains("▼0  ▼—  ▲ 5.000  0▲ 5.000"))
    let csv = CSVFormat().text(of: PlainReport(table))
    #expect(csv.contains("0,\"\",5000,5000"))
  }

  private func reports(on log: PlanEvents) -> [any Report] {
    let state = log.state
    var changes = PaguChanges(tahun: 2022)
    for event in log.events { changes.apply(event) }
    let basis = Samples.basis(.english)
    let traces = [nil, PaguTrace.Grouping.program, .sumber].map { grouping in
      PaguTrace(
        PaguTrace.Question(tahun: 2022, kode: nil, grouping: grouping), in: state,
        changes: changes)
    }
    let unit = PaguTrace(
      PaguTrace.Question(tahun: 2022, kode: kode("2.17.06")), in: state, changes: changes)
    let sides = ["kebutuhan", "rancangan", "penetapan"].map { stage in
      PlanSide(state: state, tahun: 2022, tahapan: tahapan(stage))
    }
    let named = sides.map { side in
      PlanDiffReport.Side(
        coordinate: "2022/\(side.tahapan?.name ?? "")", plan: side, size: state.size, root: "r")
    }
    return (traces + [unit]).filter { $0.columns.count > 1 && !$0.rows.isEmpty }
      .map { PaguTraceReport($0, basis: basis) as any Report }
      + sides.map { CurrentPlanReport(CurrentPlan($0), basis: basis) }
      + zip(zip(sides, sides.dropFirst()), zip(named, named.dropFirst())).map { sides, names in
        PlanDiffReport(
          PlanDiff(from: sides.0, to: sides.1), from: names.0, to: names.1, basis: basis)
      }
  }
}

extension PlanEvents {
  /// What all the events say.
  fileprivate var state: PlanState {
    var fold = PlanFold(retracted: retractions)
    for event in events { fold.apply(event) }
    return fold.state
  }
}
