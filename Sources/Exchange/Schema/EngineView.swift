/// A view, or a table that is worked out once: its name, what it says, and how.
struct EngineView {
  let name: String
  /// Whether others ask it so often that it is worked out once, at the basis there is.
  var isStored = false
  /// A sentence; empty where the name says it.
  let says: String
  let sql: String

  /// The statement that makes it.
  func statement(_ dialect: EngineDialect) -> String {
    let comment = says.isEmpty ? "" : EngineView.comment(says) + "\n"
    return "\(comment)\(opening(dialect))\n\(sql);\n\(closing(dialect))"
  }

  private func opening(_ dialect: EngineDialect) -> String {
    guard isStored else { return "\(dialect.createView) \(name) AS" }
    return switch dialect {
    case .duckdb: "CREATE OR REPLACE TABLE \(name) AS"
    case .spark: "DROP TABLE IF EXISTS \(name);\nCREATE TABLE \(name) USING parquet AS"
    case .postgresql:
      "DROP MATERIALIZED VIEW IF EXISTS \(name) CASCADE;\nCREATE MATERIALIZED VIEW \(name) AS"
    }
  }

  /// A planner that knows nothing of a new table takes it for a small one.
  private func closing(_ dialect: EngineDialect) -> String {
    isStored && dialect == .postgresql ? "ANALYZE \(name);\n" : ""
  }

  /// A sentence in lines of comment of at most a hundred characters.
  static func comment(_ sentence: String) -> String {
    var lines: [String] = []
    var line = "--"
    for word in sentence.split(whereSeparator: \.isWhitespace) {
      if line.count + word.count + 1 > 100 {
        lines.append(line)
        line = "--"
      }
      line += " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
