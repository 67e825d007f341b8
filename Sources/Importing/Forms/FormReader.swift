import RenjaModel

/// Which stages a form writes.
enum StageUse: Hashable {
  /// Any stage; the user says which.
  case required
  /// Any stage; the user or a column of the table says which.
  case optional
  /// These stages, whether the user names one of them or none.
  case fixed([Tahapan])
}

/// One form: what it is called, which stages it writes, and how a file of it becomes a plan.
protocol FormReader: Sendable {
  /// The form's name.
  var name: String { get }
  /// The stages it writes.
  var stageUse: StageUse { get }
  /// Whether its files are documents, registered and compared with their last version.
  var isDocument: Bool { get }
  /// Whether its files are tables that can be held against what the log says.
  var isComparable: Bool { get }

  /// Whether a row that a new version leaves out is gone: not where a table only adds to what is known.
  var listsAll: Bool { get }

  /// Whether what the stage says already is not said again: in a table of changes to a stage that was
  /// begun as a copy.
  var recordsOnlyChanges: Bool { get }

  /// Whether what the last version said is taken back where a new one, which says these things, no
  /// longer says it.
  func unsays(_ event: PlanEvent, saying statements: [Statement]) -> Bool

  /// Plans the import of a file.
  func plan(_ request: ImportRequest, by importer: Importer) throws(ImportFailure) -> ImportPlan
}

extension FormReader {
  var isDocument: Bool { true }
  var isComparable: Bool { false }
  var listsAll: Bool { true }
  var recordsOnlyChanges: Bool { false }
  func unsays(_ event: PlanEvent, saying statements: [Statement]) -> Bool { true }
}

/// A form whose files are tables under headings.
protocol TableForm: FormReader {
  /// The columns, found by their headings.
  var columns: [FormColumn] { get }

  /// Whether a table holds all there is of its stage, so that what it leaves out is a difference.
  var coversStage: Bool { get }

  /// Reads the rows of a table into statements.
  func read(_ table: ImportTable, into reading: inout Reading)
}

extension TableForm {
  var isComparable: Bool { true }
  var coversStage: Bool { true }

  func plan(_ request: ImportRequest, by importer: Importer) throws(ImportFailure) -> ImportPlan {
    try importer.planTable(request, as: self)
  }
}
