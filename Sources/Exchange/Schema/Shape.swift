import RenjaModel

/// What stands under a key, for an engine.
indirect enum Shape: Hashable, Sendable {
  case text
  case integer
  case amount
  case number
  case day
  case flag
  case list(Shape)
  case record([Member])
  /// Of different kinds in different types of events, or in one.
  case any

  /// A key of an object within the data.
  struct Member: Hashable, Sendable {
    let key: String
    let shape: Shape
  }

  /// What a description of the codec says.
  init(_ field: FieldDescription) {
    let single = Shape(field.kind)
    self = field.presence == .list ? .list(single) : single
  }

  private init(_ kind: FieldKind) {
    switch kind {
    case .text: self = .text
    case .integer: self = .integer
    case .amount: self = .amount
    case .decimal: self = .number
    case .day: self = .day
    case .flag: self = .flag
    case .sumber: self = .any
    case .record(let fields):
      self = .record(fields.map { Member(key: $0.key, shape: Shape($0)) })
    }
  }

  /// What holds values of both.
  func joined(with other: Shape) -> Shape {
    if self == other { return self }
    let numbers: Set<Shape> = [.integer, .amount, .number]
    return numbers.contains(self) && numbers.contains(other) ? .number : .any
  }

  /// The engine's type.
  func type(_ dialect: EngineDialect) -> String {
    switch self {
    case .text: dialect.text
    case .integer: dialect.integer
    case .amount: dialect.amount
    case .number: dialect.number
    case .day: dialect.day
    case .flag: dialect.flag
    case .any: dialect.json
    case .list(let item):
      switch dialect {
      case .duckdb: "\(item.type(dialect))[]"
      case .spark: "ARRAY<\(item.type(dialect))>"
      case .postgresql: dialect.json
      }
    case .record(let members):
      switch dialect {
      case .duckdb:
        "STRUCT(\(members.map { "\($0.key) \($0.shape.type(dialect))" }.joined(separator: ", ")))"
      case .spark:
        "STRUCT<\(members.map { "\($0.key): \($0.shape.type(dialect))" }.joined(separator: ", "))>"
      case .postgresql: dialect.json
      }
    }
  }

  /// The value of a key of `data`, of this shape.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - stored: The shape that the column of the table has, which holds other types' values too.
  ///   - dialect: The engine.
  /// - Returns: An expression.
  func expression(_ key: String, stored: Shape, _ dialect: EngineDialect) -> String {
    guard dialect != .postgresql else { return postgresql(key) }
    let column = "data.\(dialect.quoted(key))"
    guard stored != self else { return column }
    switch (dialect, self) {
    case (.duckdb, .list(.text)): return "from_json(\(column), '[\"VARCHAR\"]')"
    case (.duckdb, .text): return "\(column)->>'$'"
    case (.spark, .list): return "from_json(\(column), '\(type(dialect))')"
    case (.spark, .text): return column
    default: return "CAST(\(column) AS \(type(dialect)))"
    }
  }

  private func postgresql(_ key: String) -> String {
    switch self {
    case .any, .list, .record: "data->'\(key)'"
    case .text: "data->>'\(key)'"
    default: "(data->>'\(key)')::\(type(.postgresql))"
    }
  }
}
