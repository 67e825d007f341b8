public import Canonical
public import RenjaModel

/// A plan that an engine is asked for: a coordinate, as far as an engine can know it.
public struct EngineBasis: Hashable, Sendable {
  /// The name by which the answers are told apart.
  public var side: String
  /// The year; nil asks for every year.
  public var tahun: Int?
  /// The stage; nil asks for the one in force.
  public var tahapan: Tahapan?
  /// The day whose plan it is; nil takes everything.
  public var effective: Day?
  /// The last moment whose events the logs knew.
  public var recorded: Instant?
  /// The last day whose events the logs knew; it ends where each log's own clock shows midnight.
  public var recordedDay: Day?
  /// How many events each log knew.
  public var upto: Int?

  /// Everything there is.
  ///
  /// - Parameter side: the name by which the answers are told apart.
  public init(side: String) {
    self.side = side
  }

  /// The plan that a coordinate names.
  ///
  /// - Parameters:
  ///   - coordinate: the coordinate.
  ///   - side: the name by which the answers are told apart.
  ///   - today: the day that `@today` means.
  public init(_ coordinate: Coordinate, side: String, today: Day) {
    self.side = side
    tahun = coordinate.tahun
    tahapan = coordinate.tahapan
    switch coordinate.inForce {
    case .on(let day): effective = day
    case .today: effective = today
    case nil: break
    }
    switch coordinate.known {
    case .events(let count): upto = count
    case .endOf(let day): recordedDay = day
    case .instant(let instant): recorded = instant
    case nil: break
    }
  }

  /// The row of the view `basis`.
  func row(_ dialect: EngineDialect) -> String {
    func column(_ value: String?, _ type: String, _ name: String) -> String {
      "CAST(\(value ?? "NULL") AS \(type)) AS \(name)"
    }
    return """
      SELECT \(dialect.literal(side)) AS side,
        \(column(tahun.map(String.init), dialect.integer, "tahun")),
        \(column(tahapan.map { dialect.literal($0.name) }, dialect.text, "tahapan")),
        \(column(effective.map { dialect.literal($0.description) }, dialect.day, "effective")),
        \(column(recorded.map { dialect.literal($0.description) }, dialect.instant, "recorded")),
        \(column(recordedDay.map { dialect.literal($0.description) }, dialect.day, "recorded_day")),
        \(column(upto.map(String.init), dialect.integer, "upto")),
        \(column(nil, dialect.text, "log"))
      """
  }
}
