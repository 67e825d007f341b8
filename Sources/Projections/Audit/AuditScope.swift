public import RenjaModel

/// What an audit looks at: one office's plans of a year, or one stage of it with its predecessor.
///
/// A year means all its stages, each beside the one before it, and the forward estimate for the
/// year after. The state must have been folded with the years from two before to one after.
public struct AuditScope: Sendable {
  /// What the events say.
  public let state: PlanState
  /// What else the audit must know of them.
  public let trail: AuditTrail
  /// The office.
  public let pd: String
  /// The year.
  public let tahun: Int
  /// The stage asked for; nil asks for the year.
  public let tahapan: Tahapan?
  /// The year's plans that hold rows, in the order of their stages.
  let stages: [OfficePlan]
  /// The forward estimate for the year after, where the year is asked for.
  let forward: OfficePlan?
  let reasons: [Int: Alasan]

  /// What an audit looks at.
  ///
  /// - Parameters:
  ///   - state: what the events say.
  ///   - trail: what else the audit must know of them, within the same bounds.
  ///   - pd: the office.
  ///   - tahapan: the stage; nil asks for the whole year.
  public init(state: PlanState, trail: AuditTrail, pd: String, tahapan: Tahapan? = nil) {
    self.state = state
    self.trail = trail
    self.pd = pd
    self.tahapan = tahapan
    let tahun = trail.tahun
    self.tahun = tahun
    func plan(_ year: Int, _ stage: Tahapan) -> OfficePlan? {
      guard let table = state.table(pd: pd, tahun: year, tahapan: stage) else { return nil }
      let adoption = state.adoption(of: stage, pd: pd, tahun: year)
      let plan = OfficePlan(
        pd: pd, tahun: year, tahapan: stage, adoption: adoption, table: table)
      return plan.tree.kodes.isEmpty ? nil : plan
    }
    stages = state.stageOrder(pd: pd, tahun: tahun).compactMap { plan(tahun, $0) }
    forward = tahapan == nil ? plan(tahun + 1, .prakiraan) : nil
    reasons = Dictionary(
      trail.entries.compactMap { entry in
        entry.recorded.event.alasan.map { (entry.seq, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a stage of the year is looked at.
  func examines(_ stage: Tahapan) -> Bool { tahapan == nil || tahapan == stage }

  /// The plans that are looked at one by one: the year's, and the forward estimate.
  var plans: [OfficePlan] {
    stages.filter { examines($0.tahapan) } + (forward.map { [$0] } ?? [])
  }

  /// The plans of the office's own stages that are looked at; the five-year plan and the forward
  /// estimate only refer to them.
  var ownPlans: [OfficePlan] {
    stages.filter { examines($0.tahapan) && !$0.tahapan.isReference }
  }

  /// Each plan that is looked at beside the one before it, among those of which `holds` is true.
  ///
  /// - Parameter holds: whether a plan says what is to be compared.
  /// - Returns: the pairs, in the order of the stages.
  func pairs(_ holds: (OfficePlan) -> Bool = { _ in true }) -> [PlanPair] {
    let held = stages.filter(holds)
    return zip(held, held.dropFirst()).map(PlanPair.init).filter { examines($0.after.tahapan) }
  }

  /// Pairs of the office's own stages that both hold money.
  var moneyPairs: [PlanPair] { pairs { $0.holdsMoney && !$0.tahapan.isReference } }

  /// Pairs of the office's own stages that both hold targets.
  var targetPairs: [PlanPair] { pairs { $0.holdsTargets && !$0.tahapan.isReference } }

  /// The plan beside which the forward estimate stands: that of its own document, else the last.
  var forwardPair: PlanPair? {
    guard let forward else { return nil }
    let doks = Set(
      forward.tree.rows.values.compactMap { $0.pagu?.stamp.provenance?.dok })
    let own = stages.filter { $0.holdsMoney && !$0.tahapan.isReference }
    let same = own.last { plan in
      plan.tree.rows.values.contains { row in
        row.pagu?.stamp.provenance.map { doks.contains($0.dok) } ?? false
      }
    }
    return (same ?? own.last).map { PlanPair(before: $0, after: forward) }
  }

  /// The official name of a unit, else as a plan lists it.
  func nama(_ kode: Kode) -> String {
    state.nama(of: kode, in: tahun, plans.map(\.tree))
  }

  /// A unit's name with its code.
  func title(_ kode: Kode) -> String { "\(nama(kode)) (\(kode.text))" }

  /// Whether a change is explained: its event gives a reason that is no mere copy, or the plan has
  /// a note on the unit.
  func isExplained(_ seq: Int?, _ kode: Kode, in plan: OfficePlan) -> Bool {
    if let seq, let reason = reasons[seq], reason.code != .salinan { return true }
    return plan.tree.keys(of: kode).contains { key in
      plan.tree.rows[key]?.catatan[.catatan]?.value.map { !NameFolding.fold($0).isEmpty } ?? false
    }
  }
}

/// Two plans, one of which follows the other.
struct PlanPair: Sendable {
  let before: OfficePlan
  let after: OfficePlan

  init(before: OfficePlan, after: OfficePlan) {
    self.before = before
    self.after = after
  }

  init(_ pair: (OfficePlan, OfficePlan)) {
    self.init(before: pair.0, after: pair.1)
  }

  /// The sub kegiatan that both plans hold, in code order.
  var commonLeaves: [Kode] {
    let held = Set(after.tree.leaves)
    return before.tree.leaves.filter(held.contains)
  }

  /// The rows with an indicator's key that both plans hold, in code order.
  var commonIndicators: [RowKey] {
    before.tree.indicatorRows.filter { after.tree.rows[$0] != nil }
  }

  func place(_ field: PlanField, _ kode: Kode?, _ indikator: String? = nil) -> FindingPlace {
    after.place(field, kode, indikator, compared: before.coordinate)
  }
}

extension OfficePlan {
  var coordinate: String { "\(tahun)/\(tahapan.name)" }

  /// Whether any row shows money, blank or not.
  var holdsMoney: Bool { tree.rows.values.contains { $0.pagu != nil } }

  /// Whether any row shows a target.
  var holdsTargets: Bool { tree.rows.values.contains { $0.target != nil } }

  func place(
    _ field: PlanField, _ kode: Kode? = nil, _ indikator: String? = nil, compared: String? = nil
  ) -> FindingPlace {
    FindingPlace(
      tahun, tahapan, field.rawValue, kode: kode, indikator: indikator, compared: compared)
  }
}

extension PlanTree {
  /// The rows with an indicator's key, in code order and the order of the keys.
  var indicatorRows: [RowKey] {
    kodes.flatMap { kode in indicators[kode, default: []].map { RowKey(kode, $0) } }
  }

  /// The programs and kegiatan, in code order.
  var parents: [Kode] { kodes.filter { $0.level == .program || $0.level == .kegiatan } }
}
