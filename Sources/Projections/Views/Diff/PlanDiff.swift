public import RenjaModel

/// What differs between two plans, of one year or two, at one bound or two.
///
/// Units join by code, across years through `code-mapped`; indicators by their keys. The sum over the
/// rows of units is the difference of the totals, always.
public struct PlanDiff: Hashable, Sendable {
  /// A field that is left out because one side holds it for no unit at all.
  public struct LeftOut: Hashable, Sendable {
    /// The field.
    public let field: PlanField
    /// The side that holds none.
    public let missing: Side
  }

  /// One of the two plans.
  public enum Side: String, CaseIterable, Hashable, Sendable {
    /// The first plan.
    case before
    /// The second plan.
    case after
  }

  /// What differs, office by office, in code order, a unit before its indicators.
  public let rows: [Row]
  /// The fields that are left out.
  public let leftOut: [LeftOut]
  /// The fields that were compared.
  public let compared: Set<PlanField>
  /// The totals of both plans and how they differ.
  public let totals: Totals
  let renames: [PlanContent.Key: Kode]

  /// Compares two plans.
  ///
  /// - Parameters:
  ///   - before: the first plan.
  ///   - after: the second plan.
  /// - Complexity: O(n log n) in the rows of both.
  public init(from before: PlanSide, to after: PlanSide) {
    let builder = PlanDiffBuilder(before, after)
    let result = builder.build()
    rows = result.rows
    renames = result.renames
    leftOut = builder.leftOut
    compared = builder.compared
    let moves = rows.map(\.counted)
    let first = builder.total(before)
    totals = Totals(
      eventsBefore: builder.events(before), eventsAfter: builder.events(after),
      before: first, after: builder.total(after), change: moves.reduce(.zero, +),
      up: moves.filter { $0 > .zero }.reduce(.zero, +),
      down: moves.filter { $0 < .zero }.reduce(.zero, +))
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { rows.isEmpty }

  /// The second plan, made from the first.
  ///
  /// - Parameter content: the table of the first plan.
  /// - Returns: a table that agrees with the second in the fields that were compared.
  public func applied(to content: PlanContent) -> PlanContent {
    let changes = rows.flatMap { $0.members.isEmpty ? [$0] : $0.members }
    let gone = Set(changes.filter { $0.kind == .removed }.map(\.oldKey))
    var result = content
    // What is gone leaves first: its code may be that of other work in the second plan.
    result.rows = Dictionary(
      content.rows.filter { !gone.contains($0.key) }.map { key, cells in
        let kode = renames[key] ?? key.kode
        return (PlanContent.Key(pd: key.pd, kode: kode, indikator: key.indikator), cells)
      }, uniquingKeysWith: { first, _ in first })
    for row in changes where row.kind != .removed {
      var cells = result.rows[row.key, default: [:]]
      for (field, change) in row.fields { cells[field] = change.after }
      result.rows[row.key] = cells
    }
    return result
  }
}
