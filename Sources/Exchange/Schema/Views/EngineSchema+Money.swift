extension EngineSchema {
  /// What a plan's units state, what counts, and where it comes from.
  var moneyViews: [EngineView] {
    [unitPagu, above, bearing, computed, totals, sources, realisation]
  }

  private static let plan = "side, log, pd, tahun, tahapan"

  private static func isSame(_ one: String, _ other: String) -> String {
    ["side", "log", "pd", "tahun", "tahapan"].map { "\(one).\($0) = \(other).\($0)" }
      .joined(separator: " AND ")
  }

  private var unitPagu: EngineView {
    EngineView(
      name: "unit_pagu", isStored: true,
      says: """
        What a unit states: its own cell, or the sum of its indicators' cells; NULL is blank. At a \
        program or kegiatan it is a claim.
        """,
      sql: """
        SELECT \(Self.plan), kode, \(dialect.segments("kode")) AS segments,
          CASE WHEN max(CASE WHEN indikator = '' THEN 1 ELSE 0 END) = 1
            THEN max(CASE WHEN indikator = '' THEN rupiah END) ELSE sum(rupiah) END AS rupiah
        FROM cells WHERE field = 'pagu' AND tahapan <> ''
        GROUP BY \(Self.plan), kode
        """)
  }

  private var above: EngineView {
    EngineView(
      name: "units_above", isStored: true,
      says: "The kegiatan and programs that have a figure below them.",
      sql: """
        SELECT \(Self.plan), \(dialect.prefix("kode", 5)) AS kode FROM unit_pagu WHERE segments = 6
        UNION
        SELECT \(Self.plan), \(dialect.prefix("kode", 3)) AS kode FROM unit_pagu WHERE segments IN (5, 6)
        """)
  }

  private var bearing: EngineView {
    EngineView(
      name: "bearing", isStored: true,
      says: """
        The units whose own amount the total counts: nothing below them has a cell, blank and 0 \
        counting as one.
        """,
      sql: """
        SELECT u.side, u.log, u.pd, u.tahun, u.tahapan, u.kode, u.segments, u.rupiah
        FROM unit_pagu u LEFT JOIN units_above a ON \(Self.isSame("a", "u")) AND a.kode = u.kode
        WHERE u.segments >= 3 AND a.kode IS NULL
        """)
  }

  private var computed: EngineView {
    EngineView(
      name: "unit_computed", isStored: true,
      says: "The sum of what bears money at or below a unit; NULL is blank.",
      sql: """
        SELECT \(Self.plan), kode, sum(rupiah) AS rupiah FROM (
          SELECT \(Self.plan), kode, rupiah FROM bearing
          UNION ALL
          SELECT \(Self.plan), \(dialect.prefix("kode", 5)), rupiah FROM bearing WHERE segments = 6
          UNION ALL
          SELECT \(Self.plan), \(dialect.prefix("kode", 3)), rupiah FROM bearing WHERE segments IN (5, 6)
          UNION ALL
          SELECT \(Self.plan), \(dialect.prefix("kode", 2)), rupiah FROM bearing
          UNION ALL
          SELECT \(Self.plan), \(dialect.prefix("kode", 1)), rupiah FROM bearing
        ) parts
        GROUP BY \(Self.plan), kode
        """)
  }

  private var totals: EngineView {
    EngineView(
      name: "plan_totals", says: "The total of every plan.",
      sql: """
        SELECT \(Self.plan), sum(coalesce(rupiah, 0)) AS rupiah FROM bearing GROUP BY \(Self.plan)
        """)
  }

  private var sources: EngineView {
    let key = "c.side, c.log, c.pd, c.tahun, c.tahapan, c.kode, c.indikator"
    return EngineView(
      name: "bearing_sources", isStored: true,
      says: """
        What bears money, by source; the parts of a unit sum to it. Spellings that fold alike are \
        one source (fold); money that names none, or that the parts leave over, has an empty one.
        """,
      sql: """
        WITH rows_of AS (
          SELECT \(key), c.rupiah, s.seq AS source_seq
          FROM cells c
          JOIN bearing b ON \(Self.isSame("b", "c")) AND b.kode = c.kode
          LEFT JOIN cells own ON own.field = 'pagu' AND own.indikator = '' AND \(Self.isSame("own", "c"))
            AND own.periode = c.periode AND own.kode = c.kode
          LEFT JOIN cells s ON s.field = 'sumber' AND \(Self.isSame("s", "c"))
            AND s.periode = c.periode AND s.kode = c.kode AND s.indikator = c.indikator
          WHERE c.field = 'pagu' AND c.rupiah IS NOT NULL AND (c.indikator = '' OR own.seq IS NULL)
        ),
        named AS (
          SELECT r.*, p.sumber, coalesce(p.rupiah, r.rupiah) AS part
          FROM rows_of r JOIN source_parts p ON p.log = r.log AND p.seq = r.source_seq
        )
        SELECT side, log, pd, tahun, tahapan, kode, sumber, \(dialect.folded("sumber")) AS fold,
          sum(part) AS rupiah
        FROM named GROUP BY side, log, pd, tahun, tahapan, kode, sumber
        UNION ALL
        SELECT r.side, r.log, r.pd, r.tahun, r.tahapan, r.kode, '', '',
          sum(r.rupiah - coalesce(n.part, 0))
        FROM rows_of r LEFT JOIN (
          SELECT side, log, pd, tahun, tahapan, kode, indikator, sum(part) AS part
          FROM named GROUP BY side, log, pd, tahun, tahapan, kode, indikator) n
          ON \(Self.isSame("n", "r")) AND n.kode = r.kode AND n.indikator = r.indikator
        WHERE r.rupiah <> coalesce(n.part, 0)
        GROUP BY r.side, r.log, r.pd, r.tahun, r.tahapan, r.kode
        """)
  }

  private var realisation: EngineView {
    EngineView(
      name: "realisation", says: "What was spent, unit by unit and period by period.",
      sql: """
        SELECT side, log, pd, tahun, periode, kode,
          CASE WHEN max(CASE WHEN indikator = '' THEN 1 ELSE 0 END) = 1
            THEN max(CASE WHEN indikator = '' THEN rupiah END) ELSE sum(rupiah) END AS rupiah
        FROM cells WHERE field = 'realisasi' GROUP BY side, log, pd, tahun, periode, kode
        """)
  }
}
