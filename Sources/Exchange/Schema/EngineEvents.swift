import RenjaModel

/// The lines of published logs as a table, and each type of event as a view with typed columns.
///
/// All of it comes from the descriptions that the codec reads and writes by.
struct EngineEvents {
  let dialect: EngineDialect
  /// The folder of the published logs.
  let root: String

  /// A column of the envelope.
  private struct Column {
    let name: String
    let type: String
    var isOptional = false
  }

  private var envelope: [Column] {
    let (text, day, instant) = (dialect.text, dialect.day, dialect.instant)
    return [
      Column(name: "seq", type: dialect.integer), Column(name: "id", type: text),
      Column(name: "recorded", type: instant),
      Column(name: "clock", type: instant, isOptional: true),
      Column(name: "effective", type: day), Column(name: "type", type: text),
      Column(name: "v", type: dialect.integer), Column(name: "pd", type: text),
      Column(name: "actor", type: text), Column(name: "user", type: text),
      Column(name: "dasar", type: text, isOptional: true),
      Column(name: "batch", type: text, isOptional: true),
    ]
  }

  /// A key of an event's data.
  private typealias Key = (key: String, shape: Shape)

  /// Where an event stands in a document.
  private static let place: [Key] = [("dok", .text), ("baris", .integer)]

  /// A type of event and the keys of its data.
  private static let types: [(type: String, version: Int, keys: [Key])] = {
    PlanEvent.payloadTypes.map { payload in
      let own = payload.fields.map { Key($0.key, Shape($0)) }
      let place = place.filter { key in !own.contains { $0.key == key.key } }
      return (payload.type, payload.version, own + place)
    }
  }()

  /// Every key that some type has, in order of first appearance, with one type that holds all.
  private var keys: [Key] {
    var keys: [Key] = []
    for key in Self.types.flatMap(\.keys) {
      if let known = keys.firstIndex(where: { $0.key == key.key }) {
        keys[known].shape = keys[known].shape.joined(with: key.shape)
      } else {
        keys.append(key)
      }
    }
    return keys
  }

  /// The table or view `events`.
  var source: String {
    switch dialect {
    case .duckdb: duckdbSource
    case .spark: sparkSource
    case .postgresql: postgresqlSource
    }
  }

  private func fields(_ separator: String) -> String {
    keys.map { "\(dialect.quoted($0.key))\(separator)\($0.shape.type(dialect))" }
      .joined(separator: ", ")
  }

  private var duckdbSource: String {
    let columns =
      envelope.map { "\"\($0.name)\": '\($0.type)'" } + ["\"data\": 'STRUCT(\(fields(" ")))'"]
    return """
      CREATE OR REPLACE TABLE events AS
      SELECT * FROM read_json(\(dialect.literal(root + "/events/*/*.jsonl")),
        format = 'newline_delimited', hive_partitioning = true, hive_types = {'log': VARCHAR},
        columns = {
          \(columns.joined(separator: ",\n    "))
        });
      """
  }

  private var sparkSource: String {
    let columns =
      envelope.map { "`\($0.name)` \($0.type)" }
      + ["`data` STRUCT<\(fields(": "))>", "`log` STRING"]
    return """
      CREATE OR REPLACE TEMPORARY VIEW lines (
        \(columns.joined(separator: ",\n  "))
      ) USING json OPTIONS (path \(dialect.literal(root + "/events")), mode 'FAILFAST');
      DROP TABLE IF EXISTS events;
      CREATE TABLE events USING parquet AS SELECT * FROM lines;
      """
  }

  private var postgresqlSource: String {
    let columns = envelope.map { column in
      let name = column.name == "seq" ? "seq" : dialect.quoted(column.name)
      return "\(name) \(column.type)\(column.isOptional ? "" : " NOT NULL")"
    }
    return """
      CREATE TABLE IF NOT EXISTS events (
        log text NOT NULL,
        \(columns.joined(separator: ",\n  ")),
        data jsonb NOT NULL,
        PRIMARY KEY (log, seq)
      );
      -- A line of a log as it stands, for loading: \\copy lines (log, line) FROM …
      CREATE TABLE IF NOT EXISTS lines (log text NOT NULL, line jsonb NOT NULL);
      CREATE OR REPLACE VIEW lines_as_events AS
      SELECT log, \(envelope.map { column in
        "(line->>'\(column.name)')::\(column.type) AS \(dialect.quoted(column.name))"
      }.joined(separator: ",\n  ")),
        line->'data' AS data
      FROM lines;
      """
  }

  /// A view for each type.
  var views: [EngineView] {
    let shared = Dictionary(keys.map { ($0.key, $0.shape) }) { first, _ in first }
    let taken = Set(["log", "data"] + envelope.map(\.name))
    return Self.types.map { type, version, keys in
      let columns = keys.map { key, shape -> String in
        let name = taken.contains(key) ? "data_\(key)" : key
        let expression = shape.expression(key, stored: shared[key] ?? shape, dialect)
        return "\(expression) AS \(dialect.quoted(name))"
      }
      let own = ["log"] + ["seq", "recorded", "effective", "pd", "actor", "dasar"]
      return EngineView(
        name: String(type.map { $0 == "-" ? "_" : $0 }), says: "",
        sql: """
          SELECT \(own.joined(separator: ", ")),
            \(columns.joined(separator: ",\n  "))
          FROM events WHERE type = '\(type)' AND v <= \(version)
          """)
    }
  }

  /// What this schema does not understand: no view counts it.
  var strangers: EngineView {
    let known = Self.types.map { "('\($0.type)', \($0.version))" }.joined(separator: ", ")
    return EngineView(
      name: "strangers",
      says:
        "Events of types or versions that this schema does not know; no other view counts them.",
      sql: """
        SELECT e.log, e.seq, e.type, e.v, known.type IS NOT NULL AS is_newer
        FROM events e LEFT JOIN (VALUES \(known)) AS known(type, v) ON known.type = e.type
        WHERE known.type IS NULL OR e.v > known.v
        """)
  }
}
