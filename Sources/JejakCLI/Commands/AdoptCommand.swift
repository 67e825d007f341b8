/// `jejak adopt`: adopts a stage.
struct AdoptCommand {
  let signature = Signature(
    "adopt", .planning,
    summary: Bilingual(id: "tetapkan sebuah tahapan", en: "adopt a stage"),
    discussion: Bilingual(
      id:
        """
        Setelah ditetapkan, tahapan hanya dapat dikoreksi dengan alasan koreksi-…; perubahan \
        lain memerlukan tahapan berikutnya.
        """,
      en:
        """
        Once adopted a stage is changed only by a correction (a reason koreksi-…); any other \
        change needs the next stage.
        """
    ),
    parameters: [.stage],
    options: [
      .judul.required, .nomor, .tanggal,
      Option("oleh", .word("NAMA"), Bilingual(id: "pejabat yang menetapkan", en: "who adopted it")),
      Option(
        "berkas", .word("FILE"),
        Bilingual(
          id: "dokumen yang sidik SHA-256-nya dicatat", en: "the document whose SHA-256 is recorded"
        ), completion: .file), .effective.required, .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        adopt 2022/penetapan --judul 'Renja 2022' --oleh Bupati --effective 2021-09-30 --dasar \
        'Perbup Renja 2022'
        """,
        Bilingual(
          id: "Rencana 2022 menjadi rencana yang berlaku.", en: "The plan of 2022 comes into force."
        ))
    ])
}
