import Projections
import RenjaModel

/// What a difference says in sentences.
struct PlanDiffWords {
  let report: PlanDiffReport
  private let diff: PlanDiff
  private let language: Language

  init(_ report: PlanDiffReport) {
    self.report = report
    diff = report.diff
    language = report.basis.language
  }

  var title: [String] {
    let sides = "\(report.before.coordinate) → \(report.after.coordinate)"
    return [Phrase(id: "Perbedaan \(sides)", en: "Difference \(sides)")[language]]
  }

  /// How many units and indicators came, went and changed.
  var counts: Paragraph {
    guard !diff.isEmpty else { return "\(Phrase.noDifference[language])" }
    let units = diff.rows.filter { $0.indikator == nil }
    let indicators = diff.rows.filter { $0.indikator != nil }
    let parts = [(units, Phrase.unitsCounted), (indicators, .indicatorsCounted)]
      .filter { !$0.0.isEmpty }
      .map { rows, name -> Paragraph in "\(count(rows)) \(name[language]) (\(kinds(rows)))" }
    return "\(Phrase.differing[language]): \(Paragraph.joined(parts, separator: ", "))."
  }

  /// How many rows there are, by the events that gave what differs in them.
  private func count(_ rows: [PlanDiff.Row]) -> Table.Cell {
    let events = rows.flatMap { $0.fields.values.flatMap(\.events) }
    return Table.Cell(.integer(rows.count), events: Set(events).sorted())
  }

  private func kinds(_ rows: [PlanDiff.Row]) -> Paragraph {
    let kinds = PlanDiff.Kind.allCases.compactMap { kind -> Paragraph? in
      let own = rows.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      let name: Phrase =
        switch kind {
        case .added: .cameNew
        case .removed: .gone
        case .changed: .markChanged
        }
      return "\(count(own)) \(name[language])"
    }
    return .joined(kinds, separator: ", ")
  }

  /// That the rows balance with the totals, worked out anew.
  var proof: [Paragraph] {
    let sum = diff.rows.map(\.counted).reduce(.zero, +)
    let holds = sum == diff.totals.after - diff.totals.before
    let mark = Table.Cell.mark(holds ? .holds : .differs)
    let change = Table.Cell.change(sum, events: diff.totals.events)
    let before = Table.Cell.amount(diff.totals.before, events: diff.totals.eventsBefore)
    let after = Table.Cell.amount(diff.totals.after, events: diff.totals.eventsAfter)
    return [
      language == .indonesian
        ? "\(mark) Σ perubahan per unit \(change) = \(after) − \(before)."
        : "\(mark) Σ of the units' changes \(change) = \(after) − \(before)."
    ]
  }

  /// What is left out, and what is not counted.
  var notes: [Paragraph] {
    var notes: [Paragraph] = []
    for side in PlanDiff.Side.allCases {
      let fields = diff.leftOut.filter { $0.missing == side }.map(\.field.rawValue)
      guard !fields.isEmpty else { continue }
      let coordinate = side == .before ? report.before.coordinate : report.after.coordinate
      let list = fields.joined(separator: ", ")
      notes.append("\(Phrase.leftOut(list, coordinate)[language])")
    }
    let claims = diff.rows.contains { row in
      row.level < .subkegiatan && row.indikator == nil && row.fields[.pagu] != nil
    }
    if claims { notes.append("\(Phrase.claimsNotCounted[language])") }
    return notes
  }
}
