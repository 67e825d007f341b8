import Reports

/// What can stand where, gathered from the registry for the shells' scripts.
struct CompletionTable {
  private let registry: Registry

  init(registry: Registry) {
    self.registry = registry
  }

  /// The signatures of all commands.
  var signatures: [Signature] {
    registry.signatures
  }

  /// The first words of commands with their summaries, in the registry's order.
  ///
  /// A family's summary lists its kinds.
  func commands(in language: Language) -> [(word: String, summary: String)] {
    var seen: Set<String> = []
    return registry.signatures.compactMap { signature in
      guard let word = signature.words.first, seen.insert(word).inserted else { return nil }
      let kinds = registry.family(word).compactMap(\.words.last)
      return (word, kinds.isEmpty ? signature.summary(language) : kinds.joined(separator: ", "))
    }
  }

  /// The families with the names and summaries of their kinds.
  func families(in language: Language) -> [(word: String, kinds: [(String, String)])] {
    commands(in: language).compactMap { command in
      let kinds = registry.family(command.word).map {
        ($0.words.last ?? "", $0.summary(language))
      }
      return kinds.isEmpty ? nil : (command.word, kinds)
    }
  }

  /// How the value of each option completes, by the option's name; only those that take one.
  ///
  /// Where commands offer different choices, such as formats, all of them.
  var values: [(name: String, completion: Completion)] {
    var result: [String: Completion] = [:]
    let declared = registry.options + registry.signatures.flatMap(\.options)
    for option in declared where option.takesValue {
      if case .words(let known) = result[option.name], case .words(let more) = option.completion {
        result[option.name] = .words(known + more.filter { !known.contains($0) })
      } else {
        result[option.name] = option.completion
      }
    }
    return result.map { (name: $0.key, completion: $0.value) }.sorted { $0.name < $1.name }
  }

  /// How the next word of a command completes, if any of its arguments says so.
  func words(of signature: Signature) -> Completion {
    signature.parameters.lazy.map(\.completion).first { $0 != .nothing } ?? .nothing
  }
}
