/// The headings of a comparison with a published table.
enum ComparisonWords {
  static let title = Bilingual(id: "Tabel dan log", en: "Table and log")
  static let subject = Bilingual(id: "Kode", en: "Code")
  static let name = Bilingual(id: "Nama", en: "Name")
  static let place = Bilingual(id: "Tempat", en: "Place")
  static let field = Bilingual(id: "Isian", en: "Field")
  static let table = Bilingual(id: "Tabel", en: "Table")
  static let log = Bilingual(id: "Log", en: "Log")
  static let difference = Bilingual(id: "Selisih", en: "Difference")
  static let events = Bilingual(id: "Peristiwa", en: "Events")
  static let wrong = Bilingual(
    id: "Peristiwa yang keliru bila tabel itu benar",
    en: "The events that are wrong if the table is right")
}
