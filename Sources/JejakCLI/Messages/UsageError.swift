/// What can be wrong with a command line before its command has looked at it, or
/// asks for what cannot be shown where it is to go.
enum UsageError: Error, Hashable, Sendable {
  /// No command, or no command of that family, has this name.
  case unknownCommand(String, near: [String])
  /// The name of a family, such as `record`, stands alone.
  case subcommandMissing(family: String, names: [String])
  /// No command has this option.
  case unknownOption(String, near: [String])
  /// Another command has this option; this one has not.
  case optionNotTaken(String, command: String)
  /// An option that may stand once stands twice.
  case optionTwice(String)
  /// The command cannot work without this option.
  case optionMissing(String, placeholder: String)
  /// The option stands without its value.
  case valueMissing(String, placeholder: String)
  /// A flag was given a value.
  case valueNotTaken(String, value: String)
  /// The value is none of the option's choices.
  case valueUnknown(String, value: String, choices: [String], near: [String])
  /// The value is not a whole number, or it is too large for one.
  case numberUnclear(String, value: String)
  /// A positional argument is missing.
  case argumentMissing(String)
  /// There are more positional arguments than the command takes.
  case argumentUnexpected(String)
  /// The format is no text, and standard output is a terminal.
  case notForTerminal(String)
}
