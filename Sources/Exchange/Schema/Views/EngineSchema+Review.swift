import RenjaModel

extension EngineSchema {
  /// The draft of the RKPD beside the office's analysis of need.
  var reviewViews: [EngineView] { [review] }

  private var review: EngineView {
    let draft = Tahapan.ranwalRKPD.name
    let need = Tahapan.kebutuhan.name
    func side(_ stage: String) -> String {
      """
      SELECT k.side, k.log, k.pd, k.tahun, k.kode, u.rupiah, u.kode IS NOT NULL AS is_listed,
          b.kode IS NOT NULL AS bears
        FROM (SELECT DISTINCT side, log, pd, tahun, kode FROM cells WHERE tahapan = '\(stage)') k
        LEFT JOIN unit_pagu u ON u.side = k.side AND u.log = k.log AND u.pd = k.pd
          AND u.tahun = k.tahun AND u.kode = k.kode AND u.tahapan = '\(stage)'
        LEFT JOIN bearing b ON b.side = k.side AND b.log = k.log AND b.pd = k.pd
          AND b.tahun = k.tahun AND b.kode = k.kode AND b.tahapan = '\(stage)'
      """
    }
    return EngineView(
      name: "review",
      says: """
        T-C.31 unit by unit: what the draft (\(draft)) states, what the need (\(need)) states, need \
        minus draft, and what became of the row. counted is the unit's part of the difference of \
        the totals.
        """,
      sql: """
        WITH draft AS (
        \(side(draft))),
        need AS (
        \(side(need)))
        SELECT coalesce(d.side, n.side) AS side, coalesce(d.log, n.log) AS log,
          coalesce(d.pd, n.pd) AS pd, coalesce(d.tahun, n.tahun) AS tahun,
          coalesce(d.kode, n.kode) AS kode, d.rupiah AS draft, n.rupiah AS need,
          coalesce(n.rupiah, 0) - coalesce(d.rupiah, 0) AS difference,
          CASE WHEN n.bears THEN coalesce(n.rupiah, 0) ELSE 0 END
            - CASE WHEN d.bears THEN coalesce(d.rupiah, 0) ELSE 0 END AS counted,
          CASE WHEN n.kode IS NULL THEN 'only-draft' WHEN d.kode IS NULL THEN 'only-need'
            WHEN d.is_listed = n.is_listed AND (d.rupiah = n.rupiah
              OR (d.rupiah IS NULL AND n.rupiah IS NULL)) THEN 'same'
            ELSE 'changed' END AS verdict
        FROM draft d FULL JOIN need n
          ON d.side = n.side AND d.log = n.log AND d.pd = n.pd AND d.tahun = n.tahun
          AND d.kode = n.kode
        """)
  }
}
