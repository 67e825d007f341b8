public import RenjaModel

/// Folds events into a state, one at a time, in the order of the log.
///
/// A cell takes the value of the event with the greatest (effective, seq) within the bounds that no
/// event within the bounds retracts. What is retracted must be known beforehand: `retracted` is what
/// the replay was told, `found` what it met on the way. Where the two differ, the state is not the
/// one asked for, and the replay is to be run again with what was found.
public struct PlanFold: Sendable {
  /// The bounds of the replay.
  public let bounds: Bounds
  /// The years that matter; nil takes all.
  public let years: Set<Int>?
  /// The events known to be taken back.
  public let retracted: Set<Int>
  /// The events that turned out to be taken back.
  public private(set) var found: Set<Int> = []
  /// The state so far.
  public private(set) var state = PlanState()

  /// A replay that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - bounds: the bounds of the replay.
  ///   - years: the years that matter; nil takes all. Definitions and documents always count.
  ///   - retracted: the numbers of the events within the bounds that are taken back within them.
  public init(bounds: Bounds = .everything, years: Set<Int>? = nil, retracted: Set<Int> = []) {
    self.bounds = bounds
    self.years = years
    self.retracted = retracted
  }

  /// Whether what was met agrees with what the replay was told.
  public var isSettled: Bool { found == retracted }

  /// Takes the next event of the log.
  ///
  /// - Complexity: O(1).
  public mutating func apply(_ recorded: RecordedEvent) {
    if let upto = bounds.upto, recorded.seq > upto { return }
    state.size = recorded.seq
    if case .retracted(let retraction) = recorded.event {
      found.insert(retraction.seq)
      return
    }
    guard !retracted.contains(recorded.seq) else { return }
    if applyTimeless(recorded) { return }
    if case .indicatorDefined(let indicator) = recorded.event {
      state.indicators[recorded.pd, default: [:]][indicator.kode, default: [:]][
        indicator.indikator, default: []
      ].insert(NameFolding.fold(indicator.teks))
    }
    guard bounds.admits(recorded.effective) else { return }
    applyDated(recorded)
  }

  /// Passes over the next event of the log: one that leaves its mark in its year only, which is
  /// none of those that matter.
  ///
  /// - Parameter seq: the number of the event.
  public mutating func passOver(_ seq: Int) {
    if let upto = bounds.upto, seq > upto { return }
    state.size = seq
  }

  /// Definitions hold from their year on, whatever the event's effective date; documents are known
  /// once they came in.
  private mutating func applyTimeless(_ recorded: RecordedEvent) -> Bool {
    switch recorded.event {
    case .unitDefined(let unit): state.nomenclature.define(unit, seq: recorded.seq)
    case .aliasAdded(let alias): state.nomenclature.add(alias, seq: recorded.seq)
    case .codeMapped(let mapping): state.nomenclature.map(mapping, seq: recorded.seq)
    case .documentRegistered(let document):
      state.documents.append(
        PlanState.Document(document: document, pd: recorded.pd, seq: recorded.seq))
    case .unknown(let unknown): state.unknownTypes[unknown.type, default: 0] += 1
    default: return false
    }
    return true
  }

  private mutating func applyDated(_ recorded: RecordedEvent) {
    let stamp = Stamp(
      effective: recorded.effective, seq: recorded.seq, provenance: recorded.provenance)
    switch recorded.event {
    case .goalDefined(let goal): state.goals[recorded.pd, default: Goals()].define(goal, stamp)
    case .findingRaised(let fact): state.findings.append(recorded.said(fact, stamp))
    case .findingAnswered(let fact): state.answers.append(recorded.said(fact, stamp))
    case .findingClosed(let fact): state.closings.append(recorded.said(fact, stamp))
    default: applyToYear(recorded, stamp)
    }
  }

  private mutating func applyToYear(_ recorded: RecordedEvent, _ stamp: Stamp) {
    guard let tahun = recorded.event.tahun, years?.contains(tahun) ?? true else { return }
    switch recorded.event {
    case .goalMeasured(let value):
      state.goals[recorded.pd, default: Goals()].measure(value, stamp)
      let key = StageKey(pd: recorded.pd, tahun: tahun, phase: .tahapan(value.tahapan))
      state.stages[key, default: StageTable()].measuresGoals = true
    case .goalLinked(let link):
      state.goals[recorded.pd, default: Goals()].links.append((link, recorded.seq))
    case .formStated(let fact): state.formStatements.append(recorded.said(fact, stamp))
    case .assertionMade(let fact): state.assertions.append(recorded.said(fact, stamp))
    case .proposalReceived(let fact): state.proposals.append(recorded.said(fact, stamp))
    case .proposalDecided(let fact): state.decisions.append(recorded.said(fact, stamp))
    default:
      guard let phase = recorded.event.phase else { return }
      let key = StageKey(pd: recorded.pd, tahun: tahun, phase: phase)
      state.stages[key, default: StageTable()].apply(recorded.event, stamp)
      if let dok = recorded.provenance?.dok {
        state.documentStages[dok, default: []].insert(key)
      }
    }
  }
}

extension RecordedEvent {
  fileprivate func said<Fact>(_ fact: Fact, _ stamp: Stamp) -> PlanState.Said<Fact> {
    PlanState.Said(fact: fact, pd: pd, stamp: stamp, provenance: provenance)
  }
}
