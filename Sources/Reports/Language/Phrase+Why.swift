/// What `why` says in few words; its sentences stand with the stories.
extension Phrase {
  static let tellHistory = Phrase(id: "Riwayat", en: "History of")
  static let tellAt = Phrase(id: "pada", en: "at")
  static let tellIndicator = Phrase(id: "indikator", en: "indicator")
  static let tellLine = Phrase(id: "baris", en: "row")
  static let tellReason = Phrase(id: "Alasan", en: "Reason")
  static let tellBlank = Phrase(id: "kosong", en: "blank")
  static let tellNoRow = Phrase(id: "tidak ada baris", en: "no row")
  static let tellCopy = Phrase(
    id: "Disalin ketika tahapan dibuka.", en: "Copied when the stage was opened.")
  static let tellInForce = Phrase(id: "Inilah yang berlaku.", en: "This is what holds.")
  static let tellReplacedBy = Phrase(id: "Digantikan oleh", en: "Replaced by")
  static let tellNothingHolds = Phrase(
    id: "Tidak ada nilai yang berlaku: semua peristiwanya ditarik.",
    en: "Nothing holds: all its events were taken back.")
  static let tellNoEvents = Phrase(
    id: "Tidak ada peristiwa tentang ini pada koordinat ini.",
    en: "No event says anything about this at this coordinate.")
  static let tellSums = Phrase(id: "Jumlah", en: "Sums")
  static let tellComputed = Phrase(id: "Dihitung", en: "Computed")
  static let tellTotal = Phrase(id: "Jumlah", en: "Total")
  static let tellAgrees = Phrase(id: "cocok", en: "they agree")
  static let tellDifference = Phrase(id: "selisih", en: "difference")
  static let tellIndicatorsSum = Phrase(
    id: "Pagu unit ini adalah jumlah pagu indikatornya",
    en: "The unit's pagu is the sum of its indicators' pagu")
  static let tellOvertaken = Phrase(
    id: """
      Yang di bawahnya berubah sesudah pernyataan itu oleh dokumen lain; formulir mencetak jumlah \
      yang dihitung.
      """,
    en: """
      What is below changed after that statement by another document; forms print the computed sum.
      """)
}
