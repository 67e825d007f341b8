import Reports

/// Completions for bash; they need no other package.
struct BashCompletions {
  private let table: CompletionTable

  init(registry: Registry) {
    table = CompletionTable(registry: registry)
  }

  /// The script to be sourced.
  ///
  /// Bash splits words at `=` and `:`; the script puts `--x=VALUE` together again.
  var script: String {
    let commands = table.commands(in: .english).map(\.word).joined(separator: " ")
    return """
      # bash completion for jejak, made by `jejak completions bash`
      _jejak() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
        local command= kind= i word skip=
        COMPREPLY=()
        if [[ $current == "=" ]]; then
          current=
        elif [[ $previous == "=" ]]; then
          previous=${COMP_WORDS[COMP_CWORD-2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          if [[ -n $skip && $word == "=" ]]; then continue; fi
          if [[ -n $skip ]]; then skip=; continue; fi
          case $word in
            \(options) skip=1 ;;
            -*) ;;
            *) if [[ -z $command ]]; then command=$word
               elif [[ -z $kind ]]; then kind=$word; fi ;;
          esac
        done
        case $previous in
      \(values)  esac
        local words= options="--help --lang"
        case $command in
          "") words="\(commands)" ;;
      \(families)  esac
        case "$command $kind" in
      \(signatures)  esac
        if [[ $current == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$current"))
        elif [[ $words == "<file>" ]]; then
          compopt -o filenames 2>/dev/null
          COMPREPLY=($(compgen -f -- "$current"))
        elif [[ $words == "<folder>" ]]; then
          compopt -o filenames 2>/dev/null
          COMPREPLY=($(compgen -d -- "$current"))
        else
          COMPREPLY=($(compgen -W "$words" -- "$current"))
        fi
      }
      complete -F _jejak jejak

      """
  }

  private var options: String {
    table.values.map { "--" + $0.name }.joined(separator: "|") + ")"
  }

  private var values: String {
    table.values.map { value in
      let reply =
        switch value.completion {
        case .words(let words):
          "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\"))"
        case .file:
          "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$current\"))"
        case .folder:
          "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$current\"))"
        case .nothing, .command: ":"
        }
      return "    --\(value.name)) \(reply); return ;;\n"
    }.joined()
  }

  private var families: String {
    table.families(in: .english).map { family in
      let kinds = family.kinds.map(\.0).joined(separator: " ")
      return "    \(family.word)) [[ -z $kind ]] && words=\"\(kinds)\" ;;\n"
    }.joined()
  }

  private var signatures: String {
    table.signatures.map { signature in
      let pattern = signature.words.count > 1 ? "\"\(signature.name)\"" : "\"\(signature.name) \"*"
      let options = signature.options.map(\.flag).joined(separator: " ")
      return "    \(pattern)) \(words(of: signature))options=\"\(options)\" ;;\n"
    }.joined()
  }

  private func words(of signature: Signature) -> String {
    switch table.words(of: signature) {
    case .nothing: ""
    case .file: "words=\"<file>\" "
    case .folder: "words=\"<folder>\" "
    case .words(let words): "words=\"\(words.joined(separator: " "))\" "
    case .command:
      "words=\"\(table.commands(in: .english).map(\.word).joined(separator: " "))\" "
    }
  }
}
