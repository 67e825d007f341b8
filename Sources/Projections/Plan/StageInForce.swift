public import RenjaModel

/// The stage that answers for a year where a coordinate names none.
public struct StageInForce: Hashable, Sendable {
  /// The stage.
  public let tahapan: Tahapan
  /// Its adoption; nil where no stage is adopted and the last one that holds data answers.
  public let adoption: Cell<StageAdopted>?
}

extension PlanState {
  /// The stage in force: that of the adoption with the greatest (effective, stage order, seq); where
  /// none was adopted, the last stage that holds data; nil where the year holds none.
  public func stageInForce(pd: String, tahun: Int) -> StageInForce? {
    var latest: (tahapan: Tahapan, adoption: Cell<StageAdopted>)?
    for (key, table) in stages where key.pd == pd && key.tahun == tahun {
      guard let tahapan = key.phase.tahapan else { continue }
      for adoption in table.adoptions {
        guard let best = latest else {
          latest = (tahapan, adoption)
          continue
        }
        let rank = (adoption.stamp.effective, tahapan.nominalOrder, adoption.seq)
        let bestRank = (best.adoption.stamp.effective, best.tahapan.nominalOrder, best.adoption.seq)
        if rank > bestRank { latest = (tahapan, adoption) }
      }
    }
    if let latest {
      return StageInForce(tahapan: latest.tahapan, adoption: latest.adoption)
    }
    return stageOrder(pd: pd, tahun: tahun).last.map { StageInForce(tahapan: $0, adoption: nil) }
  }

  /// The stages of a year that hold data, in planning order.
  ///
  /// A pergeseran stands where its adoption places it among the stages from `dpa` on: after those
  /// adopted on its day or before. One that is not adopted stands last.
  public func stageOrder(pd: String, tahun: Int) -> [Tahapan] {
    let held = stagesHoldingData(pd: pd, tahun: tahun)
    var order = held.filter { !$0.isPergeseran }.sorted { $0.nominalOrder < $1.nominalOrder }
    let shifts = held.filter(\.isPergeseran).map { stage in
      (stage: stage, adopted: adoption(of: stage, pd: pd, tahun: tahun)?.stamp)
    }
    let adopted = shifts.compactMap { shift in shift.adopted.map { (shift.stage, $0) } }
    for (stage, stamp) in adopted.sorted(by: { $0.1 < $1.1 }) {
      let place = order.lastIndex { other in
        guard other.nominalOrder > Tahapan.dpa.nominalOrder else { return true }
        guard let before = adoption(of: other, pd: pd, tahun: tahun)?.stamp else { return false }
        return before < stamp
      }
      order.insert(stage, at: place.map { $0 + 1 } ?? 0)
    }
    let open = shifts.filter { $0.adopted == nil }.map(\.stage)
    return order + open.sorted { $0.nominalOrder < $1.nominalOrder }
  }

  /// The adoption of a stage that counts: the one latest in the order of effect.
  public func adoption(of tahapan: Tahapan, pd: String, tahun: Int) -> Cell<StageAdopted>? {
    table(pd: pd, tahun: tahun, tahapan: tahapan)?.adoptions.max { $0.stamp < $1.stamp }
  }
}

extension Tahapan {
  fileprivate var isPergeseran: Bool {
    if case .pergeseran = self { return true }
    return false
  }
}
