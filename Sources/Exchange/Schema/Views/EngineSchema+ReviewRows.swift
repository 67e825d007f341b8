import RenjaModel

extension EngineSchema {
  /// The review row by row: lines of a unit and its indicators, what each side says in them, the pairs.
  var reviewRowViews: [EngineView] { [lines, contents, pairs, rows] }

  private static let sides = [
    (name: "draft", stage: Tahapan.ranwalRKPD.name), (name: "need", stage: Tahapan.kebutuhan.name),
  ]
  private static let unit = "side, log, pd, tahun, tahapan, kode"

  private static func isSame(_ one: String, _ other: String) -> String {
    ["side", "log", "pd", "tahun", "tahapan", "kode"].map { "\(one).\($0) = \(other).\($0)" }
      .joined(separator: " AND ")
  }

  /// The lines that T-C.31 prints for each side; what it does not list follows what it lists.
  private var lines: EngineView {
    let stages = Self.sides.map { dialect.literal($0.stage) }.joined(separator: ", ")
    return EngineView(
      name: "review_lines", isStored: true,
      says: """
        The lines of both sides of T-C.31. The first line of a unit also shows what the unit itself says; \
        an indicator that the form does not list follows, and is the first where the unit is not listed.
        """,
      sql: """
        WITH held AS (
          SELECT \(Self.unit), indikator,
            max(CASE WHEN field = 'nama' AND jenis = 'T-C.31' THEN 1 ELSE 0 END) AS is_listed,
            min(CASE WHEN field = 'nama' AND jenis = 'T-C.31' THEN nilai END) AS urut,
            max(CASE WHEN field = 'nama' AND jenis = 'daftar' THEN 0 ELSE 1 END) AS says_something
          FROM cells WHERE tahapan IN (\(stages)) GROUP BY \(Self.unit), indikator),
        units AS (
          SELECT \(Self.unit), max(is_listed) AS is_listed, max(says_something) AS says_something,
            max(CASE WHEN indikator <> '' THEN 1 ELSE 0 END) AS has_indicators
          FROM held GROUP BY \(Self.unit))
        SELECT h.side, h.log, h.pd, h.tahun, h.tahapan, h.kode, h.indikator,
          row_number() OVER (
            PARTITION BY h.side, h.log, h.pd, h.tahun, h.tahapan, h.kode
            ORDER BY h.is_listed DESC, h.urut, length(h.indikator), h.indikator) AS place
        FROM held h JOIN units u ON \(Self.isSame("u", "h"))
        WHERE u.says_something = 1 AND (h.is_listed = 1 OR h.indikator <> ''
            OR (u.is_listed = 0 AND u.has_indicators = 0))
        """)
  }

  private var contents: EngineView {
    let key = "l.side, l.log, l.pd, l.tahun, l.tahapan, l.kode, l.indikator, l.place"
    return EngineView(
      name: "review_contents", isStored: true,
      says: """
        What a line of T-C.31 says, cell by cell: its indicator's cells, and on the first line the unit's \
        place and money. The money of a unit that states its own stands there alone.
        """,
      sql: """
        WITH own AS (
          SELECT \(Self.unit) FROM cells WHERE field = 'pagu' AND indikator = ''),
        found AS (
          SELECT \(key), c.field, c.rupiah, c.teks, c.nilai, row_number() OVER (
            PARTITION BY \(key), c.field ORDER BY c.indikator) AS rank
          FROM review_lines l JOIN cells c ON \(Self.isSame("c", "l"))
          LEFT JOIN own o ON \(Self.isSame("o", "l"))
          WHERE (c.field IN ('indikator', 'target') AND l.indikator <> '' AND c.indikator = l.indikator)
            OR (c.field = 'lokasi' AND ((l.place = 1 AND c.indikator = '')
              OR (l.indikator <> '' AND c.indikator = l.indikator)))
            OR (c.field = 'pagu' AND CASE WHEN o.kode IS NULL THEN c.indikator = l.indikator
              ELSE l.place = 1 AND c.indikator = '' END))
        SELECT side, log, pd, tahun, tahapan, kode, indikator, place, field, rupiah, teks, nilai,
          \(dialect.compared("teks")) AS compared
        FROM found WHERE rank = 1
        """)
  }

  /// A line without an indicator goes with one that is left over on the other side.
  private var pairs: EngineView {
    let lines = Self.sides.map { side in
      """
      \(side.name)s AS (
          SELECT side, log, pd, tahun, kode, indikator, place FROM review_lines
          WHERE tahapan = '\(side.stage)')
      """
    }
    let unit = ["side", "log", "pd", "tahun", "kode"]
    func isSame(_ one: String, _ other: String) -> String {
      unit.map { "\(one).\($0) = \(other).\($0)" }.joined(separator: " AND ")
    }
    func left(_ side: String, _ other: String) -> String {
      """
      \(side)_left AS (
          SELECT x.*, row_number() OVER (
              PARTITION BY x.side, x.log, x.pd, x.tahun, x.kode ORDER BY x.place) AS turn
          FROM \(side)s x LEFT JOIN \(other)s y ON \(isSame("y", "x")) AND y.indikator = x.indikator
          WHERE y.kode IS NULL)
      """
    }
    let keys = unit.map { "coalesce(n.\($0), d.\($0)) AS \($0)" }.joined(separator: ", ")
    return EngineView(
      name: "review_pairs", isStored: true,
      says: """
        Which lines of the two sides are one row of T-C.31: those of one indicator; a line without one \
        goes with the first that is left.
        """,
      sql: """
        WITH \(lines.joined(separator: ",\n")),
        \(left("draft", "need")),
        \(left("need", "draft")),
        loose AS (
          SELECT n.side, n.log, n.pd, n.tahun, n.kode, n.indikator AS need, d.indikator AS draft
          FROM need_left n JOIN draft_left d ON \(isSame("d", "n"))
          WHERE (n.indikator = '' AND d.turn = 1) OR (d.indikator = '' AND n.turn = 1))
        SELECT \(keys), d.indikator AS draft, n.indikator AS need
        FROM needs n LEFT JOIN loose p ON \(isSame("p", "n")) AND p.need = n.indikator
        FULL JOIN drafts d ON \(isSame("d", "n")) AND d.indikator = coalesce(p.draft, n.indikator)
        """)
  }

  private var rows: EngineView {
    let unit = ["side", "log", "pd", "tahun", "kode"]
    let joins = Self.sides.map { name, stage in
      """
      said_\(name) AS (
          SELECT p.side, p.log, p.pd, p.tahun, p.kode, p.draft, p.need, c.field, c.rupiah, c.teks, c.nilai,
            c.compared
          FROM review_pairs p JOIN review_contents c ON c.tahapan = '\(stage)' AND c.side = p.side
            AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun AND c.kode = p.kode
            AND c.indikator = p.\(name))
      """
    }
    let keys = (unit + ["draft", "need", "field"]).map { "coalesce(n.\($0), d.\($0)) AS \($0)" }
    let isSame = (unit + ["draft", "need", "field"]).map { "n.\($0) = d.\($0)" }
    let differing = ["pagu", "lokasi", "indikator", "target"].map { field in
      "coalesce(max(CASE WHEN x.field = '\(field)' THEN 1 END), 0) = 1 AS \(field)_differs"
    }
    let own = unit.map { "p.\($0)" }.joined(separator: ", ")
    return EngineView(
      name: "review_rows",
      says: """
        T-C.31 row by row: what became of it, in which fields the sides differ, and need minus draft. A \
        field that one side holds in no line of the office is not compared, but for money.
        """,
      sql: """
        WITH \(joins.joined(separator: ",\n")),
        shared AS (
          SELECT side, log, pd, tahun, field FROM review_contents
          GROUP BY side, log, pd, tahun, field HAVING count(DISTINCT tahapan) = 2 OR field = 'pagu'),
        differing AS (
          SELECT \(keys.joined(separator: ", ")), coalesce(n.rupiah, 0) - coalesce(d.rupiah, 0) AS difference
          FROM said_need n FULL JOIN said_draft d ON \(isSame.joined(separator: " AND "))
          WHERE n.kode IS NULL OR d.kode IS NULL OR n.rupiah IS DISTINCT FROM d.rupiah
            OR n.compared IS DISTINCT FROM d.compared OR n.nilai <> d.nilai)
        SELECT \(own), coalesce(p.need, p.draft) AS indikator,
          CASE WHEN p.draft IS NULL THEN 'only-need' WHEN p.need IS NULL THEN 'only-draft'
            WHEN count(x.field) = 0 THEN 'same' ELSE 'changed' END AS verdict,
          \(differing.joined(separator: ",\n  ")),
          coalesce(max(CASE WHEN x.field = 'pagu' THEN x.difference END), 0) AS difference
        FROM review_pairs p LEFT JOIN (
          SELECT d.* FROM differing d JOIN shared s ON s.side = d.side AND s.log = d.log AND s.pd = d.pd
            AND s.tahun = d.tahun AND s.field = d.field) x
          ON x.side = p.side AND x.log = p.log AND x.pd = p.pd AND x.tahun = p.tahun AND x.kode = p.kode
          AND x.draft = p.draft AND x.need = p.need
        GROUP BY \(own), p.draft, p.need
        """)
  }
}
