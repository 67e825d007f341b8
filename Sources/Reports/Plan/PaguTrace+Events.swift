import Projections
import RenjaModel

extension PaguTrace {
  /// The events that gave a stage's total.
  func events(at stage: Tahapan?) -> [Int] {
    guard let stage else { return [] }
    let top = rows.filter { $0.level >= .program }.map(\.level).min()
    let tops = rows.filter { $0.level == top }
    return Set(tops.flatMap { $0.computed[stage]?.events ?? [] }).sorted()
  }

  /// The events that gave the first and the last total, and so what lies between.
  var outermostEvents: [Int] { events(between: columns.first, columns.last) }

  /// The events that gave two totals.
  func events(between first: Tahapan?, _ last: Tahapan?) -> [Int] {
    Set(events(at: first) + events(at: last)).sorted()
  }
}

extension PaguTrace.Row {
  /// The events that gave what the row states at a stage.
  func events(at stage: Tahapan?) -> [Int] { stage.flatMap { stages[$0]?.events } ?? [] }
}
