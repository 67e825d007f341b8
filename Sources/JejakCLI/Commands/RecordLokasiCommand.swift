import RenjaModel

/// `jejak record lokasi`: records the location of a unit.
struct RecordLokasiCommand: Command {
  let signature = Signature(
    "record lokasi", .planning,
    summary: Bilingual(id: "catat lokasi sebuah unit", en: "record the location of a unit"),
    discussion: Bilingual(
      id: "Lokasi dicatat untuk satu tahapan atau satu periode.",
      en: "A location is recorded for one stage or one period."),
    parameters: [.kode, .teks],
    options: [
      .tahun.required, .tahapan, .periode, .effective.required, .dasar.required, .alasan,
      .indikator,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record lokasi 2.17.08.2.01.01 'Kab. Lumajang' --tahun 2022 --tahapan rancangan \
        --effective 2021-06-30 --dasar 'Rancangan Renja 2022'
        """,
        Bilingual(id: "Mengisi kolom lokasi T-C.33.", en: "Fills the location column of T-C.33."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    return try Submission(context).record(
      .locationSet(
        LocationSet(
          tahun: try arguments.tahun(), phase: try arguments.phase(),
          kode: try arguments.kode(.kode), indikator: try arguments.indikator(),
          teks: try arguments.textOrBlank(.teks))))
  }
}
