import Projections
import RenjaModel

extension Chart.Step {
  /// The step in words, its amount exact.
  var told: String {
    switch self {
    case .total(let label, let amount, _): "\(label) \(amount.grouped)"
    case .change(let label, let amount, _): "\(label) \(amount.groupedChange)"
    }
  }
}

extension Chart.Point {
  /// The point in words, its figure exact.
  func told(_ language: Language) -> String {
    let figure: String =
      switch figure {
      case .absent: Phrase.legendAbsent[language]
      case .blank: Phrase.blankFigure[language]
      case .amount(let amount): amount.grouped
      }
    return "\(label) \(figure)"
  }
}

extension Chart.Change {
  /// The change in words, exact.
  var told: String { "\(label) \(change.groupedChange)" }
}

extension Chart.Achievement {
  /// Target, result and percentage in words.
  func told(_ language: Language) -> String {
    let values = [(Phrase.target, target), (Phrase.result, result)].map { name, value in
      let text: String =
        switch value {
        case nil: Phrase.legendAbsent[language]
        case "": Phrase.blankFigure[language]
        case .some(let value): value
        }
      return "\(name[language].lowercased()) \(text)"
    }
    return ([percent?.text].compactMap(\.self) + values).joined(separator: ", ")
  }
}
