extension EngineSchema {
  /// The one view whose shape each engine reads in its own way: a text, or a list of parts.
  var sourceParts: EngineView {
    EngineView(
      name: "source_parts", isStored: true,
      says: "The sources that an event names; a NULL amount is all of the pagu.",
      sql: sourcePartsQuery)
  }

  var sourcePartsQuery: String {
    switch dialect {
    case .duckdb:
      """
      SELECT log, seq, sumber->>'$' AS sumber, CAST(NULL AS DECIMAL(18,2)) AS rupiah
      FROM pagu_changed WHERE json_type(sumber) = 'VARCHAR'
      UNION ALL
      SELECT log, seq, part.sumber, part.rupiah FROM (
        SELECT log, seq, unnest(from_json(sumber, \
      '[{"sumber":"VARCHAR","rupiah":"DECIMAL(18,2)"}]')) AS part
        FROM pagu_changed WHERE json_type(sumber) = 'ARRAY') p
      """
    case .spark:
      """
      SELECT log, seq, sumber, CAST(NULL AS DECIMAL(18,2)) AS rupiah
      FROM pagu_changed WHERE sumber NOT LIKE '[%'
      UNION ALL
      SELECT log, seq, part.sumber, part.rupiah FROM (
        SELECT log, seq, explode(from_json(sumber, \
      'array<struct<sumber: string, rupiah: decimal(18,2)>>')) AS part
        FROM pagu_changed WHERE sumber LIKE '[%') p
      """
    case .postgresql:
      """
      SELECT log, seq, sumber #>> '{}' AS sumber, NULL::numeric(18,2) AS rupiah
      FROM pagu_changed WHERE jsonb_typeof(sumber) = 'string'
      UNION ALL
      SELECT x.log, x.seq, part->>'sumber', (part->>'rupiah')::numeric(18,2)
      FROM pagu_changed x CROSS JOIN LATERAL jsonb_array_elements(x.sumber) AS part
      WHERE jsonb_typeof(x.sumber) = 'array'
      """
    }
  }

  /// The sources of an event as one text, which is what is shown, and as another, which is compared.
  var sourceNames: EngineView {
    let amount = "coalesce('=' || CAST(rupiah AS \(dialect.text)), '')"
    return EngineView(
      name: "source_names", isStored: true,
      says: """
        The sources that an event names, as one text; those of two events agree where fold is the \
        same, in whatever order and spelling.
        """,
      sql: """
        WITH shares AS (
          SELECT log, seq, \(dialect.folded("sumber")) AS sumber, sum(rupiah) AS rupiah
          FROM source_parts GROUP BY log, seq, \(dialect.folded("sumber"))
        ),
        folds AS (
          SELECT log, seq, \(dialect.joined("sumber || \(amount)")) AS fold
          FROM shares GROUP BY log, seq
        )
        SELECT p.log, p.seq, \(dialect.joined("p.sumber || \(amount)")) AS teks, min(f.fold) AS fold
        FROM source_parts p JOIN folds f ON f.log = p.log AND f.seq = p.seq GROUP BY p.log, p.seq
        """)
  }
}
