public import Projections
public import RenjaModel

/// A picture of figures before anyone has drawn it: what is shown, never how.
///
/// Whatever a chart shows, the document also tells in its tables; a chart is for those who would
/// rather look than read.
public struct Chart: Hashable, Sendable {
  /// What the picture is of.
  public var title: String
  /// What is seen in it, in a sentence, for whoever cannot see it.
  public var summary: String
  /// The figures.
  public var kind: Kind

  /// A chart; see the properties.
  ///
  /// - Parameters:
  ///   - title: what the picture is of.
  ///   - summary: what is seen in it.
  ///   - kind: the figures.
  public init(title: String, summary: String, _ kind: Kind) {
    self.title = title
    self.summary = summary
    self.kind = kind
  }

  /// The kinds of pictures there are.
  public enum Kind: Hashable, Sendable {
    /// How one total became another, rise by rise and fall by fall.
    case waterfall([Step])
    /// A figure that holds until the next one replaces it.
    case steppedLine([Point])
    /// Rises to one side, falls to the other.
    case changes([Change])
    /// Results against what was promised.
    case achievements([Achievement])
  }

  /// A step of a waterfall.
  public enum Step: Hashable, Sendable {
    /// Where the sum stands.
    case total(String, Rupiah)
    /// What is added to it, or taken from it.
    case change(String, Rupiah)
  }

  /// A place on a stepped line.
  public struct Point: Hashable, Sendable {
    /// Where it is: a stage, a day.
    public let label: String
    /// The figure; it may be blank or absent.
    public let figure: Figure
    /// Whether it is the one that was asked for.
    public let isStressed: Bool

    /// A place and its figure.
    ///
    /// - Parameters:
    ///   - label: where it is.
    ///   - figure: the figure.
    ///   - isStressed: whether it is the one that was asked for.
    public init(_ label: String, _ figure: Figure, isStressed: Bool = false) {
      self.label = label
      self.figure = figure
      self.isStressed = isStressed
    }
  }

  /// A change of one thing.
  public struct Change: Hashable, Sendable {
    /// What changed.
    public let label: String
    /// By how much.
    public let change: Rupiah

    /// A change.
    ///
    /// - Parameters:
    ///   - label: what changed.
    ///   - change: by how much.
    public init(_ label: String, _ change: Rupiah) {
      self.label = label
      self.change = change
    }
  }

  /// A promise and what came of it, each in its own words, for their units differ.
  public struct Achievement: Hashable, Sendable {
    /// What was promised.
    public let label: String
    /// The promised value; nil where there is no such row.
    public let target: String?
    /// The result; nil where there is no such row.
    public let result: String?
    /// The result over the target; nil where it cannot be said.
    public let percent: Percent?

    /// A promise and its result.
    ///
    /// - Parameters:
    ///   - label: what was promised.
    ///   - target: the promised value; nil where there is no such row, empty where it is blank.
    ///   - result: the result; nil where there is no such row, empty where it is blank.
    ///   - percent: the result over the target; nil where it cannot be said.
    public init(_ label: String, target: String?, result: String?, percent: Percent?) {
      self.label = label
      self.target = target
      self.result = result
      self.percent = percent
    }
  }
}

extension Chart {
  /// How one total became another; the summary tells the steps in order.
  ///
  /// - Parameters:
  ///   - title: what the picture is of.
  ///   - steps: the steps, in order.
  /// - Returns: the chart.
  public static func waterfall(_ title: String, _ steps: [Step]) -> Chart {
    let told = steps.map { step in
      switch step {
      case .total(let label, let amount): "\(label) \(amount.grouped)"
      case .change(let label, let amount): "\(label) \(amount.groupedChange)"
      }
    }
    return Chart(title: title, summary: told.joined(separator: "; ") + ".", .waterfall(steps))
  }

  /// A figure through places in order; the summary tells each.
  ///
  /// - Parameters:
  ///   - title: what the picture is of.
  ///   - points: the places, in order.
  ///   - language: the language of what is said of blank and absent ones.
  /// - Returns: the chart.
  public static func steppedLine(
    _ title: String, _ points: [Point], _ language: Language
  ) -> Chart {
    let told = points.map { point in
      let figure: String =
        switch point.figure {
        case .absent: Phrase.legendAbsent[language]
        case .blank: Phrase.blankFigure[language]
        case .amount(let amount): amount.grouped
        }
      return "\(point.label) \(figure)"
    }
    return Chart(title: title, summary: told.joined(separator: "; ") + ".", .steppedLine(points))
  }

  /// Changes of several things; the summary tells each.
  ///
  /// - Parameters:
  ///   - title: what the picture is of.
  ///   - changes: the changes, in the order to be shown.
  /// - Returns: the chart.
  public static func changes(_ title: String, _ changes: [Change]) -> Chart {
    let told = changes.map { "\($0.label) \($0.change.groupedChange)" }
    return Chart(title: title, summary: told.joined(separator: "; ") + ".", .changes(changes))
  }

  /// Results against targets; the summary tells each.
  ///
  /// - Parameters:
  ///   - title: what the picture is of.
  ///   - achievements: the promises with their results, in the order to be shown.
  ///   - language: the language of what is said where nothing can be compared.
  /// - Returns: the chart.
  public static func achievements(
    _ title: String, _ achievements: [Achievement], _ language: Language
  ) -> Chart {
    let told = achievements.map { "\($0.label): \($0.told(language))" }
    return Chart(
      title: title, summary: told.joined(separator: "; ") + ".", .achievements(achievements))
  }
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
