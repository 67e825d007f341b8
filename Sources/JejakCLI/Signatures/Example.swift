/// A worked example in a command's help: a line to type, and what it does.
struct Example: Hashable, Sendable {
  /// The command line, without `jejak`.
  let line: String
  /// What it does, or shows.
  let meaning: Bilingual

  init(_ line: String, _ meaning: Bilingual) {
    self.line = line
    self.meaning = meaning
  }
}
