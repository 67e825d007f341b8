public import Canonical

/// The name of one plan everywhere: `TAHUN[/TAHAPAN][@TANGGAL][~KNOWN]`.
///
/// `2022`, `2022/rancangan`, `2022/penetapan@2021-09-30`, `2022/rancangan~480`, `2022@today`.
public struct Coordinate: Hashable, Sendable {
  /// The bound on the day of force.
  public enum InForce: Hashable, Sendable {
    /// What was in force on that day.
    case on(Day)
    /// What is in force on the day of the question.
    case today
  }

  /// The year.
  public var tahun: Int
  /// The stage; nil asks for the stage in force.
  public var tahapan: Tahapan?
  /// What was in force on a day; nil takes everything, also what is yet to come into force.
  public var inForce: InForce?
  /// What the log knew; nil takes all of it.
  public var known: Known?

  /// A coordinate.
  ///
  /// - Parameters:
  ///   - tahun: the year.
  ///   - tahapan: the stage; nil asks for the stage in force.
  ///   - inForce: the bound on the day of force.
  ///   - known: the bound on what the log knew.
  public init(
    tahun: Int, tahapan: Tahapan? = nil, inForce: InForce? = nil, known: Known? = nil
  ) {
    self.tahun = tahun
    self.tahapan = tahapan
    self.inForce = inForce
    self.known = known
  }

  /// The coordinate as it is written.
  public var text: String {
    var text = String(tahun)
    if let tahapan { text += "/" + tahapan.name }
    switch inForce {
    case .on(let day): text += "@" + day.description
    case .today: text += "@today"
    case nil: break
    }
    if let known { text += "~" + known.text }
    return text
  }
}

extension Coordinate: CustomStringConvertible {
  /// The coordinate as it is written.
  public var description: String { text }
}
