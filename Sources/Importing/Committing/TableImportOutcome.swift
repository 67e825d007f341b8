public import Platform
public import RenjaStore

/// What an import was planned to do, and what became of it.
public struct TableImportOutcome: Sendable {
  /// What the table says that the log did not.
  public let plan: ImportPlan
  /// The events, as they were handed to the log.
  public let drafts: [PlanDraft]
  /// What became of them; nothing is added where nothing is new.
  public let receipt: Receipt
}

/// Why an import was not made; nothing was written.
public enum ImportError: Error, Hashable, Sendable {
  /// The table is not clear: every problem at once.
  case table(ImportFailure)
  /// The file cannot be read.
  case file(UserFileError)
  /// The log refused the events, or could not be read or written.
  case store(StoreError)
}
