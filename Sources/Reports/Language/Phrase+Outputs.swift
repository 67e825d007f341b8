/// What pages and workbooks say in our own words: the events behind a figure, pages, charts.
extension Phrase {
  static let page = Phrase(id: "Halaman", en: "Page")
  static let sheetData = Phrase(id: "Data", en: "Data")
  static let close = Phrase(id: "Tutup", en: "Close")
  static let tableRegion = Phrase(id: "Tabel, dapat digulir", en: "Table, scrollable")
  static let evidence = Phrase(
    id: "Peristiwa di balik angka-angka ini", en: "The events behind these figures")
  static let evidenceHint = Phrase(
    id: "Tekan angka mana pun untuk melihat siapa, kapan, atas dasar apa, dan apa yang digantikan.",
    en: "Press any figure to see who, when, on which basis, and what it replaced.")
  static let evidenceMany = Phrase(
    id: "Disusun dari 0 peristiwa.", en: "Made of 0 events.")
  static let evidenceSays = Phrase(id: "Menyatakan", en: "States")
  static let evidenceReplaces = Phrase(id: "Menggantikan", en: "Replaces")
  static let evidenceFirst = Phrase(id: "tidak ada: nilai pertama", en: "nothing: the first value")
  static let evidenceEffective = Phrase(id: "Berlaku sejak", en: "In force from")
  static let evidenceRecorded = Phrase(id: "Dicatat", en: "Recorded")
  static let evidenceActor = Phrase(id: "Oleh", en: "By")
  static let evidenceBasis = Phrase(id: "Dasar", en: "Basis")
  static let evidenceDocument = Phrase(id: "Dokumen", en: "Document")
  static let evidenceRetracted = Phrase(id: "Ditarik oleh", en: "Taken back by")
  static let noBasis = Phrase(id: "tidak disebut", en: "none given")
}

/// What charts are called.
extension Phrase {
  static let result = Phrase(id: "Realisasi", en: "Result")
  static let chartStages = Phrase(
    id: "Jumlah dari draf pertama sampai akhir", en: "The total from first draft to final")
  static let chartPrograms = Phrase(
    id: "Dari awal sampai akhir menurut program", en: "From first to final by program")
  static let chartOthers = Phrase(id: "Lainnya", en: "Others")
  static let chartChanges = Phrase(
    id: "Unit yang pagunya paling banyak berubah", en: "The units whose pagu moved most")
  static let chartCourse = Phrase(
    id: "Pagu unit ini dari tahapan ke tahapan", en: "The unit's pagu from stage to stage")
  static let chartEvents = Phrase(
    id: "Peristiwa demi peristiwa, menurut urutan berlakunya",
    en: "Event by event, in the order of effect")
  static let chartAchievement = Phrase(
    id: "Target dan realisasi", en: "Target against result")
  static let chartSpending = Phrase(
    id: "Pagu dan realisasi anggaran", en: "Pagu against spending")
}
