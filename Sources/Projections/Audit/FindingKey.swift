public import RenjaModel

/// What the key of an audit's finding says about itself.
public struct FindingKey: Hashable, Sendable {
  /// The check.
  public let check: String
  /// The year.
  public let tahun: Int
  /// The stage, if it is about one.
  public let tahapan: Tahapan?
  /// The unit, if it is about one.
  public let kode: Kode?

  /// Reads `check:tahun/tahapan:kode or kunci:indikator:field:compared`; nil where a text is no
  /// such key, or no check of that name is known.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, Audit.check(named: String(parts[0])) != nil else { return nil }
    let plan = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    guard plan.count == 2, let tahun = Coordinate.year(plan[0]) else {
      return nil
    }
    let tahapan = Tahapan(String(plan[1]))
    guard tahapan != nil || plan[1].isEmpty else { return nil }
    check = String(parts[0])
    self.tahun = tahun
    self.tahapan = tahapan
    kode = Kode(String(parts[2]))
  }
}
