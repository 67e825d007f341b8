extension EngineSchema {
  /// Each unit's pagu through the stages, first draft to final.
  var traceViews: [EngineView] { [columns, trace, byProgram, bySource] }

  private var columns: EngineView {
    EngineView(
      name: "trace_columns", isStored: true,
      says: "The stages of a year that hold a pagu, numbered in order.",
      sql: """
        SELECT o.side, o.log, o.pd, o.tahun, o.tahapan, o.is_reference,
          row_number() OVER (PARTITION BY o.side, o.log, o.pd, o.tahun ORDER BY o.place) AS place
        FROM stage_order o JOIN (
          SELECT DISTINCT side, log, pd, tahun, tahapan FROM unit_pagu) u
          ON u.side = o.side AND u.log = o.log AND u.pd = o.pd AND u.tahun = o.tahun
          AND u.tahapan = o.tahapan
        """)
  }

  private var trace: EngineView {
    EngineView(
      name: "trace",
      says: """
        A row for each unit and each stage that holds a pagu. is_listed tells absent from blank, has_parts \
        whether something at or below the unit bears money; \
        counted is what the unit adds to the total; change is against the column before, absent and \
        blank counting as 0, and sums to final minus first. Reference stages have no change.
        """,
      sql: """
        SELECT *, CASE WHEN is_reference THEN NULL ELSE
            coalesce(stated, 0) - coalesce(lag(coalesce(stated, 0)) OVER (
              PARTITION BY side, log, pd, tahun, kode, is_reference ORDER BY place),
              coalesce(stated, 0)) END AS change
        FROM (
          SELECT c.side, c.log, c.pd, c.tahun, k.kode, c.tahapan, c.place, c.is_reference,
            u.kode IS NOT NULL AS is_listed, u.rupiah AS stated,
            s.kode IS NOT NULL AS has_parts, s.rupiah AS computed,
            CASE WHEN b.kode IS NOT NULL THEN coalesce(b.rupiah, 0) ELSE 0 END AS counted
          FROM trace_columns c
          JOIN (SELECT DISTINCT side, log, pd, tahun, kode FROM unit_pagu
            UNION SELECT DISTINCT side, log, pd, tahun, kode FROM unit_computed) k
            ON k.side = c.side AND k.log = c.log AND k.pd = c.pd AND k.tahun = c.tahun
          LEFT JOIN unit_pagu u ON u.side = c.side AND u.log = c.log AND u.pd = c.pd
            AND u.tahun = c.tahun AND u.tahapan = c.tahapan AND u.kode = k.kode
          LEFT JOIN unit_computed s ON s.side = c.side AND s.log = c.log AND s.pd = c.pd
            AND s.tahun = c.tahun AND s.tahapan = c.tahapan AND s.kode = k.kode
          LEFT JOIN bearing b ON b.side = c.side AND b.log = c.log AND b.pd = c.pd
            AND b.tahun = c.tahun AND b.tahapan = c.tahapan AND b.kode = k.kode) steps
        """)
  }

  /// Penunjang programs of all offices are one by their generic code.
  private var generic: String {
    let rest = "substr(kode, length(\(dialect.prefix("kode", 2))) + 1)"
    return """
      CASE WHEN CAST(\(dialect.segment("kode", 3)) AS \(dialect.integer)) = 1
            THEN 'X.XX' || \(rest) ELSE kode END
      """
  }

  private var byProgram: EngineView {
    EngineView(
      name: "trace_programs",
      says: """
        The money of every program through the stages; programs of several offices compare by \
        nomenklatur, in which penunjang programs have X.XX for their urusan and bidang.
        """,
      sql: """
        SELECT side, log, pd, tahun, tahapan, kode, \(generic) AS nomenklatur, sum(rupiah) AS rupiah
        FROM (
          SELECT side, log, pd, tahun, tahapan, \(dialect.prefix("kode", 3)) AS kode,
            coalesce(rupiah, 0) AS rupiah
          FROM bearing) p
        GROUP BY side, log, pd, tahun, tahapan, kode
        """)
  }

  private var bySource: EngineView {
    EngineView(
      name: "trace_sources", says: "The money of every source through the stages.",
      sql: """
        SELECT side, log, pd, tahun, tahapan, fold, min(sumber) AS sumber, sum(rupiah) AS rupiah
        FROM bearing_sources GROUP BY side, log, pd, tahun, tahapan, fold
        """)
  }
}
