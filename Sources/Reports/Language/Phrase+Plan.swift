/// The phrases of the reports on plans: show, trace and diff.
extension Phrase {
  static let kode = Phrase(id: "Kode", en: "Code")
  static let unit = Phrase(id: "Program/Kegiatan/Sub Kegiatan", en: "Program/Kegiatan/Sub Kegiatan")
  static let program = Phrase(id: "Program", en: "Program")
  static let source = Phrase(id: "Sumber dana", en: "Source of funds")
  static let withoutSource = Phrase(id: "(tanpa sumber)", en: "(no source)")
  static let reference = Phrase(id: "acuan", en: "reference")
  static let stage = Phrase(id: "Tahapan", en: "Stage")
  static let unadopted = Phrase(id: "belum ditetapkan", en: "not adopted")
  static let adopted = Phrase(id: "ditetapkan", en: "adopted")
  static let total = Phrase(id: "Jumlah", en: "Total")
  static let change = Phrase(id: "Perubahan", en: "Change")
  static let from = Phrase(id: "Dari", en: "From")
  static let to = Phrase(id: "Ke", en: "To")
  static let rises = Phrase(id: "Σ naik", en: "Σ rises")
  static let falls = Phrase(id: "Σ turun", en: "Σ falls")
  static let before = Phrase(id: "Semula", en: "Before")
  static let after = Phrase(id: "Menjadi", en: "After")
  static let event = Phrase(id: "Peristiwa", en: "Event")
  static let effective = Phrase(id: "Berlaku", en: "In force")
  static let reason = Phrase(id: "Alasan", en: "Reason")
  static let noReason = Phrase(id: "(tanpa alasan)", en: "(no reason)")
  static let document = Phrase(id: "Dokumen dan dasar", en: "Document and basis")
  static let row = Phrase(id: "baris", en: "row")
  static let actor = Phrase(id: "Oleh", en: "By")
  static let blankFigure = Phrase(id: "kosong", en: "blank")
  static let onlyBetween = Phrase(id: "hanya di antaranya", en: "only in between")
  static let totalSteps = Phrase(
    id: "Jumlah dari tahapan ke tahapan", en: "The total from stage to stage")
  static let everyChange = Phrase(
    id: "Setiap perubahan, alasan dan dokumennya",
    en: "Every change, its reason and its document")
  static let onlyReferences = Phrase(
    id: "Tahun ini baru memuat angka acuan; '--from prakiraan' menjadikannya kolom pertama.",
    en: "This year holds only reference figures; '--from prakiraan' makes them the first column.")
  static let headingsAreSums = Phrase(
    id:
      """
      Angka program dan kegiatan adalah jumlah di bawahnya; yang tertulis dalam dokumen \
      ditampilkan 'jejak show'.
      """,
    en:
      """
      Figures of programs and kegiatan are the sums of what is below; 'jejak show' has those that \
      the document states.
      """)

  /// The office that was asked for.
  static func office(_ pd: String) -> Phrase {
    Phrase(id: "Perangkat daerah \(pd)", en: "Office \(pd)")
  }

  /// The stages that nobody has adopted.
  static func unadoptedStages(_ names: String) -> Phrase {
    Phrase(id: "Belum ditetapkan: \(names).", en: "Not adopted: \(names).")
  }
}
