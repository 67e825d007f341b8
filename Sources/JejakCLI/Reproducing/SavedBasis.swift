import Canonical
import EventLog
import Merkle
import Reports

/// What a saved output says of its basis, as far as running it again needs it.
struct SavedBasis: Hashable, Sendable {
  /// The head of the prefix it rests on.
  let checkpoint: Checkpoint
  /// The day whose plan it shows.
  let day: Day?
  /// The command, without the log's place.
  let command: String
  /// The language it speaks.
  let language: Language
  /// The program that wrote it.
  let program: String

  /// The basis with these facts; `nil` where one is missing or says nothing.
  ///
  /// - Parameter facts: by the names that JSON outputs give them.
  init?(_ facts: [String: String]) {
    guard let log = facts["log"], let size = facts["size"].flatMap({ Int($0) }),
      let root = facts["root"].flatMap({ Digest(base64: $0) }),
      let checkpoint = try? Checkpoint(origin: log, size: size, root: root),
      let command = facts["command"], let program = facts["program"],
      let language = facts["lang"].flatMap({ Language(rawValue: $0) })
    else { return nil }
    self.checkpoint = checkpoint
    self.day = facts["date"].flatMap { Day($0) }
    self.command = command
    self.program = program
    self.language = language
  }
}
