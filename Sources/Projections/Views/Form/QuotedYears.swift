import Canonical
import RenjaModel

/// What the log itself holds of the years that an evaluation quotes: the Renja and the results of
/// years before, for the units of a later one.
///
/// Units are followed back over changed codes where one became one. An indicator keeps its key where
/// the code stays, and is known by its words where it does not.
struct QuotedYears {
  /// A target or result as the log holds it.
  struct Said {
    let teks: String?
    let nilai: ExactDecimal?
    let events: [Int]

    var content: Form.Cell.Content? {
      teks.map { .text($0) } ?? nilai.map { .number($0) }
    }
  }

  let state: PlanState
  let pd: String
  /// The year of the evaluation.
  let tahun: Int
  private let renja: [Int: StageTable]

  init(_ state: PlanState, pd: String, tahun: Int) {
    self.state = state
    self.pd = pd
    self.tahun = tahun
    var renja: [Int: StageTable] = [:]
    for year in [tahun - 2, tahun - 1] {
      renja[year] = QuotedYears.renja(of: year, state, pd)
    }
    self.renja = renja
  }

  /// The target that the Renja of a year before gives a row.
  func target(_ row: RowKey, in year: Int) -> Said? {
    guard let key = key(row, in: year), let target = renja[year]?.row(key)?.target,
      let teks = target.value.teks
    else { return nil }
    return Said(teks: teks, nilai: target.value.nilai, events: [target.seq])
  }

  /// The result of a year before: as the year's own figure has it, else of its quarters.
  func result(_ row: RowKey, in year: Int) -> Said? {
    guard let key = key(row, in: year) else { return nil }
    if let whole = outturn(key, .tahun, year) { return whole }
    let quarters = [Periode.tw1, .tw2, .tw3, .tw4].compactMap { outturn(key, $0, year) }
    let figures = quarters.compactMap { quarter in quarter.nilai.map { Ratio($0) } }
    let rule = state.agregasi(of: key, pd: pd, tahun: year)
    guard let sum = rule.total(of: figures)?.decimal(places: 2) else { return quarters.last }
    return Said(teks: nil, nilai: sum, events: quarters.flatMap(\.events))
  }

  /// The result from the beginning of the Renstra to the end of a year before.
  func accumulated(_ row: RowKey, to year: Int) -> Said? {
    key(row, in: year).flatMap { outturn($0, .sd, year) }
  }

  private func outturn(_ key: RowKey, _ periode: Periode, _ year: Int) -> Said? {
    let place = StageKey(pd: pd, tahun: year, phase: .periode(periode))
    guard let cell = state.stages[place]?.row(key)?.kinerja else { return nil }
    return Said(teks: cell.value.teks, nilai: cell.value.nilai, events: [cell.seq])
  }

  /// A row of the evaluation's year in a year before.
  private func key(_ row: RowKey, in year: Int) -> RowKey? {
    guard let kode = state.nomenclature.predecessor(of: row.kode, in: tahun, at: year) else {
      return nil
    }
    guard kode != row.kode, let own = row.indikator else { return RowKey(kode, row.indikator) }
    let words = state.indicatorWordings(pd: pd, kode: row.kode)[own, default: []]
    let keys = state.indicatorWordings(pd: pd, kode: kode).filter {
      !$0.value.isDisjoint(with: words)
    }
    return keys.count == 1 ? keys.first.map { RowKey(kode, $0.key) } : nil
  }

  /// The Renja of a year: its stage in force, else the last of the office's own stages.
  private static func renja(of year: Int, _ state: PlanState, _ pd: String) -> StageTable? {
    let force = state.stageInForce(pd: pd, tahun: year)?.tahapan
    let order = state.stageOrder(pd: pd, tahun: year).reversed()
    let own = ([force].compactMap(\.self) + order).first { !$0.isReference }
    return own.flatMap { state.table(pd: pd, tahun: year, tahapan: $0) }
  }
}

extension Nomenclature {
  /// The code of an earlier year that a unit had; nil where several became one, or one several.
  ///
  /// - Parameters:
  ///   - kode: the code.
  ///   - tahun: the year in which it is the unit's.
  ///   - year: the earlier year.
  /// - Returns: the code of that year.
  func predecessor(of kode: Kode, in tahun: Int, at year: Int) -> Kode? {
    var kode = kode
    let steps = mappings.filter { $0.tahun > year && $0.tahun <= tahun }
      .sorted { ($0.tahun, $0.seq) > ($1.tahun, $1.seq) }
    for step in steps where step.ke.contains(kode) {
      guard step.dari.count == 1, step.ke.count == 1 else { return nil }
      kode = step.dari[0]
    }
    return kode
  }
}
