extension EngineSchema {
  /// The value of every cell at every basis.
  var cellViews: [EngineView] { [sourceParts, sourceNames, said, drops, cells] }

  /// One kind of saying: from which type, of which field, with which values.
  private struct Saying {
    let view: String
    let field: String
    var phase = "x.tahapan, ''"
    var jenis = "''"
    var rupiah: String?
    var teks: String?
    var nilai: String?
    var condition = ""
  }

  private static let sayings = [
    Saying(view: "pagu_changed", field: "pagu", rupiah: "x.rupiah"),
    Saying(
      view: "target_revised", field: "target", teks: "x.teks", nilai: "x.nilai"),
    Saying(
      view: "target_revised", field: "satuan", teks: "x.satuan",
      condition: "x.satuan IS NOT NULL"),
    Saying(view: "indicator_defined", field: "indikator", teks: "x.teks"),
    Saying(
      view: "indicator_defined", field: "satuan", teks: "x.satuan",
      condition: "x.satuan IS NOT NULL"),
    Saying(
      view: "line_listed", field: "nama", jenis: "x.form", teks: "x.nama", nilai: "x.urut"),
    Saying(
      view: "location_set", field: "lokasi",
      phase: "coalesce(x.tahapan, ''), coalesce(x.periode, '')", teks: "x.teks"),
    Saying(
      view: "note_written", field: "catatan",
      phase: "coalesce(x.tahapan, ''), coalesce(x.periode, '')",
      jenis: "coalesce(x.jenis, 'catatan')", teks: "x.teks"),
    Saying(
      view: "realisation_recorded", field: "realisasi", phase: "'', x.periode",
      rupiah: "x.rupiah", condition: "x.rupiah IS NOT NULL"),
    Saying(
      view: "realisation_recorded", field: "kinerja", phase: "'', x.periode", teks: "x.teks",
      nilai: "x.nilai", condition: "x.nilai IS NOT NULL OR x.teks IS NOT NULL"),
  ]

  func null(_ type: String) -> String { "CAST(NULL AS \(type))" }

  private var said: EngineView {
    let (text, amount, number) = (dialect.text, dialect.amount, dialect.number)
    let selects = Self.sayings.map { saying in
      """
      SELECT c.side, x.log, x.pd, x.tahun, \(saying.phase), x.kode, coalesce(x.indikator, ''),
        '\(saying.field)', \(saying.jenis), \(saying.rupiah ?? null(amount)),
        \(saying.teks ?? null(text)), \(saying.nilai ?? null(number)), x.effective, x.seq, 0
      FROM \(saying.view) x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
      \(saying.condition.isEmpty ? "" : "WHERE \(saying.condition)")
      """
    }
    let columns = """
      side, log, pd, tahun, tahapan, periode, kode, indikator, field, jenis, rupiah, teks, nilai,
        effective, seq, line
      """
    return EngineView(
      name: "said",
      says: "Everything that counted events say of a cell, one row each.",
      sql: """
        WITH all_said (\(columns)) AS (
        \(([sources] + selects + [shifted]).joined(separator: "\nUNION ALL\n"))
        )
        SELECT * FROM all_said
        """)
  }

  /// The sources of a pagu are a cell of their own, in words; their parts stand in `source_parts`.
  private var sources: String {
    """
    SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', x.kode, coalesce(x.indikator, ''), 'sumber',
      '', \(null(dialect.amount)), n.teks, \(null(dialect.number)), x.effective, x.seq, 0
    FROM pagu_changed x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
    LEFT JOIN source_names n ON n.log = x.log AND n.seq = x.seq
    WHERE x.sumber IS NOT NULL
    """
  }

  private var shifted: String {
    let isJSON = dialect == .postgresql
    func member(_ key: String) -> String {
      isJSON ? "element.item->>'\(key)'" : "element.item.\(key)"
    }
    let after = isJSON ? "(\(member("sesudah")))::\(dialect.amount)" : member("sesudah")
    return """
      SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', \(member("kode")),
        coalesce(\(member("indikator")), ''), 'pagu', '', \(after), \(null(dialect.text)),
        \(null(dialect.number)), x.effective, x.seq, element.place
      FROM pagu_shifted x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
      CROSS JOIN \(dialect.elements(of: "x.lines"))
      """
  }

  private var drops: EngineView {
    EngineView(
      name: "drops", says: "Rows that were dropped; an empty indikator drops the whole unit.",
      sql: """
        SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, x.kode, coalesce(x.indikator, '') AS indikator,
          x.effective, x.seq
        FROM line_dropped x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
        """)
  }

  private var cells: EngineView {
    let key = "side, log, pd, tahun, tahapan, periode, kode, indikator, field, jenis"
    return EngineView(
      name: "cells", isStored: true,
      says: """
        The value of every cell: that of the event with the greatest (effective, seq), unless the \
        row was dropped after it.
        """,
      sql: """
        SELECT l.side, l.log, l.pd, l.tahun, l.tahapan, l.periode, l.kode, l.indikator, l.field, l.jenis,
          l.rupiah, l.teks, l.nilai, l.effective, l.seq
        FROM (
          SELECT *, row_number() OVER (
            PARTITION BY \(key) ORDER BY effective DESC, seq DESC, line DESC) AS place
          FROM said) l
        LEFT JOIN (
          SELECT side, log, pd, tahun, tahapan, kode, indikator, effective, seq
          FROM (SELECT *, row_number() OVER (
              PARTITION BY side, log, pd, tahun, tahapan, kode, indikator
              ORDER BY effective DESC, seq DESC) AS place FROM drops) d
          WHERE place = 1) own
          ON own.side = l.side AND own.log = l.log AND own.pd = l.pd AND own.tahun = l.tahun
          AND own.tahapan = l.tahapan AND own.kode = l.kode AND own.indikator = l.indikator
        LEFT JOIN (
          SELECT side, log, pd, tahun, tahapan, kode, effective, seq
          FROM (SELECT *, row_number() OVER (
              PARTITION BY side, log, pd, tahun, tahapan, kode
              ORDER BY effective DESC, seq DESC) AS place FROM drops WHERE indikator = '') d
          WHERE place = 1) whole
          ON whole.side = l.side AND whole.log = l.log AND whole.pd = l.pd AND whole.tahun = l.tahun
          AND whole.tahapan = l.tahapan AND whole.kode = l.kode
        WHERE l.place = 1
          AND (own.seq IS NULL OR own.effective < l.effective
            OR (own.effective = l.effective AND own.seq < l.seq))
          AND (whole.seq IS NULL OR whole.effective < l.effective
            OR (whole.effective = l.effective AND whole.seq < l.seq))
        """)
  }
}
