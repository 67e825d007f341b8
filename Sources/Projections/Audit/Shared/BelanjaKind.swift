import RenjaModel

/// A part of the plan that texts speak of by a class of spending, not by a code.
enum BelanjaKind: String, CaseIterable {
  /// All but salaries.
  case langsung = "belanja-langsung"
  /// Salaries and allowances: the sub kegiatan x.xx.01.2.02.01.
  case tidakLangsung = "belanja-tidak-langsung"
  /// The supporting programme, x.xx.01.
  case penunjang
  /// All other programmes.
  case inti

  init?(_ lingkup: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == lingkup }) else { return nil }
    self = kind
  }

  /// Whether money above the sub kegiatan that is not broken down belongs here.
  var takesRest: Bool { self == .langsung || self == .inti }

  /// The part that this one is mistaken for.
  var opposite: BelanjaKind {
    switch self {
    case .langsung: .tidakLangsung
    case .tidakLangsung: .langsung
    case .penunjang: .inti
    case .inti: .penunjang
    }
  }

  /// Whether a unit belongs to the part.
  func contains(_ kode: Kode) -> Bool {
    switch self {
    case .langsung: !Self.isSalary(kode)
    case .tidakLangsung: Self.isSalary(kode)
    case .penunjang: kode.isPenunjang
    case .inti: !kode.isPenunjang
    }
  }

  private static func isSalary(_ kode: Kode) -> Bool {
    let numbers = kode.segments.dropFirst(2).map { Int($0) }
    return numbers == [1, 2, 2, 1]
  }
}
