/// An engine that the published lines are read with, as far as its SQL differs from the others'.
public enum EngineDialect: String, CaseIterable, Hashable, Sendable {
  /// DuckDB, which reads the files as they are.
  case duckdb
  /// Spark SQL, which reads the files as they are.
  case spark
  /// PostgreSQL, into which the lines are loaded.
  case postgresql
}

extension EngineDialect {
  /// The words that make a view.
  var createView: String {
    self == .spark ? "CREATE OR REPLACE TEMPORARY VIEW" : "CREATE OR REPLACE VIEW"
  }

  /// A name that may be a word of the language.
  func quoted(_ name: String) -> String {
    self == .spark ? "`\(name)`" : "\"\(name)\""
  }

  /// A text as a literal.
  func literal(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "'": self == .spark ? "\\'" : "''"
      case "\\": self == .spark ? "\\\\" : "\\"
      default: String(character)
      }
    }
    return "'\(escaped.joined())'"
  }

  var text: String { self == .spark ? "STRING" : self == .postgresql ? "text" : "VARCHAR" }
  var integer: String { self == .postgresql ? "bigint" : "BIGINT" }
  var day: String { self == .postgresql ? "date" : "DATE" }
  var flag: String { self == .postgresql ? "boolean" : "BOOLEAN" }
  /// Universal time.
  var instant: String { self == .postgresql ? "timestamptz" : "TIMESTAMP" }
  /// A value of any shape, as JSON.
  var json: String { self == .spark ? "STRING" : self == .postgresql ? "jsonb" : "JSON" }
  /// Rupiah to the sen: 16 digits before the point hold every amount that can be recorded.
  var amount: String { decimal(18, 2) }
  /// A number of up to 18 digits, wherever its point stands.
  var number: String { decimal(38, 18) }

  private func decimal(_ precision: Int, _ scale: Int) -> String {
    self == .postgresql ? "numeric(\(precision),\(scale))" : "DECIMAL(\(precision),\(scale))"
  }

  /// The first segments of a code.
  func prefix(_ kode: String, _ count: Int) -> String {
    switch self {
    case .duckdb: "array_to_string(list_slice(string_split(\(kode), '.'), 1, \(count)), '.')"
    case .spark: "substring_index(\(kode), '.', \(count))"
    case .postgresql: "array_to_string((string_to_array(\(kode), '.'))[1:\(count)], '.')"
    }
  }

  /// How many segments a code has.
  func segments(_ kode: String) -> String {
    "(length(\(kode)) - length(replace(\(kode), '.', '')) + 1)"
  }

  /// A segment of a code, counted from 1; empty where there is none.
  func segment(_ kode: String, _ place: Int) -> String {
    "split_part(\(kode), '.', \(place))"
  }

  /// A text in lower case with letters and digits only.
  func folded(_ text: String) -> String {
    self == .spark
      ? "regexp_replace(lower(\(text)), '[^a-z0-9]', '')"
      : "regexp_replace(lower(\(text)), '[^a-z0-9]', '', 'g')"
  }

  /// What two texts share that compare after folding: a text without letters and digits is itself.
  ///
  /// - Parameters:
  ///   - text: An expression.
  ///   - isName: Whether a level word in front of a unit's name is left out.
  /// - Returns: An expression; `NULL` for `NULL`.
  func compared(_ text: String, isName: Bool = false) -> String {
    let levels = "'^(subkegiatan|kegiatan|program|bidangurusan|urusan)(.+)$'"
    let rest = self == .spark ? "'$2'" : "'\\2'"
    let folded = folded(text)
    let key = isName ? "regexp_replace(\(folded), \(levels), \(rest))" : folded
    return "CASE WHEN \(folded) = '' THEN '=' || \(text) ELSE \(key) END"
  }

  /// The texts of a group as one, in the order of their bytes.
  func joined(_ text: String) -> String {
    switch self {
    case .duckdb: "string_agg(\(text), '; ' ORDER BY \(text))"
    case .spark: "array_join(array_sort(collect_list(\(text))), '; ')"
    case .postgresql: "string_agg(\(text), '; ' ORDER BY \(text) COLLATE \"C\")"
    }
  }

  /// The instant of a text with a zone, such as `2021-09-09T23:59:59+09:00`, whatever the session's zone.
  func instant(zoned text: String) -> String {
    // A TIMESTAMP of DuckDB's is read past its zone.
    self == .duckdb
      ? "make_timestamp(epoch_us(CAST(\(text) AS TIMESTAMPTZ)))" : "CAST(\(text) AS \(instant))"
  }

  /// The elements of an array, as a table with the columns `place`, from 1, and `item`.
  func elements(of array: String) -> String {
    switch self {
    case .duckdb:
      "LATERAL (SELECT unnest(\(array)) AS item, generate_subscripts(\(array), 1) AS place) AS element"
    case .spark:
      "LATERAL (SELECT pos + 1 AS place, item FROM posexplode(\(array)) AS t(pos, item)) AS element"
    case .postgresql:
      "LATERAL (SELECT item, place FROM jsonb_array_elements(\(array)) WITH ORDINALITY AS t(item, place)) AS element"
    }
  }
}
