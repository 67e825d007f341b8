/// What the program tells its caller when it ends.
///
/// Scripts rely on these numbers; the ones from 64 on are those of BSD's `sysexits.h`. Swift
/// Testing has an `ExitStatus` already, hence the name.
public enum ExitCode: Int32, CaseIterable, Sendable {
  /// Everything asked for was done.
  case done = 0
  /// The answer holds findings or differences.
  case findings = 1
  /// The log, or a proof about it, does not hold.
  case integrityBroken = 2
  /// The command line was not understood.
  case usage = 64
  /// A table, a figure or a code that was given cannot be taken.
  case badInput = 65
  /// A file or a log that was named does not exist.
  case noInput = 66
  /// An output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Another writer holds the log, or it has moved on: trying again may help.
  case temporary = 75
  /// The rules do not allow it.
  case notPermitted = 77
}
