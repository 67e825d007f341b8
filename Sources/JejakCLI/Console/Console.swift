import Platform

/// The world around a command: what it may read, and where it may write.
///
/// The program's own console is the system's; tests bring one that remembers.
protocol Console: AnyObject {
  /// The width of the terminal that standard output is; `nil` if it is none.
  var terminalWidth: Int? { get }
  /// Whether standard error is a terminal.
  var errorIsTerminal: Bool { get }
  /// The computer's clock.
  var clock: any WallClock { get }
  /// The files and folders.
  var files: any FileAccess { get }
  /// The system's user, as it stands in every line that is written.
  var userName: String { get }
  /// How long to wait for another writer, in milliseconds.
  var lockPatience: Int { get }

  /// Whether nobody waits for more output: Ctrl-C, or a reader that has gone.
  ///
  /// The first call begins to remember Ctrl-C instead of ending by it.
  var isOver: Bool { get }

  /// The line that says on a terminal that work goes on; `nil` where nobody would see it.
  var progress: ProgressLine? { get }
  /// Puts text on standard error as it is, on any thread; that it cannot be written is no fault.
  var drawing: @Sendable (String) -> Void { get }

  /// Calls `beat` now and then on another thread, until `stopBeating()`.
  func startBeating(_ beat: @escaping @Sendable () -> Void)

  /// Ends what `startBeating(_:)` began.
  func stopBeating()

  /// The value of an environment variable; `nil` where it is not set or empty.
  func variable(_ name: String) -> String?

  /// Reads standard input to its end.
  func readInput() throws(ConsoleError) -> [UInt8]

  /// Writes all of `bytes`.
  ///
  /// - Throws: `.closed` if nobody reads any more, such as after `| head`.
  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError)
}

extension Console {
  var userName: String { Machine.userName }
  var lockPatience: Int { 10_000 }
  var isOver: Bool { false }
  var progress: ProgressLine? { nil }
  var drawing: @Sendable (String) -> Void { { _ in } }

  func startBeating(_ beat: @escaping @Sendable () -> Void) {}
  func stopBeating() {}
}

/// One of the two streams a program writes to.
enum ConsoleStream: Hashable, Sendable {
  /// Standard output: data.
  case output
  /// Standard error: everything else.
  case error
}

/// What can go wrong with the standard streams.
enum ConsoleError: Error, Hashable, Sendable {
  /// Nobody reads the output any more.
  case closed
  /// Standard input cannot be read.
  case inputFailed(UserFileError)
  /// The output cannot be written.
  case outputFailed(StorageError)
}
