import RenjaModel

extension Agregasi {
  /// What figures of periods that follow each other amount to.
  ///
  /// Only flows are summed. A stock or a percentage is as high as the last figure says, a mean is that of
  /// the periods that have one.
  ///
  /// - Parameter figures: those of the periods that have one, in their order.
  /// - Returns: the exact result; nil where there is no figure, or it does not fit.
  func total(of figures: [Ratio]) -> Ratio? {
    guard !figures.isEmpty else { return nil }
    switch self {
    case .jumlah: return Ratio.sum(of: figures)
    case .akhir: return figures.last
    case .rataRata: return Ratio.mean(of: figures)
    }
  }
}

extension PlanState {
  /// How an indicator's quarters add up: as the stage in force says, else the latest other stage that
  /// says so; a sum where none does.
  func agregasi(of key: RowKey, pd: String, tahun: Int, in table: StageTable) -> Agregasi {
    if let said = table.row(key)?.agregasi { return said.value }
    let others = stageOrder(pd: pd, tahun: tahun).reversed().lazy.compactMap { stage in
      self.table(pd: pd, tahun: tahun, tahapan: stage)?.row(key)?.agregasi?.value
    }
    return others.first ?? .jumlah
  }
}
