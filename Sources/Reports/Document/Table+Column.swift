extension Table {
  /// One column: what it is called, in the form and for programs, and how it may be drawn.
  public struct Column: Hashable, Sendable {
    /// To which side the cells lean.
    public enum Alignment: Hashable, Sendable {
      /// Words.
      case leading
      /// Figures.
      case trailing
      /// Signs.
      case center
    }

    /// How a column gives way where the paper is narrow.
    public enum Fit: Hashable, Sendable {
      /// Never: amounts, codes, dates, signs.
      case whole
      /// Its words go to further lines.
      ///
      /// `minimum` is the narrowest that is still pleasant to read. Width beyond it goes to the
      /// columns in proportion to the length of what they hold, times `weight`.
      case wraps(minimum: Int, weight: Int)
    }

    /// The column's name for programs: short, stable, the same in every language.
    public var id: String
    /// The headings above this one, outermost first, shared with neighbours of the same headings.
    public var groups: [String]
    /// The heading.
    public var heading: String
    /// The number the form prints below the heading; neighbours with the same number share it.
    public var number: String?
    /// The formula the form declares for the column: `7/6`.
    public var formula: String?
    /// The official formula, where the document declares another one; both are shown.
    public var officialFormula: String?
    /// Whether the column is computed, not stated: `import` must not read it.
    public var isComputed: Bool
    /// To which side the cells lean.
    public var alignment: Alignment
    /// How the column gives way.
    public var fit: Fit
    /// Whether the cells are indented by the row's depth.
    public var isIndented: Bool
    /// Whether the column says which row this is: on narrow paper such columns stand on a line of
    /// their own above the rest.
    public var isLead: Bool

    /// A column; the factories below suit most.
    ///
    /// - Parameters:
    ///   - id: the name for programs.
    ///   - heading: the heading.
    ///   - alignment: to which side the cells lean.
    ///   - fit: how the column gives way.
    public init(_ id: String, _ heading: String, alignment: Alignment, fit: Fit) {
      self.id = id
      self.heading = heading
      self.alignment = alignment
      self.fit = fit
      groups = []
      isComputed = false
      isIndented = false
      isLead = false
    }
  }
}

extension Table.Column {
  /// A column of words, which wrap.
  ///
  /// - Parameters:
  ///   - id: the name for programs.
  ///   - heading: the heading.
  ///   - minimum: the narrowest that is still pleasant to read.
  ///   - weight: how much of the width it claims against other columns of words.
  /// - Returns: the column.
  public static func words(
    _ id: String, _ heading: String, minimum: Int = 12, weight: Int = 1
  ) -> Table.Column {
    Table.Column(
      id, heading, alignment: .leading, fit: .wraps(minimum: minimum, weight: weight))
  }

  /// A column of codes, dates or other keys, which never break.
  public static func keys(_ id: String, _ heading: String) -> Table.Column {
    Table.Column(id, heading, alignment: .leading, fit: .whole)
  }

  /// A column of figures.
  public static func figures(_ id: String, _ heading: String) -> Table.Column {
    Table.Column(id, heading, alignment: .trailing, fit: .whole)
  }

  /// A column of signs.
  public static func signs(_ id: String, _ heading: String) -> Table.Column {
    Table.Column(id, heading, alignment: .center, fit: .whole)
  }

  /// The same column below the given headings, outermost first.
  public func grouped(_ groups: String...) -> Table.Column {
    var column = self
    column.groups = groups
    return column
  }

  /// The same column with the number, and the formulas, that the form prints.
  ///
  /// - Parameters:
  ///   - number: the column's number.
  ///   - formula: the formula the document declares.
  ///   - official: the official formula, where it is another.
  /// - Returns: the column, computed if it has a formula.
  public func numbered(
    _ number: String, formula: String? = nil, official: String? = nil
  ) -> Table.Column {
    var column = self
    column.number = number
    column.formula = formula
    column.officialFormula = official
    column.isComputed = column.isComputed || formula != nil || official != nil
    return column
  }

  /// The same column, as one of those that say which row this is.
  public func leading(indented: Bool = false) -> Table.Column {
    var column = self
    column.isLead = true
    column.isIndented = indented
    return column
  }

  /// The same column, marked as computed.
  public func computed() -> Table.Column {
    var column = self
    column.isComputed = true
    return column
  }
}
