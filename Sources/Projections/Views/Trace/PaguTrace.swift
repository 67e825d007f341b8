public import RenjaModel

/// Each unit's pagu through the stages of a year, first draft to final.
///
/// The columns are the stages that hold a pagu, the same for every unit. Per row and for the totals,
/// the sum of the changes is the difference of the outermost columns, always.
public struct PaguTrace: Hashable, Sendable {
  /// What the amounts may be gathered by.
  public enum Grouping: String, CaseIterable, Hashable, Sendable {
    /// By program.
    case program
    /// By source of funds.
    case sumber
  }

  /// What to trace.
  public struct Question: Hashable, Sendable {
    /// The year.
    public var tahun: Int
    /// The office; nil takes all of the log.
    public var pd: String?
    /// Only this unit and what is below it.
    public var kode: Kode?
    /// The first column; nil begins with the first stage that is no mere reference.
    public var from: Tahapan?
    /// The last column; nil ends with the last stage that holds a pagu.
    public var to: Tahapan?
    /// What to gather amounts by, besides the rows.
    public var grouping: Grouping?

    /// What to trace.
    ///
    /// - Parameters:
    ///   - tahun: the year.
    ///   - pd: the office; nil takes all of the log.
    ///   - kode: only this unit and what is below it.
    ///   - from: the first column.
    ///   - to: the last column.
    ///   - grouping: what to gather amounts by.
    public init(
      tahun: Int, pd: String? = nil, kode: Kode? = nil, from: Tahapan? = nil,
      to: Tahapan? = nil, grouping: Grouping? = nil
    ) {
      self.tahun = tahun
      self.pd = pd
      self.kode = kode
      self.from = from
      self.to = to
      self.grouping = grouping
    }
  }

  /// What was asked.
  public let question: Question
  /// The stages that are stepped through, in planning order.
  public let columns: [Tahapan]
  /// `renstra` and `prakiraan` where they hold a pagu and are no column: figures to compare with.
  public let references: [Tahapan]
  /// The columns that no office has adopted.
  public let unadopted: Set<Tahapan>
  /// The units, office by office, in code order.
  public let rows: [Row]
  /// The sums of the rows.
  public let totals: Totals
  /// The amounts by program or source, where that was asked.
  public let groups: [Group]

  /// Traces the pagu of a year.
  ///
  /// - Parameters:
  ///   - question: what to trace.
  ///   - state: what the events say, folded with that year.
  ///   - changes: every change of the year, to tell of those that were replaced; nil leaves them out.
  /// - Complexity: O(n log n) in the rows of all stages.
  public init(_ question: Question, in state: PlanState, changes: PaguChanges? = nil) {
    let builder = PaguTraceBuilder(question, state)
    self.question = question
    columns = builder.columns
    references = builder.references
    unadopted = builder.unadopted
    rows = builder.rows(changes)
    totals = builder.totals(rows)
    groups = builder.groups()
  }

  /// The units whose money moved most from the first column to the last, greatest first.
  ///
  /// Only units whose own amounts the total counts; of equal moves the first in code order.
  ///
  /// - Parameter count: how many at most.
  /// - Returns: the rows, greatest move first.
  public func largestMoves(_ count: Int) -> [Row] {
    rows.filter { $0.counted != .zero }
      .sorted { one, other in
        one.counted.magnitude == other.counted.magnitude
          ? one.kode < other.kode : one.counted.magnitude > other.counted.magnitude
      }
      .prefix(max(0, count)).map(\.self)
  }
}
