public import RenjaModel

/// Where the plan stands: its years and stages with their totals and adoptions, the last event, and
/// the findings that are open.
public struct Overview: Hashable, Sendable {
  /// A year of one office.
  public struct Year: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// The year.
    public let tahun: Int
    /// Its stages that hold data, in planning order.
    public let stages: [Stage]
    /// Its periods of realisation that hold data, in order.
    public let periods: [Periode]
    /// The stage that answers for the year.
    public let inForce: Tahapan?
  }

  /// A stage of a year.
  public struct Stage: Hashable, Sendable {
    /// The stage.
    public let tahapan: Tahapan
    /// The plan's total with what gave it; absent where the stage holds no pagu.
    public let evidenced: Evidenced<Figure>
    /// How many sub kegiatan it has, by the first event that speaks of each.
    public let leaves: Evidenced<Int>
    /// Its adoption: when, by whom, on what; nil where it is not adopted.
    public let adoption: Cell<StageAdopted>?

    /// The plan's total; absent where the stage holds no pagu.
    public var total: Figure { evidenced.value }
  }

  /// A finding that nobody has closed.
  public struct OpenFinding: Hashable, Sendable {
    /// The finding as it was raised.
    public let finding: PlanState.Said<FindingRaised>
    /// The answers to it, in the order of the log.
    public let answers: [PlanState.Said<FindingAnswered>]
  }

  /// The years that hold plans, office by office.
  public let years: [Year]
  /// The last event of the log, if it has one.
  public let last: RecordedEvent?
  /// The findings that are open, in the order of the log.
  public let openFindings: [OpenFinding]
  /// How many events there are of types that this version does not know.
  public let unknownTypes: [String: Int]
  /// How many events the log holds.
  public let size: Int

  /// Where the plan stands.
  ///
  /// - Parameters:
  ///   - state: what the events say, of all years.
  ///   - last: the last event within the bounds.
  ///   - pd: the office; nil takes all of the log.
  public init(_ state: PlanState, last: RecordedEvent?, pd: String? = nil) {
    self.last = last
    size = state.size
    unknownTypes = state.unknownTypes
    years = state.offices.filter { pd == nil || $0 == pd }.flatMap { office in
      let held = state.stages.keys.filter { $0.pd == office }
      return Set(held.map(\.tahun)).sorted().map { tahun in
        Overview.year(tahun, of: office, in: state)
      }
    }
    openFindings = state.findings.filter { finding in
      (pd == nil || finding.pd == pd)
        && !state.closings.contains { $0.closes(finding) }
    }.map { finding in
      OpenFinding(
        finding: finding,
        answers: state.answers.filter {
          $0.pd == finding.pd && $0.fact.temuan == finding.fact.temuan
        })
    }
  }

  private static func year(_ tahun: Int, of pd: String, in state: PlanState) -> Year {
    let stages = state.stageOrder(pd: pd, tahun: tahun).map { tahapan in
      let tree = state.table(pd: pd, tahun: tahun, tahapan: tahapan).map(PlanTree.init) ?? .empty
      return Stage(
        tahapan: tahapan, evidenced: Evidenced.sum(tree.programs.map(tree.evidenced(computedAt:))),
        leaves: tree.countedLeaves,
        adoption: state.adoption(of: tahapan, pd: pd, tahun: tahun))
    }
    let periods = Periode.allCases.filter { periode in
      let key = StageKey(pd: pd, tahun: tahun, phase: .periode(periode))
      return state.stages[key]?.holdsData ?? false
    }
    return Year(
      pd: pd, tahun: tahun, stages: stages, periods: periods,
      inForce: state.stageInForce(pd: pd, tahun: tahun)?.tahapan)
  }
}

extension PlanState.Said where Fact == FindingClosed {
  /// A closing counts for what was raised under its key before it.
  fileprivate func closes(_ finding: PlanState.Said<FindingRaised>) -> Bool {
    pd == finding.pd && fact.temuan == finding.fact.temuan && seq > finding.seq
  }
}
