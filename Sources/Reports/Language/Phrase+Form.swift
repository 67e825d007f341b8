/// What forms say in our own words; their headings stand with the forms.
extension Phrase {
  static let formComputed = Phrase(id: "Dihitung dari bawahnya", en: "Computed from below")
  static let formTotal = Phrase(id: "Jumlah sub kegiatan", en: "Total of sub kegiatan")
  static let formDifferences = Phrase(
    id: "Yang dinyatakan tidak sama dengan jumlah bagiannya",
    en: "What is stated differs from the sum of its parts")
  static let formColumn = Phrase(id: "kolom", en: "column")
  static let formStated = Phrase(id: "dinyatakan", en: "stated")
  static let formKegiatan = Phrase(id: "Σ kegiatan", en: "Σ kegiatan")
  static let formLeaves = Phrase(id: "Σ sub kegiatan", en: "Σ sub kegiatan")
  static let formAdopted = Phrase(id: "ditetapkan", en: "adopted")
  static let formSame = Phrase(id: "sama", en: "same")
  static let formOnlyDraft = Phrase(
    id: "hanya di RKPD", en: "only in the draft RKPD")
  static let formOnlyNeed = Phrase(
    id: "hanya di analisis kebutuhan", en: "only in the analysis of need")
  static let formChanged = Phrase(id: "berubah", en: "changed")
  static let formNotes = Phrase(
    id: "dicatat atau dihitung log, tidak tertulis dalam dokumen.",
    en: "recorded or computed by the log, not stated in the document.")
  static let formDeclared = Phrase(
    id: "sebagaimana dinyatakan dokumen ini", en: "as declared by this document")
  static let formDeclaredShort = Phrase(id: "rumus dokumen", en: "document's formula")
  static let formOfficial = Phrase(id: "resminya", en: "officially")
  static let formAggregated = Phrase(
    id: """
      persentase dan stok memakai angka terakhir (akhir), rata-rata memakai rata-ratanya, \
      sesuai aturan agregasi indikator
      """,
    en: """
      shares and stocks take the last figure (akhir), means their mean (rata-rata), as the \
      indicator's rule says
      """)
  static let formEmpty = Phrase(
    id: "Tidak ada yang tercatat untuk formulir ini.",
    en: "Nothing is recorded for this form.")
  static let formUndecided = Phrase(id: "belum diputuskan", en: "not decided")
  static let formAccepted = Phrase(id: "diterima", en: "accepted")
  static let formRejected = Phrase(id: "ditolak", en: "rejected")
  static let formPostponed = Phrase(id: "ditunda", en: "put off")
}
