import RenjaModel

extension Rupiah.TypedError: Explained {
  var problem: Problem {
    Problem(
      identifier: .amountUnclear, status: .badInput, what: what,
      remedy: Bilingual(
        id: "Tulis 315000000, 315.000.000 atau 315.000.000,50; 'kosong' untuk baris tanpa angka.",
        en: "Write 315000000, 315.000.000 or 315.000.000,50; 'kosong' for a row without a figure."))
  }

  private var what: Bilingual {
    switch self {
    case .empty:
      Bilingual(id: "jumlah rupiah belum ditulis", en: "no amount is written")
    case .negative(let text):
      Bilingual(
        id: "'\(text)' kurang dari nol; pagu tidak pernah negatif",
        en: "'\(text)' is below zero; a pagu is never negative")
    case .notANumber(let text):
      Bilingual(id: "'\(text)' bukan jumlah rupiah", en: "'\(text)' is no amount of rupiah")
    case .ambiguousSeparators(let text):
      Bilingual(
        id: "titik dan koma dalam '\(text)' dapat dibaca lebih dari satu cara",
        en: "the dots and commas of '\(text)' can be read in more than one way")
    case .tooLarge(let text):
      Bilingual(
        id: "'\(text)' lebih besar daripada yang dapat dicatat dengan tepat",
        en: "'\(text)' is more than can be recorded exactly")
    }
  }
}
