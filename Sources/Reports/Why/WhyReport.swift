public import Canonical
public import Projections
import RenjaModel

/// The story of one cell, or of all cells of a unit: `why`.
///
/// People read it as sentences, cell by cell in the order of effect; programs get one row for each
/// word of an event on a cell.
public struct WhyReport: Report {
  /// What happened.
  public let history: CellHistory
  /// What it rests on.
  public let basis: OutputBasis
  /// The log's own offset, in which times are told.
  public let offset: UTCOffset

  /// A story.
  ///
  /// - Parameters:
  ///   - history: what happened.
  ///   - basis: what it rests on.
  ///   - offset: the log's own offset, in which times are told.
  public init(_ history: CellHistory, basis: OutputBasis, offset: UTCOffset) {
    self.history = history
    self.basis = basis
    self.offset = offset
  }

  /// The stories of the cells, in the order of fields and indicators.
  var stories: [CellStory] {
    let order = PlanField.allCases
    let chains = Dictionary(grouping: history.rows, by: CellStory.Subject.init)
    return chains.map { CellStory(subject: $0.key, rows: $0.value) }.sorted { one, other in
      let rank = (order.firstIndex(of: one.subject.field) ?? 0, one.subject.rank)
      let otherRank = (order.firstIndex(of: other.subject.field) ?? 0, other.subject.rank)
      return rank.0 == otherRank.0
        ? rank.1.lexicographicallyPrecedes(otherRank.1) : rank.0 < otherRank.0
    }
  }
}

/// What happened to one cell, in the order of effect.
struct CellStory {
  /// Which cell.
  struct Subject: Hashable {
    let pd: String
    let indikator: String?
    let field: PlanField
    let phase: Phase
    let variant: String?

    init(_ row: CellHistory.Row) {
      pd = row.event.pd
      indikator = row.indikator
      field = row.field
      phase = row.phase
      variant = row.variant
    }

    var rank: [String] {
      // Keys are numbers mostly: shorter ones are smaller.
      let key = indikator ?? ""
      return [pd, String(repeating: "0", count: max(0, 6 - key.count)) + key, phase.name]
        + [variant ?? ""]
    }
  }

  let subject: Subject
  let rows: [CellHistory.Row]

  /// The row that gives what holds now.
  var current: CellHistory.Row? { rows.last(where: \.isInForce) }

  /// The row of an event.
  func row(_ seq: Int) -> CellHistory.Row? { rows.first { $0.seq == seq } }

  /// What was in force already when a row was recorded, and is later in the order of effect.
  func overriding(_ row: CellHistory.Row) -> CellHistory.Row? {
    rows.last {
      $0.seq < row.seq && $0.retraction == nil && $0.event.effective > row.event.effective
    }
  }
}
