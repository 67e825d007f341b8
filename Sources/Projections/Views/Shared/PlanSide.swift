public import RenjaModel

/// The plans that one coordinate names in one state: of one office, or of all.
///
/// The state carries the bounds of the coordinate; the side says year and stage.
public struct PlanSide: Sendable {
  /// What the events say.
  public let state: PlanState
  /// The year.
  public let tahun: Int
  /// The stage; nil asks each office for its stage in force.
  public let tahapan: Tahapan?
  /// The offices that were asked for, in order.
  public let offices: [String]
  /// The plans there are, one an office, in order.
  public let plans: [OfficePlan]

  /// The plans at a year and stage.
  ///
  /// - Parameters:
  ///   - state: what the events say; it must have been folded with this year.
  ///   - tahun: the year.
  ///   - tahapan: the stage; nil asks each office for its stage in force.
  ///   - pd: the office; nil takes all of the log.
  public init(state: PlanState, tahun: Int, tahapan: Tahapan? = nil, pd: String? = nil) {
    self.state = state
    self.tahun = tahun
    self.tahapan = tahapan
    offices = state.offices.filter { pd == nil || $0 == pd }
    plans = offices.compactMap { office in
      guard
        let stage = tahapan ?? state.stageInForce(pd: office, tahun: tahun)?.tahapan,
        let table = state.table(pd: office, tahun: tahun, tahapan: stage)
      else { return nil }
      let adoption = state.adoption(of: stage, pd: office, tahun: tahun)
      return OfficePlan(
        pd: office, tahun: tahun, tahapan: stage, adoption: adoption, table: table)
    }
  }

  var treesByOffice: [String: PlanTree] {
    Dictionary(uniqueKeysWithValues: plans.map { ($0.pd, $0.tree) })
  }
}

/// The plan of one office at one stage of one year.
public struct OfficePlan: Sendable {
  /// The office.
  public let pd: String
  /// The year.
  public let tahun: Int
  /// The stage.
  public let tahapan: Tahapan
  /// Its adoption; nil where the stage is not adopted (belum ditetapkan).
  public let adoption: Cell<StageAdopted>?
  /// Its rows.
  public let table: StageTable
  /// Its units with their sums.
  public let tree: PlanTree

  init(
    pd: String, tahun: Int, tahapan: Tahapan, adoption: Cell<StageAdopted>?, table: StageTable
  ) {
    self.pd = pd
    self.tahun = tahun
    self.tahapan = tahapan
    self.adoption = adoption
    self.table = table
    tree = PlanTree(table)
  }
}
