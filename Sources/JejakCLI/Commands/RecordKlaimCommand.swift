import RenjaModel

/// `jejak record klaim`: records what a document states.
struct RecordKlaimCommand {
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
      Option(
        "ukuran", .choice(UkuranKlaim.allCases.map(\.rawValue)),
        Bilingual(id: "yang dihitung", en: "what is counted")
      ).required,
      Option(
        "lingkup", .word("LINGKUP"),
        Bilingual(
          id:
            "semua, penunjang, inti, belanja-langsung, belanja-tidak-langsung, atau sebuah sumber",
          en: "semua, penunjang, inti, belanja-langsung, belanja-tidak-langsung, or a source"),
        completion: .words([
          "semua", "penunjang", "inti", "belanja-langsung", "belanja-tidak-langsung",
        ])
      ).required, .nilai.required, .effective.required, .dasar.required, .kode,
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
}
