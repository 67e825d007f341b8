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
