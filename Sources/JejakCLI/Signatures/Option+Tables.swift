import Importing

/// What a command that reads a table lets the user say about its figures.
extension Option {
  /// How numbers are written.
  static let angka = Option(
    "angka", .choice(NumberFormat.allCases.map(\.rawValue)),
    Bilingual(id: "pemisah ribuan dalam tabel", en: "what groups thousands in the table"))
  /// By what figures are multiplied.
  static let kelipatan = Option(
    "kelipatan", .choice(Kelipatan.allCases.map { String($0.rawValue) }),
    Bilingual(id: "rupiah penuh, atau ribuan rupiah", en: "full rupiah, or thousands of rupiah"))
}
