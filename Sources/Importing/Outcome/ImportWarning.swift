public import RenjaModel

/// Something about a table that does not stop its import, and that its user should know.
public struct ImportWarning: Hashable, Sendable {
  /// What it is.
  public let cause: Cause
  /// Where it first stands; nil where the table as a whole is meant.
  public let place: TablePlace?
  /// The text at that place, shortened.
  public let excerpt: String

  init(_ cause: Cause, at place: TablePlace? = nil, excerpt: String = "") {
    self.cause = cause
    self.place = place
    self.excerpt = excerpt.count > 120 ? String(excerpt.prefix(119)) + "…" : excerpt
  }

  /// The stable name of this kind of warning.
  public var identifier: String { cause.identifier.rawValue }

  /// The kinds of warnings, by the names that scripts and messages use.
  public enum Identifier: String, CaseIterable, Hashable, Sendable {
    case cutCodes = "kode-cut"
    case columnsIgnored = "columns-ignored"
    case otherYear = "year-other"
    case totalRowSkipped = "total-row-skipped"
    case sourceWithoutAmount = "source-without-amount"
    case indicatorWithoutText = "indicator-without-text"
    case thousandsTaken = "thousands-taken"
    case planDiffers = "plan-differs"
    case unitsNotListed = "units-not-listed"
  }

  /// What can be worth knowing, with its facts.
  public enum Cause: Hashable, Sendable {
    /// Codes that are not whole were compared with nothing; how many.
    case cutCodes(count: Int)
    /// Columns that the form does not know hold values that were not read.
    case columnsIgnored([String])
    /// A heading names another year than the document's.
    case otherYear(said: Int, expected: Int)
    /// A row of totals is no unit and was not read.
    case totalRowSkipped
    /// A row names a source and another row of the unit has the money: the source was not read.
    case sourceWithoutAmount(kode: Kode)
    /// A target or a figure without the words of its indicator.
    case indicatorWithoutText(kode: Kode)
    /// The heading says thousands and the figures look like it: they were multiplied by 1000.
    case thousandsTaken(heading: String)
    /// A column that is only checked says something else than the plan in force.
    case planDiffers(column: String, plan: String?, stage: String)
    /// Units with money in the plan before that the table does not have; how many, and the first.
    case unitsNotListed(count: Int, first: Kode)
  }
}

extension ImportWarning.Cause {
  /// Which kind of warning it is.
  public var identifier: ImportWarning.Identifier {
    switch self {
    case .cutCodes: .cutCodes
    case .columnsIgnored: .columnsIgnored
    case .otherYear: .otherYear
    case .totalRowSkipped: .totalRowSkipped
    case .sourceWithoutAmount: .sourceWithoutAmount
    case .indicatorWithoutText: .indicatorWithoutText
    case .thousandsTaken: .thousandsTaken
    case .planDiffers: .planDiffers
    case .unitsNotListed: .unitsNotListed
    }
  }
}
