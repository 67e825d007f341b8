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
      steps.append(total(at: first))
    }
    for step in trace.totals.steps {
      let events = trace.events(between: step.from, step.to)
      for (name, change) in [(Phrase.rises, step.up), (.falls, step.down)] where change != .zero {
        steps.append(.change(name[language], change, events: events))
      }
      steps.append(total(at: step.to))
    }
    return .waterfall(Phrase.chartStages[language], steps)
  }

  private func total(at stage: Tahapan) -> Chart.Step {
    .total(stage.name, trace.totals.stages[stage] ?? .zero, events: trace.events(at: stage))
  }

  /// From the first stage to the last, program by program; nil where there is but one.
  private var programs: Chart? {
    let rows = trace.rows.filter { $0.level == .program }
    guard rows.count > 1, let first = trace.columns.first, let last = trace.columns.last else {
      return nil
    }
    let moves = rows.map { row -> Chart.Change in
      let sides = [first, last].map { row.computed[$0] ?? Evidenced.absent }
      return Chart.Change(
        "\(row.kode.text) \(row.nama)", sides[1].value.counted - sides[0].value.counted,
        events: sides.flatMap(\.events))
    }.filter { $0.change != .zero }
    guard !moves.isEmpty else { return nil }
    let named = Set(
      moves.indices.sorted { moves[$0].change.magnitude > moves[$1].change.magnitude }
        .prefix(Self.mostParts))
    let shown = moves.indices.filter(named.contains).map { moves[$0] }
    let rest = trace.totals.change - shown.map(\.change).reduce(.zero, +)
    var steps = [total(at: first)]
    steps += shown.map { .change($0.label, $0.change, events: $0.events) }
    if rest != .zero {
      let events = Set(trace.events(between: first, last)).subtracting(shown.flatMap(\.events))
      steps.append(.change(Phrase.chartOthers[language], rest, events: events.sorted()))
    }
    steps.append(total(at: last))
    return .waterfall(Phrase.chartPrograms[language], steps)
  }
}
