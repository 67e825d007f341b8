/// One thing that somebody records.
enum Act: Hashable, Sendable {
  /// A line of a shift: a row, and what it gains or loses.
  struct Change: Hashable, Sendable {
    let row: PlainModel.Row
    let amount: Int
  }

  case unit(kode: String)
  case word(stage: String, kode: String, key: String, text: String)
  case pagu(stage: String, row: PlainModel.Row, amount: Int?, source: String?)
  case target(stage: String, row: PlainModel.Row, text: String?)
  case location(stage: String, kode: String, text: String?)
  case drop(stage: String, row: PlainModel.Row)
  case open(stage: String, from: Place?)
  case adopt(stage: String)
  case shift(stage: String, [Change])
  case realise(period: String, row: PlainModel.Row, amount: Int, isCumulative: Bool)
  case retract(seq: Int)
}

/// A coordinate: a stage, a day of force, and how much the log knew.
struct Place: Hashable, Sendable {
  var stage: String?
  var day: String?
  var known: Int?

  var bounds: PlainModel.Bounds {
    PlainModel.Bounds(upto: known ?? .max, day: day ?? "9999-12-31")
  }

  var text: String {
    "2022" + (stage.map { "/" + $0 } ?? "") + (day.map { "@" + $0 } ?? "")
      + (known.map { "~\($0)" } ?? "")
  }
}

extension Act {
  /// The words of the command line, but for what every recording takes.
  var words: [String] {
    func at(_ stage: String) -> [String] { ["--tahun", "2022", "--tahapan", stage] }
    switch self {
    case .unit(let kode): return ["record", "unit", kode, "Unit \(kode)", "--tahun", "2021"]
    case .word(let stage, let kode, let key, let text):
      return ["record", "indikator", kode, text, "--indikator", key] + at(stage)
    case .pagu(let stage, let row, let amount, let source):
      let isClaim = row.kode.split(separator: ".").count < 6
      return ["record", "pagu", row.kode, amount.map(Self.rupiah) ?? "kosong"]
        + (row.indikator.map { ["--indikator", $0] } ?? [])
        + (source.map { ["--sumber", $0] } ?? []) + (isClaim ? ["--stated"] : []) + at(stage)
    case .target(let stage, let row, let text):
      return ["record", "target", row.kode, text ?? "kosong", "--indikator", row.indikator ?? "1"]
        + at(stage)
    case .location(let stage, let kode, let text):
      return ["record", "lokasi", kode, text ?? "kosong"] + at(stage)
    case .drop(let stage, let row): return ["drop", "2022/\(stage)", Self.place(row)]
    case .open(let stage, let place):
      return ["open", "2022/\(stage)"] + (place.map { ["--from", $0.text] } ?? [])
    case .adopt(let stage): return ["adopt", "2022/\(stage)", "--judul", "Renja"]
    case .shift(let stage, let changes):
      return ["shift", "2022/\(stage)"]
        + changes.map {
          "\(Self.place($0.row))=\($0.amount < 0 ? "-" : "+")\(Self.rupiah(abs($0.amount)))"
        }
    case .realise(let period, let row, let amount, let isCumulative):
      return ["record", "realisasi", row.kode, "--rupiah", Self.rupiah(amount)]
        + (row.indikator.map { ["--indikator", $0] } ?? [])
        + (isCumulative ? ["--kumulatif"] : []) + ["--tahun", "2022", "--periode", period]
    case .retract(let seq): return ["retract", String(seq)]
    }
  }

  /// The units that must be there.
  var kodes: [String] {
    switch self {
    case .unit, .open, .adopt, .retract: []
    case .word(_, let kode, _, _), .location(_, let kode, _): [kode]
    case .pagu(_, let row, _, _), .target(_, let row, _), .drop(_, let row),
      .realise(_, let row, _, _):
      [row.kode]
    case .shift(_, let changes): changes.map(\.row.kode)
    }
  }

  /// Whether the command takes a reason, and must have one.
  var reason: (isTaken: Bool, isNeeded: Bool) {
    switch self {
    case .unit, .open, .adopt, .realise: (false, false)
    case .word, .pagu, .target, .location: (true, false)
    case .drop, .shift, .retract: (true, true)
    }
  }

  /// An amount in sen as people type it.
  static func rupiah(_ sen: Int) -> String {
    let cents = sen % 100
    return "\(sen / 100)" + (cents == 0 ? "" : "," + (cents < 10 ? "0" : "") + "\(cents)")
  }

  private static func place(_ row: PlainModel.Row) -> String {
    row.kode + (row.indikator.map { "#" + $0 } ?? "")
  }
}
