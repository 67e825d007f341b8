extension ImportProblem {
  /// The kinds of problems, by the names that scripts and messages use.
  ///
  /// The names are stable and the same in every language; one that was published never gets another
  /// meaning.
  public enum Identifier: String, CaseIterable, Hashable, Sendable {
    case emptyFile = "file-empty"
    case notText = "file-not-text"
    case notUTF8 = "file-not-utf8"
    case tooLarge = "file-too-large"
    case tooManyRows = "rows-too-many"
    case tooManyCells = "cells-too-many"
    case cellTooLong = "cell-too-long"
    case headingTooLong = "heading-too-long"
    case quoteNotClosed = "quote-not-closed"
    case textAfterQuote = "quote-followed-by-text"
    case headingNotFound = "heading-not-found"
    case anotherForm = "form-other"
    case noRows = "rows-missing"
    case stageMissing = "stage-missing"
    case stageNotOfForm = "stage-not-of-form"
    case unknownDocument = "document-unknown"
    case cellOutsideColumns = "cell-outside-columns"
    case badRowNumber = "row-number-unclear"
    case badNumber = "number-unclear"
    case ambiguousNumber = "number-ambiguous"
    case mixedNumbers = "number-mixed"
    case amountTooLarge = "amount-too-large"
    case thousandsHeading = "thousands-unclear"
    case unknownName = "name-unknown"
    case ambiguousName = "name-ambiguous"
    case codeContradictsName = "kode-contradicts-name"
    case badKode = "kode-unclear"
    case unknownKode = "kode-unknown"
    case rowTwice = "row-twice"
    case rowWithoutUnit = "row-without-unit"
    case nameMissing = "name-missing"
    case moneyAtUnitAndIndicators = "money-at-unit-and-indicators"
    case sourcesDoNotSum = "sources-do-not-sum"
    case unknownIndicator = "indicator-unknown"
    case unknownLevel = "level-unknown"
    case levelContradictsKode = "level-contradicts-kode"
    case unitWithoutParent = "unit-without-parent"
    case spellingMeansTwo = "spelling-means-two"
    case badValue = "value-unknown"
    case badEvent = "event-unclear"
    case unknownType = "event-type-unknown"
    case semulaDiffers = "semula-differs"
    case noPlanBefore = "plan-before-missing"
    case changedMeanwhile = "changed-meanwhile"
  }
}

extension ImportProblem.Cause {
  /// Which kind of problem it is.
  public var identifier: ImportProblem.Identifier {
    switch self {
    case .emptyFile: .emptyFile
    case .notText: .notText
    case .notUTF8: .notUTF8
    case .tooLarge: .tooLarge
    case .tooManyRows: .tooManyRows
    case .tooManyCells: .tooManyCells
    case .cellTooLong: .cellTooLong
    case .headingTooLong: .headingTooLong
    case .quoteNotClosed: .quoteNotClosed
    case .textAfterQuote: .textAfterQuote
    case .headingNotFound: .headingNotFound
    case .anotherForm: .anotherForm
    case .noRows: .noRows
    case .stageMissing: .stageMissing
    case .stageNotOfForm: .stageNotOfForm
    case .unknownDocument: .unknownDocument
    case .cellOutsideColumns: .cellOutsideColumns
    case .badRowNumber: .badRowNumber
    case .badNumber: .badNumber
    case .ambiguousNumber: .ambiguousNumber
    case .mixedNumbers: .mixedNumbers
    case .amountTooLarge: .amountTooLarge
    case .thousandsHeading: .thousandsHeading
    case .unknownName: .unknownName
    case .ambiguousName: .ambiguousName
    case .codeContradictsName: .codeContradictsName
    case .badKode: .badKode
    case .unknownKode: .unknownKode
    case .rowTwice: .rowTwice
    case .rowWithoutUnit: .rowWithoutUnit
    case .nameMissing: .nameMissing
    case .moneyAtUnitAndIndicators: .moneyAtUnitAndIndicators
    case .sourcesDoNotSum: .sourcesDoNotSum
    case .unknownIndicator: .unknownIndicator
    case .unknownLevel: .unknownLevel
    case .levelContradictsKode: .levelContradictsKode
    case .unitWithoutParent: .unitWithoutParent
    case .spellingMeansTwo: .spellingMeansTwo
    case .badValue: .badValue
    case .badEvent: .badEvent
    case .unknownType: .unknownType
    case .semulaDiffers: .semulaDiffers
    case .noPlanBefore: .noPlanBefore
    case .changedMeanwhile: .changedMeanwhile
    }
  }

  /// What settles it on the command line, if anything does.
  var remedy: ImportProblem.Remedy? {
    switch self {
    case .notText: .saveAsCSV
    case .anotherForm: .form
    case .stageMissing, .stageNotOfForm: .tahapan
    case .unknownDocument: .dok
    case .ambiguousNumber: .angka
    case .thousandsHeading: .kelipatan
    case .unknownName: .alias
    case .unknownKode: .nomenklatur
    case .semulaDiffers, .noPlanBefore: .semula
    case .changedMeanwhile: .overwrite
    default: nil
    }
  }
}
