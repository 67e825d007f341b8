/// Something the program can do; one file each in `Commands/`.
///
/// A command parses what it is given, calls one object of a library, and chooses how to end. If
/// it needs more, that belongs in a library.
protocol Command: Sendable {
  /// How it is called, and its help.
  var signature: Signature { get }

  /// Does it.
  ///
  /// - Parameter context: What was asked for, and the world around.
  /// - Returns: `.done` or `.findings`; everything else is thrown.
  /// - Throws: An error that is `Explained`, so that the user reads words.
  func run(_ context: Context) throws -> ExitCode
}
