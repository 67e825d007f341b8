import Projections
public import RenjaModel

/// What a question is about: which events it can matter to.
public struct PlanReach: Hashable, Sendable {
  /// The years; nil takes all.
  ///
  /// Definitions and documents count whatever their year.
  public var years: Set<Int>?
  /// The stages and periods of the years; nil takes all.
  ///
  /// What belongs to a year as a whole always counts.
  public var phases: Set<Phase>?
  /// The offices; nil takes all.
  ///
  /// Of other offices a state may then hold nothing of their plans, goals and indicators.
  public var offices: Set<String>?
  /// The units whose definitions matter; nil takes all.
  public var units: Set<Kode>?

  /// What a question is about.
  ///
  /// - Parameters:
  ///   - years: the years; nil takes all.
  ///   - phases: the stages and periods of the years; nil takes all.
  ///   - offices: the offices; nil takes all.
  public init(
    years: Set<Int>? = nil, phases: Set<Phase>? = nil, offices: Set<String>? = nil
  ) {
    self.years = years
    self.phases = phases
    self.offices = offices
  }

  /// Everything.
  public static let everything = PlanReach()

  /// Whether an event can matter.
  func includes(_ event: RecordedEvent) -> Bool {
    let reaches = event.reaches
    return reaches.isEmpty || reaches.contains { includes($0, of: event.pd) }
  }

  private func includes(_ reach: EventMark.Reach, of pd: String) -> Bool {
    switch reach {
    case .log: true
    case .unit(let kode): units?.contains(kode) ?? true
    case .office: offices?.contains(pd) ?? true
    case .year(let tahun, let phase):
      (offices?.contains(pd) ?? true) && (years?.contains(tahun) ?? true)
        && (phase.flatMap { phases?.contains($0) } ?? true)
    }
  }
}
