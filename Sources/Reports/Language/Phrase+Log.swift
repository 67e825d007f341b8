/// What the list of events says.
extension Phrase {
  static let logTitle = Phrase(id: "Peristiwa", en: "Events")
  static let logEffective = Phrase(id: "berlaku", en: "in force")
  static let logLines = Phrase(id: "baris", en: "rows")
  static let logCount = Phrase(id: "peristiwa.", en: "events.")
  static let logType = Phrase(id: "Jenis", en: "Type")
  static let logPlace = Phrase(id: "Tempat", en: "Place")
  static let logClock = Phrase(
    id: "jam komputer menunjukkan", en: "the clock showed")
  static let logNone = Phrase(
    id: "Tidak ada peristiwa yang cocok.", en: "No event matches.")
}
