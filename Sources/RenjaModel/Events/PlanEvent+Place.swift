extension PlanEvent {
  /// The year the event belongs to; nil where it belongs to none.
  public var tahun: Int? {
    switch self {
    case .unitDefined(let event): event.tahun
    case .codeMapped(let event): event.tahun
    case .indicatorDefined(let event): event.tahun
    case .lineListed(let event): event.tahun
    case .lineDropped(let event): event.tahun
    case .stageOpened(let event): event.tahun
    case .stageAdopted(let event): event.tahun
    case .paguChanged(let event): event.tahun
    case .paguShifted(let event): event.tahun
    case .targetRevised(let event): event.tahun
    case .realisationRecorded(let event): event.tahun
    case .locationSet(let event): event.tahun
    case .noteWritten(let event): event.tahun
    case .formStated(let event): event.tahun
    case .goalMeasured(let event): event.tahun
    case .goalLinked(let event): event.tahun
    case .proposalReceived(let event): event.tahun
    case .proposalDecided(let event): event.tahun
    case .assertionMade(let event): event.tahun
    case .findingRaised(let event): event.tahun
    case .aliasAdded, .documentRegistered, .goalDefined, .findingAnswered, .findingClosed,
      .retracted, .unknown:
      nil
    }
  }

  /// The stage or period the event belongs to; nil where it belongs to none.
  public var phase: Phase? {
    switch self {
    case .indicatorDefined(let event): .tahapan(event.tahapan)
    case .lineListed(let event): .tahapan(event.tahapan)
    case .lineDropped(let event): .tahapan(event.tahapan)
    case .stageOpened(let event): .tahapan(event.tahapan)
    case .stageAdopted(let event): .tahapan(event.tahapan)
    case .paguChanged(let event): .tahapan(event.tahapan)
    case .paguShifted(let event): .tahapan(event.tahapan)
    case .targetRevised(let event): .tahapan(event.tahapan)
    case .realisationRecorded(let event): .periode(event.periode)
    case .locationSet(let event): event.phase
    case .noteWritten(let event): event.phase
    case .goalMeasured(let event): .tahapan(event.tahapan)
    case .assertionMade(let event): .tahapan(event.tahapan)
    case .findingRaised(let event): event.tahapan.map(Phase.tahapan)
    case .unitDefined, .aliasAdded, .codeMapped, .documentRegistered, .formStated, .goalDefined,
      .goalLinked, .proposalReceived, .proposalDecided, .findingAnswered, .findingClosed,
      .retracted, .unknown:
      nil
    }
  }

  /// The units the event is about, in order.
  public var kodes: [Kode] {
    switch self {
    case .unitDefined(let event): [event.kode]
    case .aliasAdded(let event): [event.kode]
    case .codeMapped(let event): event.dari + event.ke
    case .indicatorDefined(let event): [event.kode]
    case .lineListed(let event): [event.kode]
    case .lineDropped(let event): [event.kode]
    case .paguChanged(let event): [event.kode]
    case .paguShifted(let event): event.lines.map(\.kode)
    case .targetRevised(let event): [event.kode]
    case .realisationRecorded(let event): [event.kode]
    case .locationSet(let event): [event.kode]
    case .noteWritten(let event): [event.kode]
    case .formStated(let event): event.kode.map { [$0] } ?? []
    case .goalLinked(let event): [event.kode]
    case .proposalDecided(let event): event.kode.map { [$0] } ?? []
    case .assertionMade(let event): event.kode.map { [$0] } ?? []
    case .findingRaised(let event): event.kode.map { [$0] } ?? []
    case .documentRegistered, .stageOpened, .stageAdopted, .goalDefined, .goalMeasured,
      .proposalReceived, .findingAnswered, .findingClosed, .retracted, .unknown:
      []
    }
  }

  /// The type's name in the log.
  public var type: String {
    if case .unknown(let unknown) = self { return unknown.type }
    return payload.map { Swift.type(of: $0).type } ?? ""
  }

  /// Why it happened, where the event says so.
  public var alasan: Alasan? {
    switch self {
    case .lineDropped(let event): event.alasan
    case .paguChanged(let event): event.alasan
    case .paguShifted(let event): event.alasan
    case .targetRevised(let event): event.alasan
    case .proposalDecided(let event): event.alasan
    case .retracted(let event): event.alasan
    default: nil
    }
  }
}
