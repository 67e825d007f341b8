public import RenjaModel

/// Everything the events up to a bound say, as far as the question reaches.
///
/// A state is what one replay leaves: the source of every projection. It depends on nothing but the
/// events given to the fold, their order, and the bounds.
public struct PlanState: Sendable {
  /// One version of a document that came in.
  public struct Document: Hashable, Sendable {
    /// What was registered.
    public let document: DocumentRegistered
    /// The office.
    public let pd: String
    /// The event that registered it.
    public let seq: Int
  }

  /// A fact that holds as it was said, with the event that said it.
  public struct Said<Fact: Hashable & Sendable>: Hashable, Sendable {
    /// The fact.
    public let fact: Fact
    /// The office.
    public let pd: String
    /// Where the event stands in the order.
    public let stamp: Stamp
    /// Where it stands in a document.
    public let provenance: Provenance?

    /// The number of the event.
    public var seq: Int { stamp.seq }
  }

  /// How many events the fold has seen, those out of the question's reach included.
  public internal(set) var size = 0
  /// Codes, names, spellings and mappings.
  public internal(set) var nomenclature = Nomenclature()
  /// The plans by office, year and stage or period.
  public internal(set) var stages: [StageKey: StageTable] = [:]
  /// The versions of documents, in the order of the log.
  public internal(set) var documents: [Document] = []
  /// Goals by office.
  public internal(set) var goals: [String: Goals] = [:]
  /// What forms quote or compute.
  public internal(set) var formStatements: [Said<FormStated>] = []
  /// What documents state and every replay checks.
  public internal(set) var assertions: [Said<AssertionMade>] = []
  /// Proposals received, in the order of the log.
  public internal(set) var proposals: [Said<ProposalReceived>] = []
  /// What became of proposals, in the order of the log.
  public internal(set) var decisions: [Said<ProposalDecided>] = []
  /// Findings raised, in the order of the log.
  public internal(set) var findings: [Said<FindingRaised>] = []
  /// Answers to findings, in the order of the log.
  public internal(set) var answers: [Said<FindingAnswered>] = []
  /// Findings closed, in the order of the log.
  public internal(set) var closings: [Said<FindingClosed>] = []
  /// The stages and periods that the rows of each document speak of, by document key.
  var documentStages: [String: Set<StageKey>] = [:]
  /// The folded wordings of indicators by office, unit and key, whatever the stage.
  var indicators: [String: [Kode: [String: Set<String>]]] = [:]
  /// How many events of types this version does not know, by type.
  public internal(set) var unknownTypes: [String: Int] = [:]

  /// The state before any event.
  public init() {}

  /// The offices that hold a plan, in order.
  public var offices: [String] { Set(stages.keys.map(\.pd)).sorted() }

  /// The plan of an office at a stage of a year.
  public func table(pd: String, tahun: Int, tahapan: Tahapan) -> StageTable? {
    stages[StageKey(pd: pd, tahun: tahun, phase: .tahapan(tahapan))]
  }

  /// The stages and periods of an office that the rows of a document speak of.
  ///
  /// - Parameters:
  ///   - dok: the document's key.
  ///   - pd: the office.
  /// - Returns: their keys, in no order.
  public func stages(of dok: String, pd: String) -> Set<StageKey> {
    documentStages[dok, default: []].filter { $0.pd == pd }
  }

  /// The documents of an office whose rows speak of a stage, in order of their keys.
  ///
  /// - Parameter key: the office, year and stage.
  /// - Returns: the documents' keys.
  public func documents(of key: StageKey) -> [String] {
    documentStages.filter { $0.value.contains(key) }.map(\.key).sorted()
  }

  /// The stages of a year that hold data at an office, in no order.
  public func stagesHoldingData(pd: String, tahun: Int) -> [Tahapan] {
    stages.compactMap { key, table in
      guard key.pd == pd, key.tahun == tahun, table.holdsData else { return nil }
      return key.phase.tahapan
    }
  }
}
