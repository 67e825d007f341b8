extension Step {
  static let kegiatan = ["2.17.06.2.01", "2.17.08.2.01"]
  static let leaves = [
    "2.17.06.2.01.01", "2.17.06.2.01.02", "2.17.08.2.01.01", "2.17.08.2.01.02",
  ]
  private static let types: [String?] = [
    nil, "pagu-changed", "realisation-recorded", "retracted", "line-dropped", "stage-adopted",
  ]
  private static let days = (1...12).map { "2021-\($0 < 10 ? "0" : "")\($0)-15" }

  /// What every run begins with: the units.
  static let beginning: [Step] =
    (["2.17.06", "2.17.08"] + kegiatan + leaves).enumerated().map { index, kode in
      .record(.unit(kode: kode), day: "2021-01-04", isCorrection: false, name: 1 + index)
    }

  /// A step that a draw decides, for a log of so many events; one of the earlier steps may come
  /// again, and what it records has a name of its own.
  static func random(
    _ draw: inout Draw, name: Int, size: Int, earlier: [Step]
  ) -> Step {
    switch draw.below(44) {
    case 0: return .seal
    case 1: return .tear(1 + draw.below(120))
    case 2: return .lag
    case 3...9: return .show(place(&draw, size))
    case 10...12: return .diff(place(&draw, size), place(&draw, size))
    case 13: return .trace
    case 14 where !earlier.isEmpty:
      let again = draw.one(of: earlier)
      guard case .record = again else { return .trace }
      return again
    case 15: return .log(type: draw.one(of: types), known: known(&draw, size))
    case 16...18:
      return .why(
        place(&draw, size), kode: draw.one(of: leaves + kegiatan),
        draw.one(of: PlainModel.Field.allCases))
    default:
      return .record(
        act(&draw, size), day: draw.one(of: days), isCorrection: draw.once(in: 3), name: name)
    }
  }

  private static func act(_ draw: inout Draw, _ size: Int) -> Act {
    let stage = draw.one(of: PlainModel.stages)
    let row = row(&draw)
    switch draw.below(27) {
    case 0...8: return .pagu(stage: stage, row: row, amount: amount(&draw), source: source(&draw))
    case 9:
      let claim = PlainModel.Row(draw.one(of: kegiatan + ["2.17.06"]))
      return .pagu(stage: stage, row: claim, amount: amount(&draw), source: nil)
    case 10...11:
      return .word(
        stage: stage, kode: row.kode, key: draw.one(of: ["1", "2"]),
        text: draw.one(of: ["Jumlah UMKM", "Jumlah koperasi", "Luas pasar"]))
    case 12...13:
      return .target(
        stage: stage, row: PlainModel.Row(row.kode, draw.one(of: ["1", "2"])),
        text: draw.one(of: ["2 Dok", "10 UM", nil]))
    case 14:
      return .location(
        stage: stage, kode: row.kode, text: draw.one(of: ["Kab. Lumajang", "Pasirian", nil]))
    case 15: return .drop(stage: stage, row: row)
    case 16...17:
      let place = place(&draw, size)
      return .open(stage: stage, from: draw.once(in: 3) ? nil : place)
    case 18: return .adopt(stage: stage)
    case 19...21: return shift(&draw, stage)
    case 22...24:
      return .realise(
        period: draw.one(of: PlainModel.quarters), row: row, amount: amount(&draw) ?? 0,
        isCumulative: draw.once(in: 2))
    default: return .retract(seq: 1 + draw.below(size + 1))
    }
  }

  private static func row(_ draw: inout Draw) -> PlainModel.Row {
    PlainModel.Row(
      draw.one(of: leaves), draw.once(in: 4) ? draw.one(of: ["1", "2"]) : nil)
  }

  private static func amount(_ draw: inout Draw) -> Int? {
    draw.one(of: [nil, 0, 10_000, 2_500_000, 31_500_000_000, 99_950, 100_000])
  }

  private static func source(_ draw: inout Draw) -> String? {
    draw.one(of: [nil, nil, "DAU", "DBHCHT"])
  }

  private static func shift(_ draw: inout Draw, _ stage: String) -> Act {
    let amount = draw.one(of: [0, 100, 10_000, 99_950])
    let loss = Act.Change(row: row(&draw), amount: -amount)
    let gain = Act.Change(row: row(&draw), amount: draw.once(in: 6) ? amount + 100 : amount)
    return .shift(stage: stage, [loss, gain])
  }

  private static func place(_ draw: inout Draw, _ size: Int) -> Place {
    Place(
      stage: draw.once(in: 4) ? nil : draw.one(of: PlainModel.stages),
      day: draw.once(in: 2) ? draw.one(of: days) : nil,
      known: known(&draw, size))
  }

  private static func known(_ draw: inout Draw, _ size: Int) -> Int? {
    draw.once(in: 3) ? 1 + draw.below(size + 1) : nil
  }
}
