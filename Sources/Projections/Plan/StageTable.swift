public import RenjaModel

/// An office's plan at one stage or period of one year.
public struct StageKey: Hashable, Sendable {
  /// The office.
  public let pd: String
  /// The year.
  public let tahun: Int
  /// The stage or period.
  public let phase: Phase

  /// The key of a plan.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - tahun: the year.
  ///   - phase: the stage or period.
  public init(pd: String, tahun: Int, phase: Phase) {
    self.pd = pd
    self.tahun = tahun
    self.phase = phase
  }
}

/// All rows of one plan, as the fold leaves them.
///
/// Rows are written in the order of the log; what is dropped hides what was said before it.
public struct StageTable: Sendable {
  private var said: [RowKey: PlanRow] = [:]
  private var drops: [RowKey: Cell<Alasan>] = [:]
  /// When the stage was opened, and from where.
  public internal(set) var opened: Cell<String?>?
  /// The adoptions, in the order of the log.
  public internal(set) var adoptions: [Cell<StageAdopted>] = []
  /// Whether a goal is measured at this stage.
  public internal(set) var measuresGoals = false

  /// A plan of which nothing was said.
  public init() {}

  mutating func update(_ key: RowKey, _ change: (inout PlanRow) -> Void) {
    change(&said[key, default: PlanRow()])
  }

  mutating func drop(_ key: RowKey, _ alasan: Alasan, _ stamp: Stamp) {
    drops[key].offer(alasan, stamp)
  }

  /// The keys of everything ever said here, dropped rows included, in no order.
  public var keys: some Collection<RowKey> { said.keys }

  /// What holds for a row, or nil where there is none.
  ///
  /// - Complexity: O(1).
  public func row(_ key: RowKey) -> PlanRow? {
    guard let row = said[key] else { return nil }
    let held = row.since(dropStamp(key))
    return held.isEmpty ? nil : held
  }

  /// What was ever said of a row, though it may have been dropped since.
  public func everSaid(_ key: RowKey) -> PlanRow? { said[key] }

  /// The event that dropped a row, where nothing was said of it since.
  public func drop(of key: RowKey) -> Cell<Alasan>? {
    guard row(key) == nil else { return nil }
    return [drops[key], drops[RowKey(key.kode)]].compactMap(\.self).max { $0.stamp < $1.stamp }
  }

  /// All rows that hold, by key.
  ///
  /// - Complexity: O(n) in the rows of the stage.
  public var rows: [RowKey: PlanRow] {
    guard !drops.isEmpty else { return said }
    var held: [RowKey: PlanRow] = [:]
    for key in said.keys { held[key] = row(key) }
    return held
  }

  /// Whether the stage holds data: a cell, a listed row, or a goal.
  public var holdsData: Bool { measuresGoals || said.keys.contains { row($0) != nil } }

  private func dropStamp(_ key: RowKey) -> Stamp? {
    guard !drops.isEmpty else { return nil }
    let own = drops[key]?.stamp
    guard key.indikator != nil, let unit = drops[RowKey(key.kode)]?.stamp else { return own }
    return max(own ?? unit, unit)
  }
}
