import RenjaModel

extension PlanEvents {
  /// The codes that random logs use: two programs with their kegiatan and sub kegiatan.
  public static let codes = [
    "2.17.01", "2.17.01.2.01", "2.17.01.2.01.01", "2.17.01.2.01.02", "2.17.01.2.02",
    "2.17.01.2.02.01", "2.17.06", "2.17.06.2.01", "2.17.06.2.01.01", "2.17.06.2.01.02",
  ]

  /// A log of `count` events that a seed decides, over few units, stages and days, so that events
  /// meet often: back-dated, dropped, blank, zero, retracted and shifted ones among them.
  public static func random(seed: UInt64, count: Int) -> PlanEvents {
    var random = SeededGenerator(seed: seed)
    var log = PlanEvents()
    for code in codes { log.unit(code, "Unit \(code)") }
    while log.events.count < count { log.addRandom(using: &random) }
    return log
  }

  private mutating func addRandom(using random: inout SeededGenerator) {
    let stages = ["kebutuhan", "rancangan", "penetapan", "prakiraan", "pergeseran-1"]
    let code = Self.codes[Int.random(in: 0..<Self.codes.count, using: &random)]
    let stage = stages[Int.random(in: 0..<stages.count, using: &random)]
    let indikator = ["1", "2"][Int.random(in: 0...1, using: &random)]
    effective = "2021-0\(Int.random(in: 1...9, using: &random))-01"
    tahun = Int.random(in: 0...4, using: &random) == 0 ? 2023 : 2022
    // Money stands at the unit or at its indicators, never at both: the rules see to that.
    let atIndicator = code == "2.17.06.2.01.02" ? indikator : nil
    let amount: Int64? = [nil, 0, 100, 250, 1_000_000][Int.random(in: 0...4, using: &random)]
    switch Int.random(in: 0...19, using: &random) {
    case 0...8:
      pagu(
        code, amount, stage, indikator: atIndicator,
        sumber: Bool.random(using: &random) ? .satu(["DAU", "DBHCHT"][code.count % 2]) : nil)
    case 9: drop(code, stage, indikator: Bool.random(using: &random) ? atIndicator : nil)
    case 10...11: target(code, indikator, ["2 Dok", "3 Dok", nil][code.count % 3], stage)
    case 12: indicator(code, indikator, "Jumlah \(code.count % 4)", stage, satuan: "Dok")
    case 13: location(code, amount == nil ? nil : "Lumajang \(code.count % 2)", stage)
    case 14: note(code, "Catatan \(indikator)", stage)
    case 15: list(code, "UNIT \(code)", events.count, stage)
    case 16: adopt(stage)
    case 17:
      shift([("2.17.01.2.01.01", 300, 100), ("2.17.01.2.01.02", 0, 200)], stage)
    default: retractRandom(using: &random)
    }
  }

  private mutating func retractRandom(using random: inout SeededGenerator) {
    let seq = Int.random(in: 1...events.count, using: &random)
    switch events[seq - 1].event {
    case .unitDefined, .retracted: return
    default: if !retractions.contains(seq) { retract(seq) }
    }
  }

  /// The events that are taken back.
  public var retractions: Set<Int> {
    Set(
      events.compactMap { recorded in
        guard case .retracted(let retraction) = recorded.event else { return nil }
        return retraction.seq
      })
  }
}
