public import Projections
public import RenjaModel

/// Turns what was done or spent up to the end of a quarter into what that quarter adds.
///
/// The earlier quarters count with what they hold; one without a figure counts 0. The result of an
/// indicator whose last quarter stands for the year is already such a figure and stays as it is.
public struct CumulativeRealisation: Sendable {
  /// The office.
  public let pd: String
  /// The entry as it was given, its figures accumulated.
  public let entry: RealisationRecorded

  /// An entry with accumulated figures.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - entry: the entry as it was given.
  public init(pd: String, entry: RealisationRecorded) {
    self.pd = pd
    self.entry = entry
  }

  /// The entry with the figures of its own quarter alone.
  ///
  /// - Parameter state: everything the log says.
  /// - Returns: the entry to be recorded.
  /// - Throws: `DraftingError` where there is no quarter, or less than the earlier ones hold.
  public func ownQuarter(in state: PlanState) throws(DraftingError) -> RealisationRecorded {
    let quarters: [Periode] = [.tw1, .tw2, .tw3, .tw4]
    guard let place = quarters.firstIndex(of: entry.periode) else {
      throw .cumulativeWithoutQuarter(entry.periode)
    }
    let earlier = quarters[..<place].compactMap { row(in: .periode($0), state) }
    var own = entry
    if let given = entry.rupiah {
      let spent = earlier.compactMap(\.realisasi?.value).reduce(Rupiah.zero, +)
      guard given >= spent else {
        throw .cumulativeBelowEarlier(
          kode: entry.kode, given: given.literal, earlier: spent.literal)
      }
      own.rupiah = given - spent
    }
    if let given = entry.nilai {
      own.nilai = try result(given, earlier.compactMap { $0.kinerja?.value.nilai }, state)
    }
    return own
  }

  private func result(
    _ given: ExactDecimal, _ earlier: [ExactDecimal], _ state: PlanState
  ) throws(DraftingError) -> ExactDecimal {
    let key = RowKey(entry.kode, entry.indikator)
    switch state.agregasi(of: key, pd: pd, tahun: entry.tahun) {
    case .akhir: return given
    case .rataRata:
      throw .cumulativeOfMean(kode: entry.kode, indikator: entry.indikator ?? "")
    case .jumlah:
      let scale = ([given] + earlier).map(\.scale).max() ?? 0
      let counts = earlier.compactMap { $0.scaled(by: scale) }
      let done = counts.reduce(0, +)
      guard let whole = given.scaled(by: scale), whole >= done,
        let own = ExactDecimal(digits: whole - done, scale: scale)
      else {
        throw .cumulativeBelowEarlier(
          kode: entry.kode, given: given.literal,
          earlier: ExactDecimal(digits: done, scale: scale)?.literal ?? String(done))
      }
      return own
    }
  }

  private func row(in phase: Phase, _ state: PlanState) -> PlanRow? {
    state.stages[StageKey(pd: pd, tahun: entry.tahun, phase: phase)]?
      .row(RowKey(entry.kode, entry.indikator))
  }
}
