public import RenjaModel

/// What became of one figure from one column of a trace to the next.
public struct PaguStep: Hashable, Sendable {
  /// The stage before.
  public let from: Tahapan
  /// The stage after.
  public let to: Tahapan
  /// The difference, absent and blank counting as 0.
  public let change: Rupiah
  /// The change over the figure before; nil over 0, blank or absent.
  public let percent: Percent?
  /// What kind of change it is.
  public let move: Move
}

extension PaguStep {
  /// The steps along the columns; none where a figure is absent on both sides.
  static func steps(
    along columns: [Tahapan], _ figure: (Tahapan) -> Figure
  ) -> [PaguStep] {
    zip(columns, columns.dropFirst()).compactMap { from, to in
      let before = figure(from)
      let after = figure(to)
      guard let move = Move(from: before, to: after) else { return nil }
      let change = after.counted - before.counted
      return PaguStep(
        from: from, to: to, change: change, percent: Percent(change, of: before), move: move)
    }
  }
}
