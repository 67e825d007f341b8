public import RenjaModel

/// Asks whether events may be taken back, by a walk over the log.
///
/// A retraction is not retracted, nothing is retracted twice, and a definition that a standing event
/// uses stays. Definitions and all that uses them may go together.
public struct RetractionCheck: Sendable {
  private let targets: Set<Int>
  private let retracted: Set<Int>
  private var found: [Int: RecordedEvent] = [:]
  private var kodes: [Kode: Int] = [:]
  private var documents: [String: Int] = [:]
  private var goals: [String: Int] = [:]
  private var proposals: [String: Int] = [:]
  private var findings: [String: Int] = [:]
  private var indicators: [String: IndicatorUse] = [:]
  private var uses: [(definition: Int, user: Int)] = []
  private var retractions: Set<Int> = []

  /// The events that define one indicator, in whatever stage, and the first that needs it and stays.
  private struct IndicatorUse {
    var definitions: [Int] = []
    var user: Int?
  }

  /// A check of the events to take back.
  ///
  /// - Parameters:
  ///   - targets: the numbers of the events to take back.
  ///   - retracted: the numbers taken back before.
  public init(targets: Set<Int>, retracted: Set<Int>) {
    self.targets = targets
    self.retracted = retracted
  }

  /// Takes the next event of the log; all of them must pass, in order.
  public mutating func see(_ event: RecordedEvent) {
    if case .retracted = event.event { retractions.insert(event.seq) }
    if targets.contains(event.seq) { found[event.seq] = event }
    guard !retracted.contains(event.seq) else { return }
    noteUse(event)
    noteDefinition(event)
    noteIndicators(event)
  }

  /// The events to take back, as the log holds them, in its order.
  public var events: [RecordedEvent] { found.values.sorted { $0.seq < $1.seq } }

  /// The first reason against it, or nil.
  public var violation: RuleViolation? {
    for seq in targets.sorted() {
      if found[seq] == nil { return .retractsNothing(seq: seq) }
      if retractions.contains(seq) { return .retractsRetraction(seq: seq) }
      if retracted.contains(seq) { return .retractsTwice(seq: seq) }
    }
    let use = uses.first { targets.contains($0.definition) && !targets.contains($0.user) }
    if let use { return .retractsDefinitionInUse(seq: use.definition, by: use.user) }
    return indicatorViolation
  }

  /// An indicator that a standing event needs keeps one definition, of any stage.
  private var indicatorViolation: RuleViolation? {
    let lost = indicators.values.compactMap { use -> (definition: Int, user: Int)? in
      guard let user = use.user, let first = use.definitions.first,
        use.definitions.allSatisfy(targets.contains)
      else { return nil }
      return (first, user)
    }
    return lost.min { $0.definition < $1.definition }
      .map { .retractsDefinitionInUse(seq: $0.definition, by: $0.user) }
  }

  private mutating func noteIndicators(_ event: RecordedEvent) {
    if case .indicatorDefined(let definition) = event.event {
      let key = "\(event.pd)/\(definition.kode.text)#\(definition.indikator)"
      indicators[key, default: IndicatorUse()].definitions.append(event.seq)
    }
    guard !targets.contains(event.seq) else { return }
    for case (let kode, let indikator?) in KnownIndicator.places(of: event.event) {
      let key = "\(event.pd)/\(kode.text)#\(indikator)"
      let user = indicators[key]?.user ?? event.seq
      indicators[key, default: IndicatorUse()].user = user
    }
  }

  private mutating func noteDefinition(_ event: RecordedEvent) {
    switch event.event {
    case .unitDefined(let unit) where kodes[unit.kode] == nil: kodes[unit.kode] = event.seq
    case .documentRegistered(let document): documents[document.dok] = event.seq
    case .goalDefined(let goal): goals[event.pd + "/" + goal.kunci] = event.seq
    case .proposalReceived(let proposal):
      proposals["\(event.pd)/\(proposal.tahun)/\(proposal.usulan)"] = event.seq
    case .findingRaised(let finding): findings[finding.temuan] = event.seq
    default: break
    }
  }

  private mutating func noteUse(_ event: RecordedEvent) {
    if case .unitDefined = event.event {
    } else {
      for kode in event.event.kodes { note(kodes[kode], event.seq) }
    }
    if let dok = event.provenance?.dok { note(documents[dok], event.seq) }
    switch event.event {
    case .goalMeasured(let value): note(goals[event.pd + "/" + value.kunci], event.seq)
    case .goalLinked(let link): note(goals[event.pd + "/" + link.kunci], event.seq)
    case .proposalDecided(let decision):
      note(proposals["\(event.pd)/\(decision.tahun)/\(decision.usulan)"], event.seq)
    case .findingAnswered(let answer): note(findings[answer.temuan], event.seq)
    case .findingClosed(let closing): note(findings[closing.temuan], event.seq)
    default: break
    }
  }

  private mutating func note(_ definition: Int?, _ user: Int) {
    guard let definition, targets.contains(definition) else { return }
    uses.append((definition, user))
  }
}
