/// The commands there are.
struct Registry: Sendable {
  /// The commands, in the order help lists them within each group.
  let commands: [any Command]
  /// What bare `jejak` does.
  let overview: any Command

  /// The options that need no command.
  private static let withoutCommand = Option.everywhere + [.version]

  /// The declaration of an option, by its name; the first command that declares it counts.
  ///
  /// Looks from command to command: a command line has few options, and a start need not know all.
  func option(_ name: String) -> Option? {
    if let option = Self.withoutCommand.first(where: { $0.name == name }) { return option }
    for command in commands {
      if let option = command.signature.option(named: name) { return option }
    }
    return overview.signature.option(named: name)
  }

  /// The declaration of every option, in the order in which they are met.
  var options: [Option] {
    let all = Self.withoutCommand + (commands + [overview]).flatMap(\.signature.options)
    var names: Set<String> = []
    return all.filter { names.insert($0.name).inserted }
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
