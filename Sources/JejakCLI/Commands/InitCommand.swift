/// `jejak init`: makes a log.
struct InitCommand {
  let signature = Signature(
    "init", .planning,
    summary: Bilingual(id: "buat log baru", en: "make a new log"),
    discussion: Bilingual(
      id:
        """
        Nama asal (origin) tidak pernah berubah dan tercetak di setiap keluaran. Folder harus \
        belum ada atau kosong. --salvage menyelamatkan awalan terpanjang yang terbukti utuh \
        dari log yang rusak; log lama tidak disentuh.
        """,
      en:
        """
        The origin never changes and stands on every output. The folder must not exist or be \
        empty. --salvage saves the longest prefix of a damaged log that verifies; the old log \
        stays untouched.
        """
    ),
    parameters: [
      Parameter(
        "DIR", Bilingual(id: "folder log yang dibuat", en: "the folder of the new log"),
        completion: .folder)
    ],
    options: [
      Option(
        "origin", .word("NAME"),
        Bilingual(
          id: "nama asal log; wajib, kecuali dengan --salvage",
          en: "the log's origin; required, except with --salvage")),
      Option(
        "pd", .word("P"),
        Bilingual(id: "perangkat daerah bawaan", en: "the office taken where none is named")),
      Option(
        "offset", .choice(["+07:00", "+08:00", "+09:00"]),
        Bilingual(
          id: "waktu setempat log (baku: +07:00)", en: "the log's local time (default: +07:00)")),
      Option(
        "segment-size", .word("BYTES"),
        Bilingual(
          id: "ukuran segmen sebelum disegel (baku: 16777216)",
          en: "size at which a segment is sealed (default: 16777216)")),
      Option(
        "group", .flag,
        Bilingual(
          id: "anggota grup folder juga boleh mencatat",
          en: "members of the folder's group may record too")),
      Option(
        "salvage", .word("OLD"),
        Bilingual(id: "log rusak yang diselamatkan", en: "the damaged log to salvage"),
        completion: .folder),
    ],
    groups: [.receipt],
    examples: [
      Example(
        """
        init EventLogs/dinkopum-2023 --origin lumajangkab.go.id/renja/dinkopum --pd \
        2.17.3.30.0.00.01.0000
        """,
        Bilingual(
          id: "Membuat log kosong untuk Dinas Koperasi dan Usaha Mikro.",
          en: "Makes an empty log for the Dinas Koperasi dan Usaha Mikro."))
    ])
}
