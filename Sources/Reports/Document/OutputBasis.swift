/// What an output rests on: the log it was read from, how far, and what was asked.
///
/// The same command at the same basis gives the same bytes for ever.
public struct OutputBasis: Hashable, Sendable {
  /// The origin of the log.
  public var log: String
  /// How many events the output could rest on.
  public var size: Int
  /// The root hash of those events' tree, as the checkpoint writes it.
  public var root: String
  /// The plan that was asked for.
  public var coordinate: String?
  /// The bound on what was known (`--known`).
  public var known: String?
  /// The bound on the events (`--upto`).
  public var upTo: Int?
  /// The day whose plan is shown.
  public var date: String?
  /// The command as typed, without the log's place on this disk.
  public var command: String
  /// The language of the output.
  public var language: Language
  /// The program and its version.
  public var program: String
  /// What every output says first, where the log's events are invented.
  public var invented: String?

  /// A basis from its facts.
  ///
  /// - Parameters:
  ///   - log: the origin of the log.
  ///   - size: how many events the output could rest on.
  ///   - root: the root hash of those events' tree.
  ///   - coordinate: the plan that was asked for.
  ///   - known: the bound on what was known.
  ///   - upTo: the bound on the events.
  ///   - date: the day whose plan is shown.
  ///   - command: the command as typed.
  ///   - language: the language of the output.
  ///   - program: the program and its version.
  ///   - invented: what every output says first, where the events are invented.
  public init(
    log: String, size: Int, root: String, coordinate: String? = nil, known: String? = nil,
    upTo: Int? = nil, date: String? = nil, command: String, language: Language, program: String,
    invented: String? = nil
  ) {
    self.log = log
    self.size = size
    self.root = root
    self.coordinate = coordinate
    self.known = known
    self.upTo = upTo
    self.date = date
    self.command = command
    self.language = language
    self.program = program
    self.invented = invented
  }

  /// The facts in their order, each with its name in the output's language.
  var facts: [(name: String, fact: String)] {
    var facts: [(name: Phrase, fact: String)] = [
      (.basisLog, log), (.basisEvents, String(size)), (.basisRoot, root),
    ]
    if let coordinate { facts.append((.basisCoordinate, coordinate)) }
    if let known { facts.append((.basisKnown, known)) }
    if let upTo { facts.append((.basisUpTo, String(upTo))) }
    if let date { facts.append((.basisDate, date)) }
    facts.append((.basisCommand, command))
    facts.append((.basisLanguage, language.rawValue))
    facts.append((.basisProgram, program))
    return facts.map { ($0.name[language], $0.fact) }
  }
}
