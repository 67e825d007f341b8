/// A period of realisation.
public enum Periode: String, CaseIterable, Hashable, Sendable {
  /// First quarter.
  case tw1
  /// Second quarter.
  case tw2
  /// Third quarter.
  case tw3
  /// Fourth quarter.
  case tw4
  /// The whole year.
  case tahun
  /// Accumulated to the end of that year.
  case sd
}

/// Where in a year a cell stands: at a stage of planning or in a period of realisation.
public enum Phase: Hashable, Sendable {
  /// A stage of planning.
  case tahapan(Tahapan)
  /// A period of realisation.
  case periode(Periode)

  /// The name of the stage or period.
  public var name: String {
    switch self {
    case .tahapan(let tahapan): tahapan.name
    case .periode(let periode): periode.rawValue
    }
  }

  /// The stage, if it is one.
  public var tahapan: Tahapan? {
    guard case .tahapan(let tahapan) = self else { return nil }
    return tahapan
  }
}
