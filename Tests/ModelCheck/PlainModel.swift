/// What a plan log means, in so few and plain lines that it can be seen to be right.
///
/// It keeps all facts in a list and answers every question by walking the list anew: facts within the
/// bounds that nothing takes back, by day and then by number, each overwriting what stood before. It
/// shares no code with the program; where the two differ, one of them is wrong.
struct PlainModel {
  /// One row of a plan: a unit, or one of its indicators.
  struct Row: Hashable, Sendable {
    let kode: String
    let indikator: String?

    init(_ kode: String, _ indikator: String? = nil) {
      self.kode = kode
      self.indikator = indikator
    }
  }

  /// What a row says; nil is absent, and `.some(nil)` blank.
  struct Cells: Hashable {
    var text: String?
    var pagu: Int??
    var source: String?
    var target: String??
    var location: String??
  }

  /// What an event says.
  enum Fact {
    case unit(String)
    case cells(stage: String, Row, Cells)
    case drop(stage: String, Row)
    case opened(stage: String)
    case adopted(stage: String)
    case shift(stage: String, [Row: Int])
    case realised(period: String, Row, Int)
    case retraction(of: Int)
  }

  /// An event: its number is its place in the list, from 1.
  struct Entry {
    let day: String
    let fact: Fact
  }

  /// Which events count: the first so many, in force by a day.
  struct Bounds {
    var upto = Int.max
    var day = "9999-12-31"
  }

  static let stages = ["kebutuhan", "rancangan", "penetapan", "pergeseran-1", "perubahan"]
  static let quarters = ["tw1", "tw2", "tw3", "tw4"]

  private(set) var entries: [Entry] = []
  /// How many events a reader sees.
  var visible = 0
  /// The commands that were recorded, by their names.
  var recorded: Set<Int> = []

  var size: Int { entries.count }

  mutating func append(_ facts: [Fact], on day: String) {
    entries += facts.map { Entry(day: day, fact: $0) }
  }

  // What holds.

  /// The numbers of the events within the bounds that nothing within them takes back, by force.
  func standing(_ bounds: Bounds) -> [Int] {
    let within = (1...).prefix(min(bounds.upto, size))
    var gone: Set<Int> = []
    for seq in within {
      if case .retraction(let target) = entries[seq - 1].fact { gone.insert(target) }
    }
    return within.filter { !gone.contains($0) && entries[$0 - 1].day <= bounds.day }
      .sorted { (entries[$0 - 1].day, $0) < (entries[$1 - 1].day, $1) }
  }

  /// The rows of a stage.
  func plan(_ stage: String, _ bounds: Bounds = Bounds()) -> [Row: Cells] {
    var rows: [Row: Cells] = [:]
    for seq in standing(bounds) {
      switch entries[seq - 1].fact {
      case .cells(stage, let row, let said):
        var cells = rows[row] ?? Cells()
        cells.text = said.text ?? cells.text
        cells.pagu = said.pagu ?? cells.pagu
        cells.source = said.source ?? cells.source
        cells.target = said.target ?? cells.target
        cells.location = said.location ?? cells.location
        rows[row] = cells
      case .drop(stage, let row):
        rows = rows.filter { key, _ in
          key != row && !(row.indikator == nil && key.kode == row.kode)
        }
      case .shift(stage, let lines):
        for (row, amount) in lines { rows[row, default: Cells()].pagu = .some(amount) }
      default: continue
      }
    }
    return rows
  }

  /// The stage that answers where none is named.
  func stageInForce(_ bounds: Bounds) -> String? {
    var adopted: (day: String, order: Int, seq: Int, stage: String)?
    for seq in standing(bounds) {
      guard case .adopted(let stage) = entries[seq - 1].fact else { continue }
      let order = Self.stages.firstIndex(of: stage) ?? 0
      let day = entries[seq - 1].day
      if let best = adopted, (best.day, best.order, best.seq) > (day, order, seq) { continue }
      adopted = (day, order, seq, stage)
    }
    if let adopted { return adopted.stage }
    let held = Self.stages.filter { !plan($0, bounds).isEmpty }
    return held.contains("pergeseran-1") ? "pergeseran-1" : held.last
  }

  // Money.

  /// Blank where none is an amount and one is blank; absent where all are.
  private static func sum(_ figures: [Int??]) -> Int?? {
    let said = figures.compactMap(\.self)
    let amounts = said.compactMap(\.self)
    return amounts.isEmpty ? (said.isEmpty ? nil : .some(nil)) : .some(amounts.reduce(0, +))
  }

  /// A unit's own amount, or that of its indicators together.
  static func amount(_ kode: String, _ rows: [Row: Cells]) -> Int?? {
    if let own = rows[Row(kode)]?.pagu { return own }
    return sum(rows.filter { $0.key.kode == kode && $0.key.indikator != nil }.map(\.value.pagu))
  }

  /// The units of a plan and those above them, in code order.
  static func units(_ rows: [Row: Cells]) -> [String] {
    var kodes: Set<String> = []
    for row in rows.keys {
      let parts = row.kode.split(separator: ".")
      for count in [3, 5, 6] where count <= parts.count {
        kodes.insert(parts.prefix(count).joined(separator: "."))
      }
    }
    return kodes.sorted()
  }

  /// What stands below a unit, together; its own amount where nothing below has a figure.
  static func computed(_ kode: String, _ rows: [Row: Cells]) -> Int?? {
    let depth = kode.split(separator: ".").count
    let next = depth == 3 ? 5 : 6
    let below = units(rows).filter {
      depth < 6 && $0.hasPrefix(kode + ".") && $0.split(separator: ".").count == next
    }
    return sum(below.map { computed($0, rows) }) ?? amount(kode, rows)
  }

  /// The plan's total: its programs together, blank and absent as 0.
  static func total(_ rows: [Row: Cells]) -> Int {
    units(rows).filter { $0.split(separator: ".").count == 3 }
      .reduce(0) { $0 + ((computed($1, rows) ?? nil) ?? 0) }
  }
}
