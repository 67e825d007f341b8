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
    goals[goal.kunci] = Goals.merged(said)
  }

  /// A goal as the documents of one form, and entries without a document, define it; as anyone does
  /// where they say nothing of it.
  ///
  /// Forms word a goal in their own way and place it under different ones: T-C.30 an indicator under
  /// that of its tujuan, Tabel 3.1 under its sasaran.
  ///
  /// - Parameters:
  ///   - kunci: the goal's key.
  ///   - form: the form.
  /// - Returns: the definition; nil where there is no such goal.
  public func definition(of kunci: String, by form: String) -> Cell<GoalDefined>? {
    let said = definitions[kunci, default: []]
    guard said.contains(where: { $0.isOf(form) }) else { return goals[kunci] }
    return Goals.merged(said.filter { $0.stamp.provenance == nil || $0.isOf(form) })
  }

  /// The row in which a document of that form and year defines a goal last; nil where none does.
  func row(of kunci: String, in form: String, tahun: Int) -> Int? {
    let document = "\(form)/\(tahun)."
    return definitions[kunci, default: []].last {
      $0.stamp.provenance?.dok.hasPrefix(document) ?? false
    }?.stamp.provenance?.baris
  }

  /// The definitions of a goal, in the order of effect, as one.
  private static func merged(_ said: [Cell<GoalDefined>]) -> Cell<GoalDefined>? {
    guard let last = said.last else { return nil }
    // A key that is missing says nothing, so what an earlier definition said of it still holds.
    let goal = said.dropFirst().map(\.value).reduce(said[0].value) { merged, later in
      var merged = merged
      merged.jenis = later.jenis
      merged.teks = later.teks
      merged.induk = later.induk ?? merged.induk
      merged.formula = later.formula ?? merged.formula
      merged.spm = later.spm ?? merged.spm
      merged.ikk = later.ikk ?? merged.ikk
      return merged
    }
    return Cell(value: goal, stamp: last.stamp)
  }

  mutating func measure(_ value: GoalMeasured, _ stamp: Stamp) {
    let key = MeasureKey(
      kunci: value.kunci, tahun: value.tahun, tahapan: value.tahapan, ukuran: value.ukuran)
    measures[key].offer(value, stamp)
  }
}

extension Cell where Value == GoalDefined {
  /// Whether a document of that form says it, as its key tells.
  fileprivate func isOf(_ form: String) -> Bool {
    stamp.provenance?.dok.hasPrefix(form + "/") ?? false
  }
}
