public import RenjaModel

/// One thing in a table, or in what was said about it, that stops its import.
public struct ImportProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public let cause: Cause
  /// Where it stands; nil where the file as a whole is meant.
  public let place: TablePlace?
  /// The text at that place, shortened.
  public let excerpt: String

  init(_ cause: Cause, at place: TablePlace? = nil, excerpt: String = "") {
    self.cause = cause
    self.place = place
    self.excerpt = excerpt.count > 120 ? String(excerpt.prefix(119)) + "…" : excerpt
  }

  /// The stable name of this kind of problem.
  public var identifier: String { cause.identifier.rawValue }

  /// What the user may do about it on the command line; nil where the table itself must be corrected.
  public var remedy: Remedy? { cause.remedy }

  /// Options that settle a problem.
  public enum Remedy: String, CaseIterable, Hashable, Sendable {
    /// Say how numbers are written.
    case angka
    /// Say by what figures are multiplied.
    case kelipatan
    /// Say the stage.
    case tahapan
    /// Change the cells all the same.
    case overwrite
    /// Name another document, or none.
    case dok
    /// Save as CSV from the spreadsheet program.
    case saveAsCSV
    /// Correct and import the alias file.
    case alias
    /// Import the table as another form.
    case form
    /// Import the nomenclature first.
    case nomenklatur
    /// Name the stage that the table begins with.
    case semula
  }

  /// Why a number cannot be read.
  public enum NumberFault: String, Error, CaseIterable, Hashable, Sendable {
    /// Amounts are never negative, in parentheses neither.
    case negative
    /// Letters, an exponent, a dash, a space.
    case notANumber = "not-a-number"
    /// Dots and commas that group no thousands and mark no sen.
    case grouping
  }

  /// Why a line is no event.
  public enum EventFault: Hashable, Sendable {
    /// No JSON.
    case notJSON
    /// JSON, but no object.
    case notAnObject
    /// A key that must be there is not.
    case missing(String)
    /// The value of a key is not of its kind.
    case wrongKind(String)
    /// Keys that exclude each other.
    case contradiction([String])
    /// A key that has no place here, such as `seq`, which the log assigns.
    case foreignKey(String)
    /// Written by a newer program.
    case newerVersion(type: String, version: Int, known: Int)
    /// The line before says the same id.
    case idTwice
    /// More bytes than an event may have.
    case tooLong
  }

  /// What can be wrong, with its facts.
  public enum Cause: Hashable, Sendable {
    /// The file holds nothing.
    case emptyFile
    /// The file is no text.
    case notText(FileKind)
    /// A byte that is no UTF-8.
    case notUTF8
    /// More bytes than are taken.
    case tooLarge(bytes: Int, limit: Int)
    /// More rows than are taken.
    case tooManyRows(limit: Int)
    /// A row of more cells than are taken.
    case tooManyCells(limit: Int)
    /// A cell too long for an event.
    case cellTooLong(bytes: Int, limit: Int)
    /// Lines above the data too long for an event.
    case headingTooLong(limit: Int)
    /// A quote that is opened and never closed.
    case quoteNotClosed
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
    /// No heading of the form; the columns that were not found.
    case headingNotFound(missing: [String])
    /// The table is of another form.
    case anotherForm(looksLike: String)
    /// A heading without rows below.
    case noRows

    /// The form needs a stage.
    case stageMissing
    /// The form does not write this stage.
    case stageNotOfForm(tahapan: String, allowed: [String])
    /// There is no document of that key and form; those there are.
    case unknownDocument(dok: String, known: [String])

    /// A cell in a column without a heading: often a delimiter inside a name without quotes.
    case cellOutsideColumns
    /// The column `baris` holds no row number.
    case badRowNumber
    /// The cell is no amount.
    case badNumber(NumberFault)
    /// The numbers of the column can be read in two ways.
    case ambiguousNumber(count: Int)
    /// The cell is written in another number format than the column.
    case mixedNumbers(usual: NumberFormat)
    /// More than an event can hold exactly.
    case amountTooLarge
    /// The heading says thousands of rupiah and the figures look like full rupiah.
    case thousandsHeading(heading: String, count: Int)

    /// The name is no unit's; the nearest, best first.
    case unknownName([NameCandidate])
    /// The name is that of several units.
    case ambiguousName([NameCandidate])
    /// The code is that of neither the unit nor one above it.
    case codeContradictsName(kode: Kode, nama: String)
    /// The text is no code.
    case badKode
    /// The code is not in the nomenclature of the year; the nearest.
    case unknownKode([NameCandidate])
    /// The row stands twice; the line of the first.
    case rowTwice(first: Int)
    /// A row without a name and no unit above it.
    case rowWithoutUnit
    /// A row without a name where one is needed.
    case nameMissing
    /// Money at the unit and at its indicators at once.
    case moneyAtUnitAndIndicators(kode: Kode)
    /// The parts of the sources do not sum to the pagu.
    case sourcesDoNotSum
    /// The unit has no such indicator; those it has.
    case unknownIndicator(known: [String])

    /// No level of that name.
    case unknownLevel
    /// The code is of another level.
    case levelContradictsKode(level: Level)
    /// The program or kegiatan above is neither known nor in the table.
    case unitWithoutParent(parent: Kode)
    /// The spelling already means other units.
    case spellingMeansTwo([NameCandidate])

    /// The value is none of those that may stand here.
    case badValue(column: String, allowed: [String])

    /// A line is no JSON object of an event.
    case badEvent(EventFault)
    /// There is no event of that type.
    case unknownType(allowed: [String])

    /// The plan before says something else than the table does of it: what it says, nil where it has no
    /// such row or cell, empty where it is blank.
    case semulaDiffers(field: String, plan: String?, stage: String)
    /// There is no plan in force before the stage.
    case noPlanBefore(tahapan: String)

    /// Someone else changed the cell since the last version; its value and event now.
    case changedMeanwhile(now: String, seq: Int)
  }
}
