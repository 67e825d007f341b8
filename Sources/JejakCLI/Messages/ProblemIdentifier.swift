/// The name of a kind of error: stable, and the same in both languages.
///
/// Scripts and documentation refer to them; a name that was published is never given another
/// meaning.
enum ProblemIdentifier: String, CaseIterable, Sendable {
  case unknownCommand = "unknown-command"
  case subcommandMissing = "subcommand-missing"
  case unknownOption = "unknown-option"
  case optionNotTaken = "option-not-taken"
  case optionTwice = "option-twice"
  case optionMissing = "option-missing"
  case valueMissing = "value-missing"
  case valueNotTaken = "value-not-taken"
  case valueUnknown = "value-unknown"
  case numberUnclear = "number-unclear"
  case argumentMissing = "argument-missing"
  case argumentUnexpected = "argument-unexpected"
  case amountUnclear = "amount-unclear"
  case coordinateUnclear = "coordinate-unclear"
  case noLog = "no-log"
  case severalLogs = "several-logs"
  case defaultLogMissing = "default-log-missing"
  case defaultLogUnclear = "default-log-unclear"
  case fileMissing = "file-missing"
  case fileIsFolder = "file-is-folder"
  case fileNotRegular = "file-not-regular"
  case fileNotPermitted = "file-not-permitted"
  case fileTooLarge = "file-too-large"
  case fileUnreadable = "file-unreadable"
  case outputNotCreated = "output-not-created"
  case outputFailed = "output-failed"
  case storageFailed = "storage-failed"
  case unforeseen = "unforeseen"
}
