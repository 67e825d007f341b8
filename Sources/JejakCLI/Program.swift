import Platform

/// The program: reads a command line, runs its command, and answers with an exit status.
public struct Program: Sendable {
  /// The program's name and version, as `--version` prints it.
  static let version = "jejak 0.1.0"

  let registry: Registry

  /// The program with all its commands.
  public static let standard = Program(registry: .standard)

  /// Runs the command line of this process and ends it.
  public func runAndExit() -> Never {
    Machine.exit(run(Array(CommandLine.arguments.dropFirst()), on: SystemConsole()).rawValue)
  }

  /// Runs one command line, given without the program's own name.
  ///
  /// Never throws and never traps, whatever the arguments are: what goes wrong is said on standard
  /// error.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - console: The world around.
  /// - Returns: How the program ends.
  func run(_ arguments: [String], on console: any Console) -> ExitCode {
    var attempt = Attempt(
      items: ArgumentReader.items(of: arguments, registry: registry),
      registry: registry, console: console)
    do {
      return try attempt.run()
    } catch ConsoleError.closed {
      // As after `| head`: the reader has what he wanted.
      return .done
    } catch {
      return attempt.report(error)
    }
  }
}
