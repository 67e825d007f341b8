import RenjaModel

extension Chart {
  /// How one total became another; the summary tells the steps in order.
  ///
  /// - Parameters:
  ///   - title: what the picture is of.
  ///   - steps: the steps, in order.
  /// - Returns: the chart.
  public static func waterfall(_ title: String, _ steps: [Step]) -> Chart {
    Chart(title, telling: steps.map(\.told), .waterfall(steps))
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
    Chart(title, telling: points.map { $0.told(language) }, .steppedLine(points))
  }

  /// Changes of several things; the summary tells each.
  ///
  /// - Parameters:
  ///   - title: what the picture is of.
  ///   - changes: the changes, in the order to be shown.
  /// - Returns: the chart.
  public static func changes(_ title: String, _ changes: [Change]) -> Chart {
    Chart(title, telling: changes.map(\.told), .changes(changes))
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
    return Chart(title, telling: told, .achievements(achievements))
  }

  /// A chart whose summary tells its parts in order.
  private init(_ title: String, telling parts: [String], _ kind: Kind) {
    self.init(title: title, summary: parts.joined(separator: "; ") + ".", kind)
  }
}
