import Projections
import RenjaModel

/// The picture of a difference: which units' money moved most.
struct PlanDiffCharts {
  /// How many units are named; the others are put together.
  static let mostUnits = 15

  let diff: PlanDiff
  let language: Language

  /// The picture; none where no money moved.
  var blocks: [Block] {
    let moves = diff.rows.filter { $0.counted != .zero }.sorted { one, other in
      one.counted.magnitude == other.counted.magnitude
        ? one.kode < other.kode : one.counted.magnitude > other.counted.magnitude
    }
    guard !moves.isEmpty else { return [] }
    var changes = moves.prefix(Self.mostUnits).map { row in
      Chart.Change("\(row.kode.text) \(row.nama)", row.counted, events: row.paguEvents)
    }
    let others = moves.dropFirst(Self.mostUnits)
    if !others.isEmpty {
      let label = "\(Phrase.chartOthers[language]) (\(others.count))"
      changes.append(
        Chart.Change(
          label, others.map(\.counted).reduce(.zero, +), events: others.flatMap(\.paguEvents)))
    }
    return [.chart(.changes(Phrase.chartChanges[language], changes))]
  }
}

extension PlanDiff.Row {
  /// The events that gave both sides of its pagu.
  fileprivate var paguEvents: [Int] { fields[.pagu]?.events ?? [] }
}
