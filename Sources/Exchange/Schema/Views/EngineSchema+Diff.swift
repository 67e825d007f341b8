extension EngineSchema {
  /// What differs in money between the plans of the sides before and after.
  var diffViews: [EngineView] { [mappings, images, groups, diff] }

  /// Codes that become others, one pair a row, in the order in which they apply.
  private var mappings: EngineView {
    let query =
      switch dialect {
      case .postgresql:
        """
        CROSS JOIN LATERAL jsonb_array_elements_text(x.dari) AS d(dari)
        CROSS JOIN LATERAL jsonb_array_elements_text(x.ke) AS k(ke)
        """
      case .duckdb:
        """
        CROSS JOIN LATERAL (SELECT unnest(x.dari) AS dari) d
        CROSS JOIN LATERAL (SELECT unnest(x.ke) AS ke) k
        """
      case .spark:
        """
        LATERAL VIEW explode(x.dari) d AS dari
        LATERAL VIEW explode(x.ke) k AS ke
        """
      }
    return EngineView(
      name: "code_mappings", isStored: true,
      says: "Which codes become which from a year on, in the order in which the mappings apply.",
      sql: """
        SELECT m.log, m.tahun, m.dari, m.ke,
          dense_rank() OVER (PARTITION BY m.log ORDER BY m.tahun, m.seq) AS step
        FROM (
          SELECT x.log, x.seq, x.tahun, d.dari, k.ke
          FROM code_mapped x
        \(query)) m
        JOIN counted c ON c.log = m.log AND c.seq = m.seq AND c.side = 'after'
        JOIN bounds b ON b.side = 'before' AND b.log = m.log AND m.tahun > b.tahun
        JOIN bounds a ON a.side = 'after' AND a.log = m.log AND m.tahun <= a.tahun
        """)
  }

  /// Up to three mappings in a row; that is more years than two plans are compared over.
  private var images: EngineView {
    func step(_ number: Int) -> String {
      """
      next\(number) AS (
          SELECT s.log, s.pd, s.kode, s.image, min(m.step) AS step
          FROM step\(number - 1) s LEFT JOIN code_mappings m
            ON m.log = s.log AND m.dari = s.image AND m.step > s.step
          GROUP BY s.log, s.pd, s.kode, s.image, s.step),
        step\(number) AS (
          SELECT n.log, n.pd, n.kode, coalesce(m.ke, n.image) AS image,
            coalesce(n.step, 1000000) AS step
          FROM next\(number) n LEFT JOIN code_mappings m
            ON m.log = n.log AND m.dari = n.image AND m.step = n.step)
      """
    }
    return EngineView(
      name: "diff_images", isStored: true,
      says: """
        What each code of the side before is on the side after. Where the years differ, codes go \
        through code_mapped, at most three mappings in a row.
        """,
      sql: """
        WITH step0 AS (
          SELECT DISTINCT p.log, p.pd, c.kode, c.kode AS image, 0 AS step FROM plans p JOIN cells c
            ON c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun
            AND c.tahapan = p.tahapan
          WHERE p.side = 'before'),
        \(step(1)),
        \(step(2)),
        \(step(3))
        SELECT DISTINCT log, pd, kode, image FROM step3
        """)
  }

  private var groups: EngineView {
    EngineView(
      name: "diff_groups", isStored: true,
      says: """
        The units that are the same work on both sides: one with one, or several that were merged or \
        split by one mapping. joint names the group.
        """,
      sql: """
        WITH news AS (
          SELECT DISTINCT p.log, p.pd, c.kode FROM plans p JOIN cells c
            ON c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun
            AND c.tahapan = p.tahapan
          WHERE p.side = 'after'),
        pairs AS (
          SELECT i.log, i.pd, i.kode AS dari, n.kode AS ke FROM diff_images i
          LEFT JOIN news n ON n.log = i.log AND n.pd = i.pd AND n.kode = i.image),
        firsts AS (SELECT log, pd, ke, min(dari) AS joint FROM pairs WHERE ke IS NOT NULL
          GROUP BY log, pd, ke),
        olds AS (
          SELECT p.log, p.pd, p.dari AS kode, coalesce(min(f.joint), p.dari) AS joint
          FROM pairs p LEFT JOIN firsts f ON f.log = p.log AND f.pd = p.pd AND f.ke = p.ke
          GROUP BY p.log, p.pd, p.dari)
        SELECT 'before' AS side, log, pd, kode, joint FROM olds
        UNION ALL
        SELECT DISTINCT 'after', n.log, n.pd, n.kode, coalesce(o.joint, '+' || n.kode)
        FROM news n LEFT JOIN pairs p ON p.log = n.log AND p.pd = n.pd AND p.ke = n.kode
        LEFT JOIN olds o ON o.log = p.log AND o.pd = p.pd AND o.kode = p.dari
        """)
  }

  private var diff: EngineView {
    func side(_ name: String) -> String {
      """
      SELECT g.side, g.log, g.pd, g.joint, g.kode, u.rupiah, u.kode IS NOT NULL AS is_listed,
            CASE WHEN b.kode IS NULL THEN 0 ELSE coalesce(b.rupiah, 0) END AS counted
          FROM diff_groups g JOIN plans p ON p.side = g.side AND p.log = g.log AND p.pd = g.pd
          LEFT JOIN unit_pagu u ON u.side = p.side AND u.log = p.log AND u.pd = p.pd
            AND u.tahun = p.tahun AND u.tahapan = p.tahapan AND u.kode = g.kode
          LEFT JOIN bearing b ON b.side = p.side AND b.log = p.log AND b.pd = p.pd
            AND b.tahun = p.tahun AND b.tahapan = p.tahapan AND b.kode = g.kode
          WHERE g.side = '\(name)'
      """
    }
    return EngineView(
      name: "diff",
      says: """
        What differs between the plan of the side before and that of the side after, the earlier \
        year first. counted sums to the difference of the totals, always; is_stated_otherwise tells a \
        unit whose own figure differs from one that only counts otherwise.
        """,
      sql: """
        SELECT * FROM (
        SELECT log, pd, coalesce(min(CASE WHEN side = 'after' THEN kode END), min(kode)) AS kode,
          CASE WHEN max(CASE WHEN side = 'before' THEN 1 ELSE 0 END) = 0 THEN 'added'
            WHEN max(CASE WHEN side = 'after' THEN 1 ELSE 0 END) = 0 THEN 'removed'
            ELSE 'changed' END AS kind,
          sum(CASE WHEN side = 'before' THEN rupiah END) AS rupiah_before,
          sum(CASE WHEN side = 'after' THEN rupiah END) AS rupiah_after,
          sum(CASE WHEN side = 'after' THEN coalesce(rupiah, 0) ELSE -coalesce(rupiah, 0) END) AS change,
          sum(CASE WHEN side = 'after' THEN counted ELSE -counted END) AS counted,
          (max(CASE WHEN side = 'before' AND is_listed THEN 1 ELSE 0 END)
              <> max(CASE WHEN side = 'after' AND is_listed THEN 1 ELSE 0 END)
            OR max(CASE WHEN side = 'before' AND rupiah IS NOT NULL THEN 1 ELSE 0 END)
              <> max(CASE WHEN side = 'after' AND rupiah IS NOT NULL THEN 1 ELSE 0 END)
            OR sum(CASE WHEN side = 'after' THEN coalesce(rupiah, 0) ELSE -coalesce(rupiah, 0) END) <> 0) AS is_stated_otherwise
        FROM (
          \(side("before"))
          UNION ALL
          \(side("after"))) units
        GROUP BY log, pd, joint) joined
        WHERE kind <> 'changed' OR is_stated_otherwise OR counted <> 0
        """)
  }
}
