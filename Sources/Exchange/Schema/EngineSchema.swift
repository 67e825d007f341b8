/// The meaning of published lines for an engine: an explicit schema, and views that say what Jejak's
/// own projections say.
///
/// The columns come from the descriptions by which the codec reads and writes; no type is inferred,
/// and money is an exact decimal.
public struct EngineSchema: Sendable {
  /// The engine.
  public let dialect: EngineDialect
  let bases: [EngineBasis]
  let root: String

  /// The schema for an engine.
  ///
  /// - Parameters:
  ///   - dialect: the engine.
  ///   - root: the folder of published logs; PostgreSQL, which loads the lines, needs none.
  ///   - bases: the plans that are asked for; without any, all there is.
  public init(_ dialect: EngineDialect, root: String = ".", bases: [EngineBasis] = []) {
    self.dialect = dialect
    self.root = root
    self.bases = bases.isEmpty ? [EngineBasis(side: "after")] : bases
  }

  /// The statements, in the order in which they must run.
  public var text: String {
    let events = EngineEvents(dialect: dialect, root: root)
    let groups: [(title: String, views: [EngineView])] = [
      ("Types of events", events.views + [events.strangers]),
      ("Stages, and the plan that is asked for", basisViews),
      ("Cells at a basis", cellViews),
      ("The money of a plan", moneyViews),
      ("The stage in force", stageViews),
      ("The trace", traceViews),
      ("The difference of two plans", diffViews + diffRowViews),
      ("The review of the draft RKPD (T-C.31)", reviewViews + reviewRowViews),
    ]
    let parts = groups.map { title, views in
      "-- \(title)\n\n" + views.map { $0.statement(dialect) }.joined(separator: "\n")
    }
    return ([heading, logs + "\n", events.source + "\n"] + parts).joined(separator: "\n")
  }

  private var heading: String {
    let lines = [
      "Jejak's published lines in \(dialect.rawValue), made by 'jejak schema \(dialect.rawValue)'.",
      "Run it from top to bottom. basis names the plans that are asked for, one a row; tables are",
      "worked out at it, so for another basis run the script that another one gives.",
      "An empty indikator is the unit itself. A blank figure is NULL in a row that is there; what is",
      "absent has no row. In sums both count as 0.",
    ]
    return lines.map { "-- \($0)\n" }.joined()
  }
}
