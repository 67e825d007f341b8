public import RenjaModel

/// The notes of an evaluation: what was written for a quarter, or for one before it.
public struct PeriodNotes: Sendable {
  private let tables: [StageTable]
  private let plan: StageTable?

  /// The notes up to the end of a quarter.
  ///
  /// - Parameters:
  ///   - state: what the events say; it must have been folded with this year.
  ///   - pd: the office.
  ///   - tahun: the year.
  ///   - periode: the quarter; the fourth takes those of the whole year too.
  public init(_ state: PlanState, pd: String, tahun: Int, through periode: Periode) {
    tables = PeriodNotes.periods(periode).compactMap { period in
      state.stages[StageKey(pd: pd, tahun: tahun, phase: .periode(period))]
    }
    plan = state.stageInForce(pd: pd, tahun: tahun).flatMap { stage in
      state.table(pd: pd, tahun: tahun, tahapan: stage.tahapan)
    }
  }

  /// The note that counts at a row: of the periods the latest that has one; else, but for a remark, the
  /// note of the plan in force.
  public func note(_ jenis: JenisCatatan, at key: RowKey) -> Cell<String?>? {
    let written = tables.lazy.compactMap { $0.row(key)?.catatan[jenis] }.first
    guard written == nil, jenis != .catatan else { return written }
    return plan?.row(key)?.catatan[jenis]
  }

  /// The units that have a note of a kind, in code order.
  public func units(with jenis: JenisCatatan) -> [Kode] {
    let keys = Set((tables + [plan].compactMap(\.self)).flatMap(\.keys))
    return keys.filter { $0.indikator == nil && note(jenis, at: $0) != nil }.map(\.kode).sorted()
  }

  /// The quarters of a year, in order.
  public static let quarters: [Periode] = [.tw1, .tw2, .tw3, .tw4]

  private static func periods(_ through: Periode) -> [Periode] {
    guard let last = quarters.firstIndex(of: through) else { return [through] }
    return (through == .tw4 ? [.tahun] : []) + quarters[...last].reversed()
  }
}
