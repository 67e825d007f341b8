import RenjaModel

/// `jejak record indikator`: records how an indicator is worded.
struct RecordIndikatorCommand {
  let signature = Signature(
    "record indikator", .planning,
    summary: Bilingual(
      id: "catat rumusan sebuah indikator", en: "record how an indicator is worded"),
    discussion: Bilingual(
      id:
        """
        Tanpa --indikator indikator baru mendapat kunci berikutnya. --agregasi mengatakan \
        bagaimana triwulan dijumlahkan.
        """,
      en:
        """
        Without --indikator a new indicator gets the next key. --agregasi says how quarters \
        add up.
        """
    ),
    parameters: [.kode, .teks],
    options: [
      .tahun.required, .tahapan.required, .effective.required, .dasar.required, .indikator, .satuan,
      Option(
        "agregasi", .choice(Agregasi.allCases.map(\.rawValue)),
        Bilingual(id: "cara menggabungkan triwulan", en: "how quarters add up")),
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record indikator 2.17.08.2.01.01 'Jumlah fasilitasi yang dilaksanakan' --indikator 1 \
        --satuan UM --tahun 2022 --tahapan rancangan --effective 2021-06-30 --dasar 'Rancangan \
        Renja 2022'
        """,
        Bilingual(
          id: "Merumuskan indikator pertama sub kegiatan itu.",
          en: "Words the first indicator of that sub kegiatan."))
    ])
}
