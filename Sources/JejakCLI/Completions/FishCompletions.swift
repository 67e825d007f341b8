import Reports

/// Completions for fish.
struct FishCompletions {
  private let table: CompletionTable
  private let language: Language

  init(registry: Registry, language: Language) {
    table = CompletionTable(registry: registry)
    self.language = language
  }

  /// The script.
  var script: String {
    """
    # fish completion for jejak, made by `jejak completions fish`
    complete -c jejak -f
    \(commands)\(kinds)\(options)
    """
  }

  private var commands: String {
    table.commands(in: language).map {
      "complete -c jejak -n __fish_use_subcommand -a \($0.word) -d \(quoted($0.summary))\n"
    }.joined()
  }

  private var kinds: String {
    table.families(in: language).map { family in
      let names = family.kinds.map(\.0).joined(separator: " ")
      let condition =
        "__fish_seen_subcommand_from \(family.word); and not __fish_seen_subcommand_from \(names)"
      return family.kinds.map {
        "complete -c jejak -n \(quoted(condition)) -a \($0.0) -d \(quoted($0.1))\n"
      }.joined()
    }.joined()
  }

  private var options: String {
    table.signatures.map { signature in
      let condition = signature.words.map { "__fish_seen_subcommand_from \($0)" }
        .joined(separator: "; and ")
      let start = "complete -c jejak -n \(quoted(condition))"
      let words = table.words(of: signature)
      return (words == .nothing ? "" : "\(start)\(values(words))\n")
        + signature.options.map { option in
          let value = option.takesValue ? " -r" + values(option.completion) : ""
          return "\(start) -l \(option.name)\(value) -d \(quoted(option.summary(language)))\n"
        }.joined()
    }.joined()
  }

  private func values(_ completion: Completion) -> String {
    switch completion {
    case .nothing: ""
    case .file: " -F"
    case .folder: " -a '(__fish_complete_directories)'"
    case .words(let words): " -a \(quoted(words.joined(separator: " ")))"
    case .command:
      " -a \(quoted(table.commands(in: language).map(\.word).joined(separator: " ")))"
    }
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.reduce(into: "") { result, character in
      result += character == "'" || character == "\\" ? "\\\(character)" : String(character)
    }
    return "'\(escaped)'"
  }
}
