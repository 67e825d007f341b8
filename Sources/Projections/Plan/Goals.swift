public import RenjaModel

/// The tujuan, sasaran and indicators of an office, with their values.
public struct Goals: Sendable {
  /// Which value of which goal.
  public struct MeasureKey: Hashable, Sendable {
    /// The goal.
    public let kunci: String
    /// The year.
    public let tahun: Int
    /// The stage.
    public let tahapan: Tahapan
    /// Target, result, estimate or projection.
    public let ukuran: UkuranTujuan

    /// Which value of which goal.
    ///
    /// - Parameters:
    ///   - kunci: the goal.
    ///   - tahun: the year.
    ///   - tahapan: the stage.
    ///   - ukuran: target, result, estimate or projection.
    public init(kunci: String, tahun: Int, tahapan: Tahapan, ukuran: UkuranTujuan) {
      self.kunci = kunci
      self.tahun = tahun
      self.tahapan = tahapan
      self.ukuran = ukuran
    }
  }

  private var definitions: [String: [Cell<GoalDefined>]] = [:]
  /// The goals by key, as last defined.
  public internal(set) var goals: [String: Cell<GoalDefined>] = [:]
  /// The keys in the order of first appearance.
  public internal(set) var order: [String] = []
  /// The values; a nil text is blank.
  public internal(set) var measures: [MeasureKey: Cell<GoalMeasured>] = [:]
  /// Which unit of work serves which goal.
  public internal(set) var links: [(link: GoalLinked, seq: Int)] = []

  mutating func define(_ goal: GoalDefined, _ stamp: Stamp) {
    if goals[goal.kunci] == nil { order.append(goal.kunci) }
    var said = definitions[goal.kunci, default: []]
    said.insert(
      Cell(value: goal, stamp: stamp), at: said.firstIndex { stamp < $0.stamp } ?? said.count)
    definitions[goal.kunci] = said
    // A key that is missing says nothing, so what an earlier definition said of it still holds.
    var merged = said[0].value
    for later in said.dropFirst().map(\.value) {
      merged.jenis = later.jenis
      merged.teks = later.teks
      merged.induk = later.induk ?? merged.induk
      merged.formula = later.formula ?? merged.formula
      merged.spm = later.spm ?? merged.spm
      merged.ikk = later.ikk ?? merged.ikk
    }
    goals[goal.kunci] = said.last.map { Cell(value: merged, stamp: $0.stamp) }
  }

  mutating func measure(_ value: GoalMeasured, _ stamp: Stamp) {
    let key = MeasureKey(
      kunci: value.kunci, tahun: value.tahun, tahapan: value.tahapan, ukuran: value.ukuran)
    measures[key].offer(value, stamp)
  }
}
