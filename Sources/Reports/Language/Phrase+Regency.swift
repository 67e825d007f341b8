/// What the answers over a folder of logs say.
extension Phrase {
  static let regencyOffices = Phrase(id: "Menurut perangkat daerah", en: "By office")
  static let regencyPrograms = Phrase(
    id: "Menurut program (nomenklatur; program penunjang sebagai X.XX.01)",
    en: "By program (nomenklatur; penunjang programs as X.XX.01)")
  static let regencyLog = Phrase(id: "Log", en: "Log")
  static let regencyOffice = Phrase(id: "Perangkat daerah", en: "Office")
  static let regencyLogs = Phrase(id: "log", en: "logs")
  static let regencyCount = Phrase(id: "perangkat daerah", en: "offices")
  static let regencyLeftOut = Phrase(id: "Ditinggalkan", en: "Left out")
  static let regencyAll = Phrase(id: "Seluruhnya", en: "Overall")

  /// The headings of columns by their names for programs; a stage is its own heading.
  static let regencyColumns: [String: Phrase] = [
    "tahapan": .stage, "adopted": Phrase(id: "Ditetapkan", en: "Adopted"),
    "computed": Phrase(id: "Total pagu", en: "Total pagu"),
    "penunjang": Phrase(id: "Penunjang", en: "Penunjang"), "inti": Phrase(id: "Inti", en: "Core"),
    "program": .program, "kegiatan": Phrase(id: "Kegiatan", en: "Kegiatan"),
    "subkegiatan": Phrase(id: "Sub kegiatan", en: "Sub kegiatan"), "change": .change,
    "before": .before, "after": .after, "up": .rises, "down": .falls,
    "added": Phrase(id: "Baru", en: "Added"), "removed": Phrase(id: "Hilang", en: "Removed"),
    "changed": Phrase(id: "Berubah", en: "Changed"), "same": Phrase(id: "Sama", en: "Same"),
    "draft": Phrase(id: "Rancangan awal RKPD", en: "Draft RKPD"),
    "need": Phrase(id: "Kebutuhan", en: "Need"),
    "only-draft": Phrase(id: "Hanya rancangan", en: "Only draft"),
    "only-need": Phrase(id: "Hanya kebutuhan", en: "Only need"),
    "berat": Phrase(id: "Berat", en: "Grave"), "sedang": Phrase(id: "Sedang", en: "Middling"),
    "ringan": Phrase(id: "Ringan", en: "Slight"), "answered": Phrase(id: "Dijawab", en: "Answered"),
    "closed": Phrase(id: "Selesai", en: "Closed"), "events": .findEvents,
    "retractions": .statsRetractions, "back-dated": Phrase(id: "Terlambat", en: "Back-dated"),
    "first": Phrase(id: "Dicatat sejak", en: "Recorded from"),
    "last": Phrase(id: "sampai", en: "to"), "status": Phrase(id: "Keadaan", en: "State"),
    "faults": Phrase(id: "Kerusakan", en: "Faults"), "root": .basisRoot,
  ]
}
