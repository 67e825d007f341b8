import Reports

/// Completions for zsh, to be placed as `_jejak` in a folder of `fpath`, or sourced.
struct ZshCompletions {
  private let table: CompletionTable
  private let language: Language

  init(registry: Registry, language: Language) {
    table = CompletionTable(registry: registry)
    self.language = language
  }

  /// The script.
  var script: String {
    """
    #compdef jejak
    # zsh completion for jejak, made by `jejak completions zsh`
    _jejak() {
      local curcontext=$curcontext state line
      typeset -A opt_args
      local -a commands kinds
      commands=(
    \(described(table.commands(in: language).map { ($0.word, $0.summary) }, indent: 4))  )
      if (( CURRENT == 2 )); then
        _describe -t commands command commands
        return
      fi
      local command=$words[2]
      case $command in
    \(families)  esac
      shift words
      (( CURRENT-- ))
      case $command in
    \(signatures)  esac
    }
    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
      _jejak "$@"
    else
      compdef _jejak jejak
    fi

    """
  }

  private var families: String {
    table.families(in: language).map { family in
      """
          \(family.word))
            if (( CURRENT == 3 )); then
              kinds=(
      \(described(family.kinds, indent: 10))        )
              _describe -t kinds kind kinds
              return
            fi
            command="\(family.word) $words[3]"
            shift words
            (( CURRENT-- ))
            ;;

      """
    }.joined()
  }

  private var signatures: String {
    table.signatures.map { signature in
      var lines = signature.options.map { option in
        let mark = option.repetition == .once ? "" : "*"
        let value = option.takesValue ? "=" : ""
        let text = "\(mark)--\(option.name)\(value)[\(escaped(option.summary(language)))]"
        return quoted(text + (option.takesValue ? ":value:\(action(option.completion))" : ""))
      }
      lines.append(quoted("*:argument:\(action(table.words(of: signature)))"))
      let arguments = lines.joined(separator: " \\\n        ")
      return
        "    \(quoted(signature.name)))\n      _arguments -S \\\n        \(arguments)\n      ;;\n"
    }.joined()
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .nothing: ""
    case .file: "_files"
    case .folder: "_files -/"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .command:
      "(\(table.commands(in: language).map(\.word).joined(separator: " ")))"
    }
  }

  private func described(_ rows: [(String, String)], indent: Int) -> String {
    rows.map { String(repeating: " ", count: indent) + quoted("\($0.0):\($0.1)") + "\n" }.joined()
  }

  /// A summary inside `_arguments`, where brackets and colons have a meaning.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      result += "[]:\\".contains(character) ? "\\\(character)" : String(character)
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
