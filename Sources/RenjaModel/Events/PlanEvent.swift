/// Something that happened to the plan: one case a type of event.
public enum PlanEvent: Hashable, Sendable {
  /// An urusan, bidang, program, kegiatan or sub kegiatan exists under this name.
  case unitDefined(UnitDefined)
  /// This spelling means that unit, when importing.
  case aliasAdded(AliasAdded)
  /// These codes are those codes from that year on.
  case codeMapped(CodeMapped)
  /// What is measured, as this stage words it, and how quarters add up.
  case indicatorDefined(IndicatorDefined)
  /// A document or table came in; first in its import's batch.
  case documentRegistered(DocumentRegistered)
  /// The document lists this row.
  case lineListed(LineListed)
  /// The row is no longer listed: absent from then on.
  case lineDropped(LineDropped)
  /// A stage was begun, from another plan or from nothing.
  case stageOpened(StageOpened)
  /// The document of a stage was adopted.
  case stageAdopted(StageAdopted)
  /// The ceiling is now this amount.
  case paguChanged(PaguChanged)
  /// A balanced pergeseran: money moves between lines, the total stays.
  case paguShifted(PaguShifted)
  /// The target is now this.
  case targetRevised(TargetRevised)
  /// So much was done or spent in a period.
  case realisationRecorded(RealisationRecorded)
  /// Where the work is done.
  case locationSet(LocationSet)
  /// A note on a unit: a remark, who answers for it, what helped, what hindered, what follows.
  case noteWritten(NoteWritten)
  /// A form quotes or computes this figure; never part of the plan.
  case formStated(FormStated)
  /// A tujuan, a sasaran, or an indicator of one.
  case goalDefined(GoalDefined)
  /// A target or result of a goal in a year.
  case goalMeasured(GoalMeasured)
  /// This unit of work serves that goal.
  case goalLinked(GoalLinked)
  /// A stakeholder proposed this (T-C.32).
  case proposalReceived(ProposalReceived)
  /// What became of a proposal.
  case proposalDecided(ProposalDecided)
  /// The document states this; checked at every replay.
  case assertionMade(AssertionMade)
  /// A reviewer raised this.
  case findingRaised(FindingRaised)
  /// The office answered a finding.
  case findingAnswered(FindingAnswered)
  /// A finding was closed.
  case findingClosed(FindingClosed)
  /// Event n was a mistake, because …
  case retracted(Retracted)
  /// A type that this version does not know: kept, shown and counted, never dropped.
  case unknown(UnknownEvent)
}

extension PlanEvent {
  /// Every type this version writes, in the order of the format's table.
  public static let payloadTypes: [any EventPayload.Type] = [
    UnitDefined.self, AliasAdded.self, CodeMapped.self, IndicatorDefined.self,
    DocumentRegistered.self, LineListed.self, LineDropped.self, StageOpened.self, StageAdopted.self,
    PaguChanged.self, PaguShifted.self, TargetRevised.self, RealisationRecorded.self,
    LocationSet.self, NoteWritten.self, FormStated.self, GoalDefined.self, GoalMeasured.self,
    GoalLinked.self, ProposalReceived.self, ProposalDecided.self, AssertionMade.self,
    FindingRaised.self, FindingAnswered.self, FindingClosed.self, Retracted.self,
  ]

  /// The names of all of them.
  public static let typeNames: Set<String> = Set(payloadTypes.map { $0.type })

  /// The payload of a known type; nil for an unknown one.
  public var payload: (any EventPayload)? {
    switch self {
    case .unitDefined(let payload): payload
    case .aliasAdded(let payload): payload
    case .codeMapped(let payload): payload
    case .indicatorDefined(let payload): payload
    case .documentRegistered(let payload): payload
    case .lineListed(let payload): payload
    case .lineDropped(let payload): payload
    case .stageOpened(let payload): payload
    case .stageAdopted(let payload): payload
    case .paguChanged(let payload): payload
    case .paguShifted(let payload): payload
    case .targetRevised(let payload): payload
    case .realisationRecorded(let payload): payload
    case .locationSet(let payload): payload
    case .noteWritten(let payload): payload
    case .formStated(let payload): payload
    case .goalDefined(let payload): payload
    case .goalMeasured(let payload): payload
    case .goalLinked(let payload): payload
    case .proposalReceived(let payload): payload
    case .proposalDecided(let payload): payload
    case .assertionMade(let payload): payload
    case .findingRaised(let payload): payload
    case .findingAnswered(let payload): payload
    case .findingClosed(let payload): payload
    case .retracted(let payload): payload
    case .unknown: nil
    }
  }
}
