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
  /// The logs, where the output rests on several.
  public var members: [Member] = []

  /// One of several logs that an output rests on.
  public struct Member: Hashable, Sendable {
    /// The name of its folder.
    public let name: String
    /// Its origin.
    public let log: String
    /// How many of its events the output could rest on.
    public let size: Int
    /// The root hash of those events' tree.
    public let root: String

    /// One of several logs.
    ///
    /// - Parameters:
    ///   - name: the name of its folder.
    ///   - log: its origin.
    ///   - size: how many of its events count.
    ///   - root: the root hash of those events' tree.
    public init(name: String, log: String, size: Int, root: String) {
      self.name = name
      self.log = log
      self.size = size
      self.root = root
    }
  }

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
  var facts: [(name: String, fact: String)] { keyedFacts.map { ($0.name, $0.fact) } }

  /// The facts in their order, each with what JSON calls it and its name in the output's language.
  var keyedFacts: [(key: String, name: String, fact: String)] {
    let facts: [String?] = [
      log, String(size), root.isEmpty ? nil : root, coordinate, known, upTo.map { String($0) },
      date, command,
      language.rawValue, program,
    ]
    let own = zip(Self.names(language), facts).compactMap { name, fact in
      fact.map { (name.key, name.name, $0) }
    }
    return own
      + members.map {
        ("logs", Phrase.basisLog[language], "\($0.name): \($0.log) \($0.size) \($0.root)")
      }
  }

  /// The facts as lines of words, for formats that have only comments to tell them in.
  public var lines: [String] { facts.map { "\($0.name) \($0.fact)" } }

  /// The facts that a basis may tell, in their order: what JSON calls each, and what people read.
  ///
  /// - Parameter language: the language of the names.
  /// - Returns: key and name of each fact.
  public static func names(_ language: Language) -> [(key: String, name: String)] {
    let names: [(key: String, name: Phrase)] = [
      ("log", .basisLog), ("size", .basisEvents), ("root", .basisRoot),
      ("coordinate", .basisCoordinate), ("known", .basisKnown), ("upto", .basisUpTo),
      ("date", .basisDate), ("command", .basisCommand), ("lang", .basisLanguage),
      ("program", .basisProgram),
    ]
    return names.map { ($0.key, $0.name[language]) }
  }

  /// The word that stands before the facts.
  ///
  /// - Parameter language: the language of the word.
  /// - Returns: the word.
  public static func label(_ language: Language) -> String { Phrase.basis[language] }
}
