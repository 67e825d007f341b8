import RenjaModel

/// How far something was achieved, in the bands of Permendagri 86/2017.
///
/// The bands are given in whole percents and leave gaps between them: a percentage is rounded half up to
/// a whole one first, 90,5 to 91.
public enum Predikat: String, CaseIterable, Hashable, Sendable {
  /// 91 % or more.
  case sangatTinggi = "Sangat Tinggi"
  /// 76 to 90 %.
  case tinggi = "Tinggi"
  /// 66 to 75 %.
  case sedang = "Sedang"
  /// 51 to 65 %.
  case rendah = "Rendah"
  /// 50 % or less.
  case sangatRendah = "Sangat Rendah"

  /// The predicate of a percentage, not rounded before: 90,495 is 90, and not 90,50 and so 91.
  ///
  /// Nil where the number does not fit.
  ///
  /// - Parameter percent: the percentage; 100 is all that was promised.
  public init?(percent: Ratio) {
    guard let whole = percent.rounded(to: 0) else { return nil }
    switch whole {
    case 91...: self = .sangatTinggi
    case 76...: self = .tinggi
    case 66...: self = .sedang
    case 51...: self = .rendah
    default: self = .sangatRendah
    }
  }
}
