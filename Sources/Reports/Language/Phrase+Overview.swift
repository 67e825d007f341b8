/// What bare `jejak` says.
extension Phrase {
  static let overviewTitle = Phrase(id: "Keadaan rencana", en: "Where the plan stands:")
  static let overviewEmpty = Phrase(
    id: "Log ini belum memuat rencana. 'jejak import' dan 'jejak record' mencatatnya.",
    en: "This log holds no plan yet. 'jejak import' and 'jejak record' write one.")
  static let overviewStage = Phrase(id: "Tahapan", en: "Stage")
  static let overviewTotal = Phrase(id: "Jumlah pagu", en: "Total pagu")
  static let overviewAdopted = Phrase(id: "Ditetapkan", en: "Adopted")
  static let overviewNotAdopted = Phrase(id: "belum ditetapkan", en: "not adopted")
  static let overviewDocument = Phrase(id: "Dokumen, oleh", en: "Document, by")
  static let overviewInForce = Phrase(id: "berlaku", en: "in force")
  static let overviewPeriods = Phrase(id: "realisasi", en: "realisation")
  static let overviewFindings = Phrase(id: "Temuan yang belum selesai", en: "Open findings")
  static let overviewUnanswered = Phrase(id: "belum dijawab", en: "not answered")
  static let overviewAnswered = Phrase(id: "dijawab dengan", en: "answered by")
  static let overviewLast = Phrase(id: "Peristiwa terakhir", en: "The last event")
}
