extension Chart {
  /// The numbers of the events that gave its figures, in any order.
  var events: [Int] {
    switch kind {
    case .waterfall(let steps):
      steps.flatMap(\.events)
    case .steppedLine(let points): points.flatMap(\.events)
    case .changes(let changes): changes.flatMap(\.events)
    case .achievements(let rows): rows.flatMap(\.events)
    }
  }
}

extension Chart.Step {
  /// The numbers of the events that gave its amount.
  var events: [Int] {
    switch self {
    case .total(_, _, let events), .change(_, _, let events): events
    }
  }
}
