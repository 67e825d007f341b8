import Projections
import RenjaModel

/// The pictures of a trace: how the first draft's total became the final one.
struct PaguTraceCharts {
  /// More programs than these are put together, the smallest first.
  static let mostParts = 12

  let trace: PaguTrace
  let language: Language

  /// The pictures; none where there is but one stage.
  var blocks: [Block] {
    guard trace.columns.count > 1 else { return [] }
    return [.chart(stages)] + (programs.map { [.chart($0)] } ?? [])
  }

  /// Stage by stage, all rises and all falls between.
  private var stages: Chart {
    var steps: [Chart.Step] = []
    if let first = trace.columns.first {
      steps.append(.total(first.name, trace.totals.stages[first] ?? .zero))
    }
    for step in trace.totals.steps {
      if step.up != .zero { steps.append(.change(Phrase.rises[language], step.up)) }
      if step.down != .zero { steps.append(.change(Phrase.falls[language], step.down)) }
      steps.append(.total(step.to.name, trace.totals.stages[step.to] ?? .zero))
    }
    return .waterfall(Phrase.chartStages[language], steps)
  }

  /// From the first stage to the last, program by program; nil where there is but one.
  private var programs: Chart? {
    let rows = trace.rows.filter { $0.level == .program }
    guard rows.count > 1, let first = trace.columns.first, let last = trace.columns.last else {
      return nil
    }
    let moves = rows.map { row -> (label: String, change: Rupiah) in
      let before = row.computed[first]?.value.counted ?? .zero
      let after = row.computed[last]?.value.counted ?? .zero
      return ("\(row.kode.text) \(row.nama)", after - before)
    }.filter { $0.change != .zero }
    guard !moves.isEmpty else { return nil }
    let named = Set(
      moves.indices.sorted { moves[$0].change.magnitude > moves[$1].change.magnitude }
        .prefix(Self.mostParts))
    var steps: [Chart.Step] = [.total(first.name, trace.totals.stages[first] ?? .zero)]
    steps += moves.indices.filter(named.contains).map {
      .change(moves[$0].label, moves[$0].change)
    }
    let shown = moves.indices.filter(named.contains).map { moves[$0].change }.reduce(.zero, +)
    let rest = trace.totals.change - shown
    if rest != .zero { steps.append(.change(Phrase.chartOthers[language], rest)) }
    steps.append(.total(last.name, trace.totals.stages[last] ?? .zero))
    return .waterfall(Phrase.chartPrograms[language], steps)
  }
}
