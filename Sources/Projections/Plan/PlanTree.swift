public import RenjaModel

/// The units of one plan in code order, with what each states and what its parts sum to.
///
/// The money of record stands at sub kegiatan. A figure printed at a program or kegiatan is a claim:
/// it is kept beside the sum of what is below and never part of one.
public struct PlanTree: Sendable {
  /// The plan's rows that hold.
  public let rows: [RowKey: PlanRow]
  /// Every unit that is listed or stands above one that is, from program down, in code order.
  public let kodes: [Kode]
  /// The indicator keys of each unit, in order.
  public let indicators: [Kode: [String]]
  private let childKodes: [Kode: [Kode]]
  private let sums: [Kode: Figure]

  /// The tree of a plan's rows.
  ///
  /// - Parameter table: the plan at its stage.
  /// - Complexity: O(n log n) in the rows.
  public init(_ table: StageTable) {
    rows = table.rows
    var listed: Set<Kode> = []
    var indicators: [Kode: [String]] = [:]
    for key in rows.keys {
      var kode: Kode? = key.kode
      while let unit = kode, unit.level >= .program, listed.insert(unit).inserted {
        kode = unit.parent
      }
      if key.kode.level < .program { listed.insert(key.kode) }
      if let indikator = key.indikator { indicators[key.kode, default: []].append(indikator) }
    }
    kodes = listed.sorted()
    self.indicators = indicators.mapValues { $0.sorted(by: PlanTree.keyOrder) }
    var childKodes: [Kode: [Kode]] = [:]
    for kode in kodes {
      if let parent = kode.parent { childKodes[parent, default: []].append(kode) }
    }
    self.childKodes = childKodes
    var sums: [Kode: Figure] = [:]
    for kode in kodes.reversed() where kode.level >= .program {
      let below = Figure.sum(childKodes[kode, default: []].map { sums[$0] ?? .absent })
      sums[kode] =
        below.isListed ? below : PlanTree.stated(kode, rows, self.indicators[kode, default: []])
    }
    self.sums = sums
  }

  /// A plan without rows.
  public static let empty = PlanTree(StageTable())

  /// The programs of the plan, in code order.
  public var programs: [Kode] { kodes.filter { $0.level == .program } }

  /// The sub kegiatan of the plan, in code order.
  public var leaves: [Kode] { kodes.filter { $0.level == .subkegiatan } }

  /// The units directly below one.
  public func children(of kode: Kode) -> [Kode] { childKodes[kode, default: []] }

  /// What the plan states at a unit: its own cell, or the sum of its indicators' cells.
  ///
  /// Blank where none has a figure and one is blank, absent where there is no cell. At a program
  /// or kegiatan it is the claim.
  public func stated(_ kode: Kode) -> Figure {
    PlanTree.stated(kode, rows, indicators[kode, default: []])
  }

  /// What one row states: a unit's own cell, or one indicator's.
  public func stated(_ key: RowKey) -> Figure { PlanTree.figure(rows[key]) }

  /// The sum of the sub kegiatan below a unit; its own amount where nothing below has a figure.
  public func computed(_ kode: Kode) -> Figure { sums[kode] ?? .absent }

  /// The sum of what the unit's children state; absent where it has none.
  public func childrenStated(_ kode: Kode) -> Figure {
    Figure.sum(children(of: kode).map(stated))
  }

  /// The plan's total: the sum of its programs.
  public var total: Rupiah {
    programs.reduce(.zero) { $0 + computed($1).counted }
  }

  /// The events that give a unit's stated amount.
  public func events(statedAt kode: Kode) -> [Int] {
    let keys = [RowKey(kode)] + indicators[kode, default: []].map { RowKey(kode, $0) }
    return keys.compactMap { rows[$0]?.pagu?.seq }.sorted()
  }

  /// The events that give a unit's computed amount.
  public func events(computedAt kode: Kode) -> [Int] {
    let below = children(of: kode).flatMap(events(computedAt:))
    return below.isEmpty ? events(statedAt: kode) : below.sorted()
  }

  private static func stated(
    _ kode: Kode, _ rows: [RowKey: PlanRow], _ indicators: [String]
  ) -> Figure {
    let own = figure(rows[RowKey(kode)])
    return own.isListed ? own : Figure.sum(indicators.map { figure(rows[RowKey(kode, $0)]) })
  }

  private static func figure(_ row: PlanRow?) -> Figure {
    guard let pagu = row?.pagu else { return .absent }
    return pagu.value.map(Figure.amount) ?? .blank
  }

  /// Indicator keys in the order of their numbers.
  static func keyOrder(_ one: String, _ other: String) -> Bool {
    switch (Int(one), Int(other)) {
    case (let one?, let other?): one < other
    default: one < other
    }
  }
}

extension Figure {
  /// The sum of figures: blank where none is an amount and one is blank, absent where all are.
  static func sum(_ figures: [Figure]) -> Figure {
    var total: Figure = .absent
    for figure in figures {
      switch (total, figure) {
      case (_, .absent): continue
      case (.absent, _): total = figure
      case (.amount(let sum), .amount(let more)): total = .amount(sum + more)
      case (.blank, .amount): total = figure
      case (_, .blank): continue
      }
    }
    return total
  }
}
