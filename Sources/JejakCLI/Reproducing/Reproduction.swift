import EventLog
import Evidence
import Reports

/// Runs the command of a saved output again, at the basis that it names.
struct Reproduction {
  /// The commands that are run again; none of them writes to a log or anywhere else.
  static let commands: Set<String> = [
    "show", "form", "trace", "diff", "why", "find", "log", "stats", "audit",
  ]

  private let saved: SavedOutput
  private let context: Context

  init(_ saved: SavedOutput, _ context: Context) {
    self.saved = saved
    self.context = context
  }

  /// Shows first that the log still begins with the events of the output, then runs it.
  ///
  /// - Returns: what the command says now, in each way that the output may have been written.
  /// - Throws: `EvidenceError.inconsistent` where the log is another, shorter or rewritten one;
  ///   `ReproductionError.commandRefused`; what the command throws.
  func run() throws -> [[UInt8]] {
    let folder = try LogLocation(console: context.console)
      .folder(named: context.invocation.value(.log))
    _ = try Prover(LogSnapshot(opening: folder), to: CheckpointNote(saved.basis.checkpoint))
    var answers: [[UInt8]] = []
    for more in variants {
      let (command, invocation) = try command(with: more + ["--log=\(folder)"])
      let console = RecordingConsole(in: context.console)
      let again = Context(
        invocation: invocation, language: saved.basis.language, console: console,
        registry: context.registry,
        moment: Context.Moment(size: saved.basis.checkpoint.size, day: saved.basis.day))
      _ = try command.run(again)
      answers.append(console.output)
    }
    return answers
  }

  /// The options of the format; of CSV the two habits, which the basis does not tell.
  private var variants: [[String]] {
    guard saved.format == .csv else { return [["--format=\(saved.format.rawValue)"]] }
    return CSVFormat.Locale.allCases.map {
      ["--format=csv", "--footer", "--csv-locale=\($0.rawValue)"]
    }
  }

  /// The command of the output, if its line is one that an output prints.
  private func command(with more: [String]) throws -> (any Command, Invocation) {
    let line = saved.basis.command
    let words = ShellWords.split(line)
    let registry = context.registry
    guard words.first == "jejak", words.count > 1, Self.commands.contains(words[1]),
      let command = registry.command([words[1]])
    else { throw ReproductionError.commandRefused(line) }
    let signature = command.signature
    let typed = Array(words.dropFirst(2))
    let items = ArgumentReader.items(of: typed, registry: registry)
    let plain = try Invocation(signature, items: items, registry: registry)
    // What stands beside the line in a basis, such as where to write, cannot come from the file.
    guard plain.commandLine == ShellWords.join(words), !plain.hasFollow else {
      throw ReproductionError.commandRefused(line)
    }
    let all = ArgumentReader.items(of: more + typed, registry: registry)
    return (command, try Invocation(signature, items: all, registry: registry))
  }
}

extension Invocation {
  /// Whether the command would wait for events that are not there yet.
  fileprivate var hasFollow: Bool { values["follow"] != nil }
}
