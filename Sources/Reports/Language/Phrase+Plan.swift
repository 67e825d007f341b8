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

  static let indicator = Phrase(id: "Indikator", en: "Indicator")
  static let target = Phrase(id: "Target", en: "Target")
  static let location = Phrase(id: "Lokasi", en: "Location")
  static let pagu = Phrase(id: "Pagu", en: "Pagu")
  static let sourceShort = Phrase(id: "Sumber", en: "Source")
  static let stated = Phrase(id: "Tertulis", en: "Stated")
  static let sumOfChildren = Phrase(id: "Σ tepat di bawahnya", en: "Σ just below")
  static let sumOfLeaves = Phrase(id: "Σ sub kegiatan", en: "Σ sub kegiatan")
  static let gap = Phrase(id: "Selisih", en: "Difference")
  static let sums = Phrase(id: "Jumlah", en: "Sums")
  static let what = Phrase(id: "Uraian", en: "Of what")
  static let rupiah = Phrase(id: "Rupiah", en: "Rupiah")
  static let sumComputed = Phrase(id: "Jumlah, dari sub kegiatan", en: "Total, from sub kegiatan")
  static let sumPenunjang = Phrase(id: "di antaranya penunjang", en: "of which support (penunjang)")
  static let sumInti = Phrase(id: "di antaranya inti", en: "of which core (inti)")
  static let sumProgram = Phrase(id: "Σ yang tertulis pada program", en: "Σ stated at programs")
  static let sumKegiatan = Phrase(id: "Σ yang tertulis pada kegiatan", en: "Σ stated at kegiatan")
  static let bySource = Phrase(id: "Menurut sumber dana", en: "By source of funds")
  static let theTotal = Phrase(id: "jumlah", en: "total")
  static let units = Phrase(id: "Unit", en: "Units")
  static let statedOrComputed = Phrase(
    id:
      """
      Pada program dan kegiatan berdiri angka yang tertulis; bila tidak ada, jumlah di bawahnya. \
      Baris Jumlah selalu dihitung dari sub kegiatan.
      """,
    en:
      """
      Programs and kegiatan show what is stated, or else the sum of what is below. The total is \
      always computed from the sub kegiatan.
      """)

  static let content = Phrase(id: "Isi", en: "Content")
  static let claim = Phrase(id: "tertulis", en: "stated")
  static let nothing = Phrase(id: "tidak ada", en: "nothing")
  static let indicatorRow = Phrase(id: "baris indikator", en: "row of an indicator")
  static let totalBefore = Phrase(id: "Jumlah semula", en: "Total before")
  static let totalAfter = Phrase(id: "Jumlah menjadi", en: "Total after")
  static let balance = Phrase(id: "Neraca kedua jumlah", en: "How the totals balance")
  static let noDifference = Phrase(id: "Tidak ada perbedaan.", en: "Nothing differs.")
  static let differing = Phrase(id: "Yang berbeda", en: "What differs")
  static let unitsCounted = Phrase(id: "unit", en: "units")
  static let indicatorsCounted = Phrase(id: "indikator", en: "indicators")
  static let cameNew = Phrase(id: "baru", en: "added")
  static let gone = Phrase(id: "hilang", en: "removed")
  static let claimsNotCounted = Phrase(
    id:
      """
      Angka yang tertulis pada program dan kegiatan tidak ikut dijumlahkan bila di bawahnya ada \
      pagu.
      """,
    en: "Figures stated at programs and kegiatan do not count where there is a pagu below them.")

  /// Fields that are not compared because one side has none.
  static func leftOut(_ fields: String, _ coordinate: String) -> Phrase {
    Phrase(
      id: "Tidak dibandingkan, karena \(coordinate) tidak memuatnya: \(fields).",
      en: "Not compared, because \(coordinate) holds none: \(fields).")
  }

  /// The office that was asked for.
  static func office(_ pd: String) -> Phrase {
    Phrase(id: "Perangkat daerah \(pd)", en: "Office \(pd)")
  }

  /// The stages that nobody has adopted.
  static func unadoptedStages(_ names: String) -> Phrase {
    Phrase(id: "Belum ditetapkan: \(names).", en: "Not adopted: \(names).")
  }
}
