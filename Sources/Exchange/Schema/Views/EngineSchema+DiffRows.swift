extension EngineSchema {
  /// What differs row by row and field by field: of units, and of their indicators.
  var diffRowViews: [EngineView] { [rows, contents, fields] }

  private static let isOfPlan = """
    c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun AND c.tahapan = p.tahapan
    """

  private var rows: EngineView {
    EngineView(
      name: "diff_rows", isStored: true,
      says: """
        The units of both plans and their indicators, and whether a row came, went or stayed; an empty \
        indikator is the unit. Codes that were merged or split are compared in money alone.
        """,
      sql: """
        WITH singles AS (
          SELECT log, pd, joint, max(CASE WHEN side = 'before' THEN kode END) AS kode_before,
            max(CASE WHEN side = 'after' THEN kode END) AS kode_after
          FROM diff_groups GROUP BY log, pd, joint
          HAVING sum(CASE WHEN side = 'before' THEN 1 ELSE 0 END) <= 1
            AND sum(CASE WHEN side = 'after' THEN 1 ELSE 0 END) <= 1),
        held AS (
          SELECT c.side, c.log, c.pd, c.kode, c.indikator FROM plans p
          JOIN cells c ON \(Self.isOfPlan)
          UNION
          SELECT c.side, c.log, c.pd, c.kode, '' FROM plans p JOIN cells c ON \(Self.isOfPlan))
        SELECT s.log, s.pd, coalesce(s.kode_after, s.kode_before) AS kode, h.indikator,
          s.kode_before, s.kode_after,
          CASE WHEN max(CASE WHEN h.side = 'before' THEN 1 ELSE 0 END) = 0 THEN 'added'
            WHEN max(CASE WHEN h.side = 'after' THEN 1 ELSE 0 END) = 0 THEN 'removed'
            ELSE 'both' END AS kind
        FROM singles s JOIN held h ON h.log = s.log AND h.pd = s.pd
          AND ((h.side = 'before' AND h.kode = s.kode_before)
            OR (h.side = 'after' AND h.kode = s.kode_after))
        GROUP BY s.log, s.pd, s.kode_before, s.kode_after, h.indikator
        """)
  }

  private var contents: EngineView {
    EngineView(
      name: "diff_contents", isStored: true,
      says: """
        What both plans hold, cell by cell: a unit's pagu is what it states, its name that of its last \
        listing. Contents agree where compared is the same, or for money rupiah; targets also compare \
        by their numbers.
        """,
      sql: """
        SELECT c.side, c.log, c.pd, c.kode, c.indikator, c.field, c.jenis, c.rupiah, c.teks, c.nilai,
          CASE WHEN c.field = 'sumber' THEN n.fold ELSE \(dialect.compared("c.teks")) END AS compared
        FROM plans p JOIN cells c ON \(Self.isOfPlan)
        LEFT JOIN source_names n ON c.field = 'sumber' AND n.log = c.log AND n.seq = c.seq
        WHERE c.field <> 'nama' AND NOT (c.field = 'pagu' AND c.indikator = '')
        UNION ALL
        SELECT c.side, c.log, c.pd, c.kode, '', 'pagu', '', c.rupiah, \(null(dialect.text)),
          \(null(dialect.number)), \(null(dialect.text))
        FROM plans p JOIN unit_pagu c ON \(Self.isOfPlan)
        UNION ALL
        SELECT side, log, pd, kode, '', 'nama', '', \(null(dialect.amount)), teks,
          \(null(dialect.number)), \(dialect.compared("teks", isName: true))
        FROM (
          SELECT c.*, row_number() OVER (PARTITION BY c.side, c.log, c.pd, c.kode
            ORDER BY CASE WHEN c.jenis = 'daftar' THEN 1 ELSE 0 END, c.effective DESC, c.seq DESC) AS place
          FROM plans p JOIN cells c ON \(Self.isOfPlan)
          WHERE c.field = 'nama' AND c.teks <> '') names
        WHERE place = 1
        """)
  }

  private var fields: EngineView {
    func side(_ name: String) -> String {
      """
      SELECT r.log, r.pd, r.kode, r.indikator, r.kind, v.field, v.jenis, v.rupiah, v.teks, v.nilai,
            v.compared
          FROM diff_rows r JOIN diff_contents v ON v.side = '\(name)' AND v.log = r.log AND v.pd = r.pd
            AND v.kode = r.kode_\(name) AND v.indikator = r.indikator
      """
    }
    let keys = ["log", "pd", "kode", "indikator", "kind", "field", "jenis"]
    let columns = keys.map { "coalesce(b.\($0), a.\($0)) AS \($0)" }.joined(separator: ", ")
    let isSame = keys.map { "b.\($0) = a.\($0)" }.joined(separator: " AND ")
    return EngineView(
      name: "diff_fields",
      says: """
        Every field of a unit or an indicator that differs. A field that one side holds for no unit of \
        a log is left out, but for money. is_before, is_after tell what is absent from what is blank.
        """,
      sql: """
        WITH shared AS (
          SELECT log, field FROM diff_contents WHERE side IN ('before', 'after')
          GROUP BY log, field HAVING count(DISTINCT side) = 2 OR field = 'pagu'),
        olds AS (
          \(side("before"))),
        news AS (
          \(side("after")))
        SELECT d.* FROM (
          SELECT \(columns),
            b.log IS NOT NULL AS is_before, a.log IS NOT NULL AS is_after,
            b.rupiah AS rupiah_before, a.rupiah AS rupiah_after, b.teks AS teks_before,
            a.teks AS teks_after
          FROM olds b FULL JOIN news a ON \(isSame)
          WHERE b.log IS NULL OR a.log IS NULL OR b.rupiah IS DISTINCT FROM a.rupiah
            OR b.compared IS DISTINCT FROM a.compared OR b.nilai <> a.nilai) d
        JOIN shared s ON s.log = d.log AND s.field = d.field
        """)
  }
}
