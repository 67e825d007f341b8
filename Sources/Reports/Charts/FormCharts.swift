import Projections
import RenjaModel

/// The pictures of a form that sets promises beside what came of them: E.81.
struct FormCharts {
  /// More rows than these say nothing more to the eye; the table has them all.
  static let mostRows = 24

  let form: Form
  let language: Language

  /// Results against targets, then spending against pagu; none where nothing has come of any yet.
  var blocks: [Block] {
    [false, true].compactMap { isMoney in
      let all = form.achievements.filter { $0.isMoney == isMoney }
      guard all.contains(where: { $0.result != .absent }) else { return nil }
      let shown = all.prefix(Self.mostRows).map { row in
        Chart.Achievement(
          "\(row.kode.text) \(row.nama)", target: row.target.short(language),
          result: row.result.short(language), percent: row.percent, events: row.events)
      }
      var title = (isMoney ? Phrase.chartSpending : .chartAchievement)[language]
      if all.count > shown.count { title += " (\(shown.count)/\(all.count))" }
      return .chart(.achievements(title, shown, language))
    }
  }
}

extension Form.Cell.Content {
  /// The content in few letters: money in few figures; nil where there is no row, empty where blank.
  fileprivate func short(_ language: Language) -> String? {
    switch self {
    case .absent: nil
    case .blank: ""
    case .rupiah(let rupiah), .change(let rupiah): rupiah.short(language)
    case .text(let text), .key(let text): text
    case .number(let number): number.literal.replacingPoint(with: ",")
    case .percent(let percent): percent.text
    // What promises and results never are.
    default: ""
    }
  }
}
