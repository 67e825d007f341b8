/// What `find` says.
extension Phrase {
  static let findTitle = Phrase(id: "Mencari", en: "Looking for")
  static let findNothing = Phrase(
    id: "Tidak ditemukan di mana pun dalam log.", en: "Found nowhere in the log.")
  static let findText = Phrase(id: "Teks", en: "Text")
  static let findWhere = Phrase(id: "Di", en: "In")
  static let findEvents = Phrase(id: "Peristiwa", en: "Events")
}
