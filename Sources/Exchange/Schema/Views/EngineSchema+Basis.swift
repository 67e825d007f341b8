import RenjaModel

extension EngineSchema {
  /// What the other views are asked for.
  var basisViews: [EngineView] {
    [stages, basis, bounds, retractions, counted]
  }

  /// The stages with a fixed place; a pergeseran is placed by its adoption.
  private var stages: EngineView {
    let rows = Tahapan.ordered.map { stage in
      "('\(stage.name)', \(stage.nominalOrder), \(stage.isReference))"
    }
    return EngineView(
      name: "stages", says: "The stages in planning order; reference stages are never first.",
      sql: """
        SELECT * FROM (VALUES
          \(rows.joined(separator: ",\n  "))
        ) AS s(tahapan, nominal, is_reference)
        """)
  }

  private var retractions: EngineView {
    EngineView(
      name: "retractions", isStored: true,
      says: """
        What is taken back within a basis: a retraction counts as soon as it is known, whatever its \
        effective date.
        """,
      sql: """
        SELECT DISTINCT b.side, r.log, r.data_seq AS seq
        FROM retracted r JOIN bounds b
          ON b.log = r.log AND (b.upto IS NULL OR r.seq <= b.upto)
          AND (b.recorded IS NULL OR r.recorded <= b.recorded)
        """)
  }

  private var counted: EngineView {
    EngineView(
      name: "counted", isStored: true,
      says: """
        The events that a basis knows and nobody took back; is_in_force says whether they are in \
        force by its day.
        """,
      sql: """
        SELECT b.side, e.log, e.seq, e.type, e.pd, e.effective,
          (b.effective IS NULL OR e.effective <= b.effective) AS is_in_force
        FROM events e JOIN bounds b
          ON b.log = e.log AND (b.upto IS NULL OR e.seq <= b.upto)
          AND (b.recorded IS NULL OR e.recorded <= b.recorded)
        LEFT JOIN retractions r ON r.side = b.side AND r.log = e.log AND r.seq = e.seq
        WHERE r.seq IS NULL
        """)
  }

  private var bounds: EngineView {
    let end = "CAST(b.recorded_day AS \(dialect.text)) || 'T23:59:59' || l.zone"
    return EngineView(
      name: "bounds", isStored: true,
      says: "What a basis asks of each log: a day that bounds what it knew ends in its own zone.",
      sql: """
        SELECT b.side, l.log, b.tahun, b.tahapan, b.effective, b.upto,
          coalesce(b.recorded, \(dialect.instant(zoned: end))) AS recorded
        FROM basis b JOIN logs l ON b.log IS NULL OR b.log = l.log
        """)
  }

  private var basis: EngineView {
    EngineView(
      name: "basis",
      says: """
        The plans that are asked for. side: a name; diff compares before with after. tahun, tahapan: \
        NULL is every year, and the stage in force. effective: the day whose plan it is. recorded, \
        recorded_day, upto: what each log knew, by an instant (UTC), the end of a day in the log's \
        own zone, or a number of events. log: NULL is every log.
        """,
      sql: bases.map { $0.row(dialect) }.joined(separator: "\nUNION ALL\n"))
  }
}
