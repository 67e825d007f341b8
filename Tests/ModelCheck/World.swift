/// Where commands are run: a log of its own, and the program.
public protocol World {
  /// What a command gave.
  typealias Outcome = (status: Int32, output: String, errors: String)

  /// The folder of the log.
  var log: String { get }

  /// Runs the program on the log.
  mutating func run(_ arguments: [String]) throws -> Outcome
}
