public import RenjaModel

extension PlanState {
  /// How an indicator's figures add up over quarters and years.
  ///
  /// The rule is that of the stage latest in planning order that gives one. Where none does, a
  /// percentage takes its last figure, for shares of something are never summed; anything else is a
  /// flow.
  ///
  /// - Parameters:
  ///   - row: the indicator's row.
  ///   - pd: the office.
  ///   - tahun: the year of the plan.
  /// - Returns: the rule.
  public func agregasi(of row: RowKey, pd: String, tahun: Int) -> Agregasi {
    let rows = stageOrder(pd: pd, tahun: tahun).reversed().compactMap { stage in
      table(pd: pd, tahun: tahun, tahapan: stage)?.row(row)
    }
    if let said = rows.lazy.compactMap({ $0.agregasi?.value }).first { return said }
    let isShare = rows.lazy.compactMap(\.measure).first?.isShare ?? false
    return isShare ? .akhir : .jumlah
  }
}

extension Agregasi {
  /// The figures of quarters or years, in order, as one; nil where none shows a number.
  func applied(to figures: [Ratio]) -> Ratio? {
    switch self {
    case .jumlah: figures.isEmpty ? nil : Ratio.sum(of: figures)
    case .akhir: figures.last
    case .rataRata: Ratio.mean(of: figures)
    }
  }
}
