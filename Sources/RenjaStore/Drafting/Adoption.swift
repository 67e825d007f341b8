public import Canonical
public import Projections
public import RenjaModel

/// Adopts the document of a stage.
///
/// A T-C.33 also gives the forward estimate of the year after; adopting its stage adopts that too.
public struct Adoption: Sendable {
  /// The office.
  public let pd: String
  /// The day from which it holds.
  public let effective: Day
  /// The adoption itself.
  public let adopted: StageAdopted

  /// The adoption of a stage.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - effective: the day from which it holds.
  ///   - adopted: the stage, and the document that adopts it.
  public init(pd: String, effective: Day, adopted: StageAdopted) {
    self.pd = pd
    self.effective = effective
    self.adopted = adopted
  }

  /// The events that adopt the stage, and the forward estimate that came with it.
  ///
  /// - Parameter state: everything the log says.
  /// - Returns: one event, or two.
  public func events(in state: PlanState) -> [Proposal] {
    var adoptions = [adopted]
    let plan = StageKey(pd: pd, tahun: adopted.tahun, phase: .tahapan(adopted.tahapan))
    let estimate = StageKey(pd: pd, tahun: adopted.tahun + 1, phase: .tahapan(.prakiraan))
    let gaveEstimate = state.documents(of: plan).contains {
      state.stages(of: $0, pd: pd).contains(estimate)
    }
    if gaveEstimate, state.stages[estimate]?.holdsData ?? false {
      var forward = adopted
      forward.tahun = adopted.tahun + 1
      forward.tahapan = .prakiraan
      adoptions.append(forward)
    }
    return adoptions.map {
      Proposal(pd: pd, effective: effective, event: .stageAdopted($0))
    }
  }
}
