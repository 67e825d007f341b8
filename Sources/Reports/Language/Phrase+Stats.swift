/// What `stats` says.
extension Phrase {
  static let statsTitle = Phrase(id: "Isi log", en: "What the log holds:")
  static let statsWhat = Phrase(id: "Apa", en: "What")
  static let statsEvents = Phrase(id: "peristiwa", en: "events")
  static let statsFirst = Phrase(id: "Pertama", en: "First")
  static let statsLast = Phrase(id: "Terakhir", en: "Last")
  static let statsBytes = Phrase(id: "byte", en: "bytes")
  static let statsFiles = Phrase(id: "berkas", en: "files")
  static let statsRecorded = Phrase(id: "Dicatat", en: "Recorded")
  static let statsEffective = Phrase(id: "Berlaku", en: "In force")
  static let statsBackDated = Phrase(
    id: "Dicatat sesudah tanggal berlakunya", en: "Recorded after the day they are in force from")
  static let statsRetractions = Phrase(id: "Penarikan", en: "Retractions")
  static let statsCorrections = Phrase(id: "Koreksi", en: "Corrections")
  static let statsCopies = Phrase(
    id: "Salinan ketika tahapan dibuka", en: "Copies made when stages were opened")
  static let statsUnknown = Phrase(
    id: "Jenis yang tidak dikenal versi ini", en: "Of types this version does not know")
  static let statsSpeed = Phrase(
    id: "peristiwa per detik dibaca barusan", en: "events a second read just now")
  static let statsTypes = Phrase(id: "Menurut jenis", en: "By type")
  static let statsUnknownTypes = Phrase(id: "Jenis yang tidak dikenal", en: "Unknown types")
  static let statsPlaces = Phrase(id: "Menurut tahun dan tahapan", en: "By year and stage")
  static let statsDocuments = Phrase(id: "Menurut dokumen", en: "By document")
  static let statsActors = Phrase(id: "Menurut pelaku", en: "By actor")
  static let statsOffices = Phrase(id: "Menurut perangkat daerah", en: "By office")
}
