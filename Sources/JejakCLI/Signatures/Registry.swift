/// The commands there are.
struct Registry: Sendable {
  /// The commands, in the order help lists them within each group.
  let commands: [any Command]
  /// What bare `jejak` does.
  let overview: any Command

  /// Every option's declaration by name; the first command that declares one counts.
  let vocabulary: [String: Option]

  init(commands: [any Command], overview: any Command) {
    self.commands = commands
    self.overview = overview
    var vocabulary: [String: Option] = [:]
    for option in Option.everywhere + [.version]
      + (commands + [overview]).flatMap(\.signature.options)
    where vocabulary[option.name] == nil {
      vocabulary[option.name] = option
    }
    self.vocabulary = vocabulary
  }

  /// The signatures of all commands.
  var signatures: [Signature] {
    commands.map(\.signature)
  }

  /// The command whose words are exactly these.
  func command(_ words: [String]) -> (any Command)? {
    commands.first { $0.signature.words == words }
  }

  /// The commands of a family, such as those that begin with `record`.
  func family(_ word: String) -> [Signature] {
    signatures.filter { $0.words.count > 1 && $0.words.first == word }
  }

  /// Names that `word` may have been meant for, the nearest first.
  func near(_ word: String) -> [String] {
    let kinds = signatures.filter { $0.words.count > 1 && $0.words.last == word }.map(\.name)
    let first = Set(signatures.compactMap(\.words.first))
    return kinds + Nearness.candidates(for: word, among: first.sorted())
  }
}
