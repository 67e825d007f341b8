public import RenjaModel

extension PlanState {
  /// How an indicator's figures add up over quarters and years.
  ///
  /// The rule is that of the plan itself, else of the stage latest in planning order that gives one.
  /// Where none does, a percentage takes its last figure, for shares of something are never summed;
  /// anything else is a flow.
  ///
  /// - Parameters:
  ///   - row: the indicator's row.
  ///   - pd: the office.
  ///   - tahun: the year of the plan.
  ///   - table: the plan that counts before other stages.
  /// - Returns: the rule.
  public func agregasi(
    of row: RowKey, pd: String, tahun: Int, in table: StageTable? = nil
  ) -> Agregasi {
    let others = stageOrder(pd: pd, tahun: tahun).reversed().compactMap { stage in
      self.table(pd: pd, tahun: tahun, tahapan: stage)?.row(row)
    }
    let rows = [table?.row(row)].compactMap(\.self) + others
    if let said = rows.lazy.compactMap({ $0.agregasi?.value }).first { return said }
    let isShare = rows.lazy.compactMap(\.measure).first?.isShare ?? false
    return isShare ? .akhir : .jumlah
  }
}
