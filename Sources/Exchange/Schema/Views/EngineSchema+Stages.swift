import RenjaModel

extension EngineSchema {
  /// Which stages hold data, in which order, and which is in force.
  var stageViews: [EngineView] { [adoptions, held, order, inForce, plans] }

  private static let office = "side, log, pd, tahun"

  /// The place of a stage where nothing is known of adoptions.
  private func nominal(_ stage: String, _ table: String) -> String {
    "coalesce(\(table).nominal, "
      + "\(Tahapan.dpa.nominalOrder) + CAST(substr(\(stage), 12) AS \(dialect.integer)))"
  }

  private var adoptions: EngineView {
    EngineView(
      name: "adoptions", isStored: true, says: "Every adoption that counts.",
      sql: """
        SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, x.judul, x.oleh, x.effective, x.seq,
          \(nominal("x.tahapan", "s")) AS nominal
        FROM stage_adopted x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
        LEFT JOIN stages s ON s.tahapan = x.tahapan
        """)
  }

  private var held: EngineView {
    EngineView(
      name: "held_stages", isStored: true,
      says: "The stages that hold data: a cell, a listed row, or a goal.",
      sql: """
        SELECT \(Self.office), tahapan FROM cells WHERE tahapan <> ''
        UNION
        SELECT c.side, x.log, x.pd, x.tahun, x.tahapan
        FROM goal_measured x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
        """)
  }

  private var order: EngineView {
    let dpa = Tahapan.dpa.nominalOrder
    return EngineView(
      name: "stage_order", isStored: true,
      says: """
        The stages that hold data in planning order. A pergeseran stands behind those from dpa on \
        that were adopted on its day or before; one that is not adopted stands last.
        """,
      sql: """
        WITH adopted AS (
          SELECT side, log, pd, tahun, tahapan, effective, seq FROM (
            SELECT *, row_number() OVER (
              PARTITION BY \(Self.office), tahapan ORDER BY effective DESC, seq DESC) AS place
            FROM adoptions) a WHERE place = 1
        ),
        placed AS (
          SELECT h.side, h.log, h.pd, h.tahun, h.tahapan, s.nominal AS fixed,
            \(nominal("h.tahapan", "s")) AS nominal, coalesce(s.is_reference, false) AS is_reference,
            a.effective, a.seq
          FROM held_stages h LEFT JOIN stages s ON s.tahapan = h.tahapan
          LEFT JOIN adopted a ON a.side = h.side AND a.log = h.log AND a.pd = h.pd
            AND a.tahun = h.tahun AND a.tahapan = h.tahapan
        ),
        shifted AS (
          SELECT p.side, p.log, p.pd, p.tahun, p.tahapan, max(o.fixed) AS behind
          FROM placed p JOIN placed o ON o.side = p.side AND o.log = p.log AND o.pd = p.pd
            AND o.tahun = p.tahun AND o.fixed IS NOT NULL
            AND (o.fixed <= \(dpa) OR o.effective < p.effective
              OR (o.effective = p.effective AND o.seq < p.seq))
          WHERE p.fixed IS NULL AND p.seq IS NOT NULL
          GROUP BY p.side, p.log, p.pd, p.tahun, p.tahapan
        )
        SELECT p.side, p.log, p.pd, p.tahun, p.tahapan, p.nominal, p.is_reference,
          row_number() OVER (
            PARTITION BY p.side, p.log, p.pd, p.tahun
            ORDER BY CASE WHEN p.fixed IS NOT NULL THEN p.fixed
                WHEN p.seq IS NULL THEN 1000000 ELSE coalesce(s.behind, -1) END,
              CASE WHEN p.fixed IS NOT NULL THEN 0 ELSE 1 END,
              CASE WHEN p.fixed IS NULL THEN p.effective END, CASE WHEN p.fixed IS NULL THEN p.seq END,
              p.nominal) AS place
        FROM placed p LEFT JOIN shifted s ON s.side = p.side AND s.log = p.log AND s.pd = p.pd
          AND s.tahun = p.tahun AND s.tahapan = p.tahapan
        """)
  }

  private var inForce: EngineView {
    EngineView(
      name: "stage_in_force", isStored: true,
      says: """
        The stage in force: that of the adoption with the greatest (effective, stage order, seq); \
        where none was adopted, the last stage that holds data.
        """,
      sql: """
        SELECT \(Self.office), tahapan, is_adopted FROM (
          SELECT \(Self.office), tahapan, is_adopted, row_number() OVER (
            PARTITION BY \(Self.office) ORDER BY is_adopted DESC, rank_day DESC, rank_place DESC,
              rank_seq DESC) AS place
          FROM (
            SELECT \(Self.office), tahapan, 1 AS is_adopted, effective AS rank_day,
              nominal AS rank_place, seq AS rank_seq
            FROM adoptions
            UNION ALL
            SELECT \(Self.office), tahapan, 0, CAST('0001-01-01' AS \(dialect.day)), place, 0
            FROM stage_order) candidates) ranked
        WHERE place = 1
        """)
  }

  private var plans: EngineView {
    EngineView(
      name: "plans", isStored: true,
      says:
        "The plans that each row of basis names: its stage, or the one in force, office by office.",
      sql: """
        SELECT f.side, f.log, f.pd, f.tahun, coalesce(b.tahapan, f.tahapan) AS tahapan
        FROM stage_in_force f JOIN bounds b ON b.side = f.side AND b.log = f.log
          AND (b.tahun IS NULL OR b.tahun = f.tahun)
        """)
  }
}
