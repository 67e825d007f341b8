extension PlanEvent {
  /// What kind of event it is, without what it says; known types stand in the order of the format's
  /// table.
  public enum Kind: Int, CaseIterable, Hashable, Sendable {
    case unitDefined, aliasAdded, codeMapped, indicatorDefined, documentRegistered, lineListed,
      lineDropped, stageOpened, stageAdopted, paguChanged, paguShifted, targetRevised,
      realisationRecorded, locationSet, noteWritten, formStated, goalDefined, goalMeasured,
      goalLinked, proposalReceived, proposalDecided, assertionMade, findingRaised, findingAnswered,
      findingClosed, retracted, unknown
  }

  /// What kind of event it is.
  public var kind: Kind {
    switch self {
    case .unitDefined: .unitDefined
    case .aliasAdded: .aliasAdded
    case .codeMapped: .codeMapped
    case .indicatorDefined: .indicatorDefined
    case .documentRegistered: .documentRegistered
    case .lineListed: .lineListed
    case .lineDropped: .lineDropped
    case .stageOpened: .stageOpened
    case .stageAdopted: .stageAdopted
    case .paguChanged: .paguChanged
    case .paguShifted: .paguShifted
    case .targetRevised: .targetRevised
    case .realisationRecorded: .realisationRecorded
    case .locationSet: .locationSet
    case .noteWritten: .noteWritten
    case .formStated: .formStated
    case .goalDefined: .goalDefined
    case .goalMeasured: .goalMeasured
    case .goalLinked: .goalLinked
    case .proposalReceived: .proposalReceived
    case .proposalDecided: .proposalDecided
    case .assertionMade: .assertionMade
    case .findingRaised: .findingRaised
    case .findingAnswered: .findingAnswered
    case .findingClosed: .findingClosed
    case .retracted: .retracted
    case .unknown: .unknown
    }
  }
}
