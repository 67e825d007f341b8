import Reports

extension Program {
  /// One command line on its way; it knows how far it came, for the words of an error.
  struct Attempt {
    private var items: [ArgumentReader.Item]
    private let registry: Registry
    private let console: any Console
    private let language: Language
    private var command: any Command

    init(items: [ArgumentReader.Item], registry: Registry, console: any Console) {
      self.items = items
      self.registry = registry
      self.console = console
      language = Self.language(of: items) ?? Language(environment: console.variable)
      command = registry.overview
    }

    /// Finds the command, understands its arguments, and runs it.
    mutating func run() throws -> ExitCode {
      if isBare(but: .version) {
        try say(Program.version + "\n")
        return .done
      }
      if items.contains(.option(.help, value: nil)) {
        return try help()
      }
      try findCommand()
      let invocation = try Invocation(command.signature, items: items, registry: registry)
      guard let line = progress else { return try command.run(context(invocation, console)) }
      console.startBeating { line.beat() }
      defer {
        console.stopBeating()
        line.finish()
      }
      return try command.run(context(invocation, ProgressConsole(console, line)))
    }

    /// The line that says that work goes on; `nil` where standard error is no terminal that could
    /// erase it again.
    private var progress: ProgressLine? {
      guard console.errorIsTerminal, console.variable("TERM") != "dumb" else { return nil }
      let words = ["jejak"] + command.signature.words
      return ProgressLine(words.joined(separator: " "), language, show: console.drawing)
    }

    /// Says what went wrong on standard error, and how the program ends.
    func report(_ error: any Error) -> ExitCode {
      let problem = Problem(error)
      var text = problem.text(in: language)
      if problem.status == .usage {
        text += HelpPage.reminder(of: command.signature, in: language)
      }
      // If even standard error fails there is nobody left to tell.
      try? console.write(Array(TerminalSafety.lines(text).utf8), to: .error)
      return problem.status
    }

    /// Takes the command's words out of the items.
    private mutating func findCommand() throws(UsageError) {
      guard let first = takeWord() else { return }
      if let found = registry.command([first]) {
        command = found
        return
      }
      let family = registry.family(first)
      guard !family.isEmpty else {
        throw .unknownCommand(first, near: registry.near(first))
      }
      let kinds = family.compactMap(\.words.last)
      guard let second = takeWord() else {
        throw .subcommandMissing(family: first, names: kinds)
      }
      guard let found = registry.command([first, second]) else {
        let near = Nearness.candidates(for: second, among: kinds)
        throw .unknownCommand("\(first) \(second)", near: near.map { "\(first) \($0)" })
      }
      command = found
    }

    private mutating func takeWord() -> String? {
      for (index, item) in items.enumerated() {
        if case .word(let word) = item {
          items.remove(at: index)
          return word
        }
      }
      return nil
    }

    /// Shows the help of whatever the words before `--help` name, however wrong the rest is.
    private mutating func help() throws -> ExitCode {
      var topic: [String] = []
      while topic.count < 2, let word = takeWord() {
        topic.append(word)
        if registry.command(topic) != nil {
          break
        }
      }
      try say(
        HelpPage(registry: registry, language: language, width: console.terminalWidth)
          .text(about: topic))
      return .done
    }

    private func isBare(but option: Option) -> Bool {
      items.contains(.option(option, value: nil))
        && !items.contains { if case .word = $0 { true } else { false } }
    }

    private func say(_ text: String) throws {
      try console.write(Array(text.utf8), to: .output)
    }

    private func context(_ invocation: Invocation, _ console: any Console) -> Context {
      Context(invocation: invocation, language: language, console: console, registry: registry)
    }

    private static func language(of items: [ArgumentReader.Item]) -> Language? {
      for case .option(let option, let value?) in items where option.name == Option.lang.name {
        return Language(rawValue: value)
      }
      return nil
    }
  }
}
