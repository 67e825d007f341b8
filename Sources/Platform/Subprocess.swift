/// Why a program that stands beside this one gave no answer.
public enum SubprocessError: Error, Hashable, Sendable {
  /// No such program is there, or the user may not run it.
  case notFound(program: String)
  /// The system could not start it; the text is the symbol of its error.
  case notStarted(program: String, reason: String)
  /// It did not end in time, and was ended.
  case tooSlow(program: String, milliseconds: Int)
  /// It wrote more than the caller wanted to read, and was ended.
  case tooMuchOutput(program: String, limit: Int)
}

/// Runs other programs: with a list of arguments, never through a shell.
public enum Subprocess {
  /// What a program left behind.
  public struct Outcome: Hashable, Sendable {
    /// Its exit status; 128 and the signal's number where a signal ended it.
    public let status: Int
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error, as text.
    public let errors: String
  }

  /// The variables of the environment that a program is started with, besides `LC_ALL=C`.
  private static let inherited = ["PATH", "HOME", "TMPDIR", "OPENSSL_CONF", "OPENSSL_MODULES"]

  /// Runs a program to its end.
  ///
  /// Its standard input is empty; both outputs are read while it runs, so that it never waits for
  /// this process. It inherits no open file and an environment of five variables.
  ///
  /// - Parameters:
  ///   - program: Its name, looked up in `PATH`, or its path.
  ///   - arguments: What it is told, without its name.
  ///   - milliseconds: How long it may take.
  ///   - limit: How many bytes it may write to each output.
  /// - Returns: Its status and what it wrote.
  /// - Throws: ``SubprocessError``.
  public static func run(
    _ program: String, _ arguments: [String], milliseconds: Int = 60_000, limit: Int = 1 << 20
  ) throws(SubprocessError) -> Outcome {
    let environment = inherited.compactMap { name in
      Machine.environment(name).map { "\(name)=\($0)" }
    }
    var child: ChildProcess
    do throws(SystemError) {
      child = try ChildProcess(
        program, [program] + arguments, environment: environment + ["LC_ALL=C"])
    } catch {
      throw reason(program, error)
    }
    let deadline = Stopwatch.nanoseconds &+ UInt64(max(0, milliseconds)) &* 1_000_000
    while true {
      let remaining = Stopwatch.milliseconds(until: deadline)
      guard remaining > 0 else {
        child.kill()
        throw .tooSlow(program: program, milliseconds: milliseconds)
      }
      if !child.isSilent {
        child.read(waiting: remaining)
      } else {
        Stopwatch.pause(milliseconds: 1)
      }
      guard child.output.count <= limit, child.errors.count <= limit else {
        child.kill()
        throw .tooMuchOutput(program: program, limit: limit)
      }
      guard child.isSilent, let status = child.status() else { continue }
      // The C library may find the program missing only in the child, which then ends with 127.
      guard status != 127 || !child.output.isEmpty || !child.errors.isEmpty else {
        throw .notFound(program: program)
      }
      return Outcome(
        status: status, output: child.output,
        errors: String(decoding: child.errors, as: UTF8.self))
    }
  }

  private static func reason(_ program: String, _ error: SystemError) -> SubprocessError {
    let missing = [
      SystemCalls.noEntry, SystemCalls.notDirectory, SystemCalls.noPermission,
    ]
    guard !missing.contains(error.code) else { return .notFound(program: program) }
    return .notStarted(program: program, reason: SystemCalls.symbol(error.code))
  }
}

extension Stopwatch {
  /// How many whole milliseconds, rounded up, there are until a moment; 0 once it has passed.
  fileprivate static func milliseconds(until deadline: UInt64) -> Int32 {
    let now = nanoseconds
    guard now < deadline else { return 0 }
    return Int32(clamping: (deadline - now + 999_999) / 1_000_000)
  }
}
