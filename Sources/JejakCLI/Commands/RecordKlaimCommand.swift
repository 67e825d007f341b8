import RenjaModel

/// `jejak record klaim`: records what a document states.
struct RecordKlaimCommand: Command {
  private static let ukuran = Option(
    "ukuran", .choice(UkuranKlaim.allCases.map(\.rawValue)),
    Bilingual(id: "yang dihitung", en: "what is counted")
  )
  private static let lingkup = Option(
    "lingkup", .word("LINGKUP"),
    Bilingual(
      id:
        "semua, penunjang, inti, belanja-langsung, belanja-tidak-langsung, atau sebuah sumber",
      en: "semua, penunjang, inti, belanja-langsung, belanja-tidak-langsung, or a source"),
    completion: .words([
      "semua", "penunjang", "inti", "belanja-langsung", "belanja-tidak-langsung",
    ])
  )

  let signature = Signature(
    "record klaim", .planning,
    summary: Bilingual(
      id: "catat pernyataan dokumen tentang jumlah",
      en: "record what a document states about a total"),
    discussion: Bilingual(
      id: "Klaim tidak mengubah rencana; setiap pemeriksaan membandingkannya dengan hitungan.",
      en: "A claim changes no plan; every audit holds it against what is computed."),
    parameters: [.teks],
    options: [
      .tahun.required, .tahapan.required,
      Self.ukuran.required,
      Self.lingkup.required, .nilai.required, .effective.required, .dasar.required, .alasan, .kode,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record klaim 'Bab 4.2 Alokasi Anggaran' --ukuran rupiah --lingkup semua --nilai \
        15.510.720.802 --tahun 2022 --tahapan penetapan --effective 2021-09-30 --dasar 'Renja \
        2022'
        """,
        Bilingual(
          id: "Mencatat jumlah yang disebut Bab 4.2.", en: "Records the total that Bab 4.2 states.")
      )
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    guard let ukuran = UkuranKlaim(rawValue: try arguments.required(Self.ukuran)) else {
      throw UsageError.optionMissing(
        Self.ukuran.flag, placeholder: Self.ukuran.placeholder)
    }
    return try Submission(context).record(
      .assertionMade(
        AssertionMade(
          tahun: try arguments.tahun(), tahapan: try arguments.requiredTahapan(), ukuran: ukuran,
          lingkup: try arguments.text(Self.lingkup) ?? "", kode: try arguments.kodeIfGiven(),
          nilai: try nilai(ukuran, arguments), teks: try arguments.text(.teks))))
  }

  private func nilai(_ ukuran: UkuranKlaim, _ arguments: Invocation) throws -> ExactDecimal {
    let text = try arguments.required(.nilai)
    guard ukuran == .rupiah else {
      guard let count = try arguments.decimal(.nilai) else {
        throw ArgumentError.decimal(option: Option.nilai.flag, text)
      }
      return count
    }
    guard let amount = ExactDecimal(digits: try Rupiah(typed: text).sen, scale: 2) else {
      throw Rupiah.TypedError.tooLarge(text)
    }
    return amount
  }
}
