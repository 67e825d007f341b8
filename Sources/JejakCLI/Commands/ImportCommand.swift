/// `jejak import`: records a table.
struct ImportCommand {
  /// The kinds of tables that import knows.
  static let forms = [
    "nomenklatur", "alias", "T-C.29", "T-C.30", "T-C.31", "T-C.32", "T-C.33", "Bab-IV",
    "Tabel-3.1", "daftar", "klaim", "E.81", "semula-menjadi", "pagu", "events",
  ]

  let signature = Signature(
    "import", .planning,
    summary: Bilingual(id: "catat isi sebuah tabel", en: "record what a table holds"),
    discussion: Bilingual(
      id:
        """
        Tabel dibaca sebagaimana adanya: koma, titik koma atau tab, judul dan baris nomor \
        dilewati. Tidak ada yang ditebak: semua yang meragukan dilaporkan sekaligus dengan \
        baris dan kolomnya, dan tidak ada yang dicatat sebelum jelas. Berkas yang sama tidak \
        menambah apa pun; berkas yang berubah hanya menambah bedanya.
        """,
      en:
        """
        A table is read as it is: comma, semicolon or tab, titles and numbering skipped. \
        Nothing is guessed: all that is unclear is reported at once with line and column, and \
        nothing is recorded before it is clear. The same file again adds nothing; a changed \
        file adds only the differences.
        """
    ),
    parameters: [
      Parameter(
        "FORM",
        Bilingual(id: "bentuk tabel, misalnya T-C.33", en: "the kind of table, such as T-C.33"),
        completion: .words(Self.forms)),
      Parameter(
        "FILE",
        Bilingual(
          id: "berkas tabel; '-' untuk masukan baku", en: "the table's file; '-' for standard input"
        ), completion: .file),
    ],
    options: [
      .tahun, .tahapan, .effective, .dasar, .alasan,
      Option(
        "bagian-dari", .word("DOK"),
        Bilingual(id: "dokumen induk tabel ini", en: "the document this table is part of")), .judul,
      .nomor, .tanggal,
      Option(
        "dok", .word("KEY"),
        Bilingual(
          id: "kunci dokumen yang diperbarui", en: "key of the document this is a new version of")),
      Option(
        "angka", .choice(["titik", "koma"]),
        Bilingual(id: "pemisah ribuan dalam tabel", en: "what groups thousands in the table")),
      Option(
        "kelipatan", .choice(["1", "1000"]),
        Bilingual(id: "rupiah penuh, atau ribuan rupiah", en: "full rupiah, or thousands of rupiah")
      ),
      Option(
        "remove-missing", .flag,
        Bilingual(
          id: "baris yang tidak ada lagi dikeluarkan", en: "drop rows that are no longer there")),
      Option(
        "overwrite", .flag,
        Bilingual(
          id: "timpa yang diubah orang lain sejak impor terakhir",
          en: "overwrite what others changed since the last import")),
      Option(
        "alias-out", .word("FILE"),
        Bilingual(
          id: "tulis calon alias untuk nama yang tidak dikenal",
          en: "write candidate aliases for unknown names"), completion: .file),
    ],
    groups: [.log, .report, .writing],
    examples: [
      Example(
        """
        import T-C.33 T-C.33.csv --tahun 2022 --tahapan rancangan --effective 2021-06-30 \
        --dasar 'Rancangan Renja 2022' --dry-run
        """,
        Bilingual(
          id: "Menunjukkan yang akan dicatat dari T-C.33, termasuk kolom prakiraan maju 2023.",
          en: "Shows what T-C.33 would record, its 2023 columns as forward estimates."))
    ])
}
