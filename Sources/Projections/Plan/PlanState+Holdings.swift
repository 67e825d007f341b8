public import RenjaModel

extension PlanState {
  /// The years of which an office has data, in order.
  ///
  /// - Parameter pd: the office; nil takes all.
  /// - Returns: the years among those the state was folded with.
  public func yearsHoldingData(pd: String? = nil) -> [Int] {
    let held = stages.filter { key, table in
      (pd == nil || key.pd == pd) && key.phase.tahapan != nil && table.holdsData
    }
    return Set(held.keys.map(\.tahun)).sorted()
  }

  /// The stages of a year of which some office has data, in planning order.
  ///
  /// - Parameters:
  ///   - tahun: the year.
  ///   - pd: the office; nil takes all.
  /// - Returns: the stages.
  public func stagesHoldingData(tahun: Int, pd: String? = nil) -> [Tahapan] {
    let held = offices.filter { pd == nil || $0 == pd }
      .flatMap { stagesHoldingData(pd: $0, tahun: tahun) }
    return Set(held).sorted { $0.nominalOrder < $1.nominalOrder }
  }
}
