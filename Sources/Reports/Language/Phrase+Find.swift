/// What `find` says.
extension Phrase {
  static let findTitle = Phrase(id: "Mencari", en: "Looking for")
  static let findNothing = Phrase(
    id: """
      Tidak ditemukan dalam kode, nama, alias, indikator, catatan dan dasar. Jumlah uang dan target \
      tidak dicari: lihat 'jejak log --kode' dan 'jejak why'.
      """,
    en: """
      Not found in codes, names, aliases, indicators, notes and bases. Amounts and targets are not \
      looked for: see 'jejak log --kode' and 'jejak why'.
      """)
  static let findText = Phrase(id: "Teks", en: "Text")
  static let findWhere = Phrase(id: "Di", en: "In")
  static let findEvents = Phrase(id: "Peristiwa", en: "Events")
}
