extension ImportProblem.Cause {
  /// The stable name of this kind of problem, the same in every language.
  public var identifier: String {
    switch self {
    case .emptyFile: "file-empty"
    case .notText: "file-not-text"
    case .notUTF8: "file-not-utf8"
    case .tooLarge: "file-too-large"
    case .tooManyRows: "rows-too-many"
    case .tooManyCells: "cells-too-many"
    case .cellTooLong: "cell-too-long"
    case .headingTooLong: "heading-too-long"
    case .quoteNotClosed: "quote-not-closed"
    case .textAfterQuote: "quote-followed-by-text"
    case .headingNotFound: "heading-not-found"
    case .anotherForm: "form-other"
    case .noRows: "rows-missing"
    case .stageMissing: "stage-missing"
    case .stageNotOfForm: "stage-not-of-form"
    case .unknownDocument: "document-unknown"
    case .cellOutsideColumns: "cell-outside-columns"
    case .badRowNumber: "row-number-unclear"
    case .badNumber: "number-unclear"
    case .ambiguousNumber: "number-ambiguous"
    case .mixedNumbers: "number-mixed"
    case .amountTooLarge: "amount-too-large"
    case .thousandsHeading: "thousands-unclear"
    case .unknownName: "name-unknown"
    case .ambiguousName: "name-ambiguous"
    case .codeContradictsName: "kode-contradicts-name"
    case .badKode: "kode-unclear"
    case .unknownKode: "kode-unknown"
    case .rowTwice: "row-twice"
    case .rowWithoutUnit: "row-without-unit"
    case .nameMissing: "name-missing"
    case .moneyAtUnitAndIndicators: "money-at-unit-and-indicators"
    case .sourcesDoNotSum: "sources-do-not-sum"
    case .unknownIndicator: "indicator-unknown"
    case .unknownLevel: "level-unknown"
    case .levelContradictsKode: "level-contradicts-kode"
    case .unitWithoutParent: "unit-without-parent"
    case .spellingMeansTwo: "spelling-means-two"
    case .badValue: "value-unknown"
    case .badEvent: "event-unclear"
    case .unknownType: "event-type-unknown"
    case .changedMeanwhile: "changed-meanwhile"
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
    case .changedMeanwhile: .overwrite
    default: nil
    }
  }
}
