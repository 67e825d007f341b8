import Reports

/// A shell that completions can be written for.
enum Shell: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish

  /// The script that completes every command of the registry.
  func script(for registry: Registry, in language: Language) -> String {
    switch self {
    case .bash: BashCompletions(registry: registry).script
    case .zsh: ZshCompletions(registry: registry, language: language).script
    case .fish: FishCompletions(registry: registry, language: language).script
    }
  }
}
