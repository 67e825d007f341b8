public import RenjaModel

/// The money of a year by what bears it and where it comes from: the table that budgets are
/// published in.
///
/// A line is a unit whose own amount the totals count, and one of its sources. The sum over the lines
/// of a stage is the plan's total.
public struct BudgetTable: Hashable, Sendable {
  /// A unit of an office and a source.
  public struct Line: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// The unit.
    public let kode: Kode
    /// The source; nil for money that names none.
    public let sumber: String?
    /// The amount at each stage and period; no entry where there is none, blank where it shows none.
    public let amounts: [Phase: Figure]
  }

  /// The year.
  public let tahun: Int
  /// The stages, then the periods, of which some line has an amount.
  public let phases: [Phase]
  /// The lines by office, code and source; money without a source last.
  public let lines: [Line]

  private struct Key: Hashable {
    let pd: String
    let kode: Kode
    let sumber: String
  }

  /// The money of a year.
  ///
  /// - Parameters:
  ///   - state: what the events say, folded with that year.
  ///   - tahun: the year.
  ///   - pd: the office; nil takes all of the log.
  /// - Complexity: O(n log n) in the rows of all stages.
  public init(_ state: PlanState, tahun: Int, pd: String? = nil) {
    self.tahun = tahun
    var amounts: [Key: [Phase: Figure]] = [:]
    var names: [String: String] = [:]
    let tables = state.stages.filter { $0.key.tahun == tahun && (pd == nil || $0.key.pd == pd) }
    for (place, table) in tables.sorted(by: { BudgetTable.rank($0.key) < BudgetTable.rank($1.key) })
    {
      let tree = PlanTree(table)
      let isPeriod = place.phase.tahapan == nil
      let parts = isPeriod ? BudgetTable.spent(tree) : BudgetTable.planned(tree)
      for (kode, part) in parts {
        let folded = part.sumber.map(NameFolding.fold) ?? ""
        if let sumber = part.sumber, names[folded] == nil { names[folded] = sumber }
        amounts[Key(pd: place.pd, kode: kode, sumber: folded), default: [:]][place.phase] =
          part.rupiah.map(Figure.amount) ?? .blank
      }
    }
    let held = Set(amounts.values.flatMap(\.keys))
    phases = held.sorted { BudgetTable.order($0) < BudgetTable.order($1) }
    lines = amounts.map { key, figures in
      Line(pd: key.pd, kode: key.kode, sumber: names[key.sumber], amounts: figures)
    }.sorted { one, other in
      guard one.pd == other.pd else { return one.pd < other.pd }
      guard one.kode == other.kode else { return one.kode < other.kode }
      guard let first = one.sumber, let second = other.sumber else { return one.sumber != nil }
      return first < second
    }
  }

  private static func planned(_ tree: PlanTree) -> [(Kode, SourcePart)] {
    tree.kodes.filter(tree.bears).flatMap { kode in
      tree.sources(of: kode).joined().map { (kode, $0) }
        + (tree.stated(kode) == .blank && tree.sources(of: kode).isEmpty
          ? [(kode, SourcePart(sumber: nil, rupiah: nil, events: []))] : [])
    }
  }

  /// What was spent, of each unit that has nothing spent below it.
  private static func spent(_ tree: PlanTree) -> [(Kode, SourcePart)] {
    var sums: [Kode: Figure] = [:]
    for kode in Set(tree.rows.keys.map(\.kode)) {
      let own = tree.rows[RowKey(kode)]?.realisasi
      let cells =
        own.map { [$0] }
        ?? tree.indicators[kode, default: []].compactMap { tree.rows[RowKey(kode, $0)]?.realisasi }
      if !cells.isEmpty { sums[kode] = Figure.sum(cells.map { .amount($0.value) }) }
    }
    return sums.filter { kode, _ in !sums.keys.contains { $0 != kode && kode.contains($0) } }
      .map { ($0, SourcePart(sumber: nil, rupiah: $1.amount, events: [])) }
  }

  private static func order(_ phase: Phase) -> Int {
    switch phase {
    case .tahapan(let stage): stage.nominalOrder
    case .periode(let period): 1_000_000 + (Periode.allCases.firstIndex(of: period) ?? 0)
    }
  }

  private static func rank(_ key: StageKey) -> (String, Int) { (key.pd, order(key.phase)) }
}
