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
    id: "hanya dalam rancangan awal RKPD", en: "only in the draft RKPD")
  static let formOnlyNeed = Phrase(
    id: "hanya dalam analisis kebutuhan", en: "only in the analysis of need")
  static let formChanged = Phrase(id: "berbeda", en: "differs")
}
