/// How a shell completes an argument or the value of an option.
enum Completion: Hashable, Sendable {
  /// Not at all: only the user knows.
  case nothing
  /// With the names of files.
  case file
  /// With the names of folders.
  case folder
  /// With the names of commands.
  case command
  /// With these words.
  case words([String])
}
