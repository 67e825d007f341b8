import RenjaModel
import RenjaStore

/// `jejak record realisasi`: records what was done or spent.
struct RecordRealisasiCommand: Command {
  private static let rupiah = Option(
    "rupiah", .word("N"), Bilingual(id: "uang yang dibelanjakan", en: "money spent"))
  private static let teks = Option(
    "teks", .word("TEKS"),
    Bilingual(id: "capaian seperti tertulis", en: "the result as written"))
  private static let kumulatif = Option(
    "kumulatif", .flag,
    Bilingual(
      id: "angka sampai akhir periode itu", en: "the figure is up to the end of the period"))

  let signature = Signature(
    "record realisasi", .planning,
    summary: Bilingual(
      id: "catat realisasi uang atau kinerja", en: "record money spent or work done"),
    discussion: Bilingual(
      id:
        """
        --kumulatif berarti angka sampai akhir triwulan itu; yang dicatat adalah selisihnya \
        dengan triwulan sebelumnya.
        """,
      en:
        """
        --kumulatif means the figure up to the end of that quarter; what is recorded is its \
        difference to the quarters before.
        """
    ),
    parameters: [.kode],
    options: [
      .periode.required, .tahun.required, .effective.required, .dasar.required,
      Self.rupiah,
      .nilai,
      Self.teks, .indikator,
      Self.kumulatif,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record realisasi 2.17.08.2.01.01 --periode tw1 --tahun 2022 --rupiah 250.000.000 \
        --effective 2022-03-31 --dasar 'Laporan triwulan I'
        """,
        Bilingual(
          id: "Mencatat belanja triwulan pertama.", en: "Records what the first quarter spent."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    guard let periode = Periode(rawValue: try arguments.required(.periode)) else {
      throw UsageError.optionMissing(
        Option.periode.flag, placeholder: Option.periode.placeholder)
    }
    let entry = RealisationRecorded(
      tahun: try arguments.tahun(), periode: periode, kode: try arguments.kode(.kode),
      indikator: try arguments.indikator(), rupiah: try arguments.amount(Self.rupiah),
      nilai: try arguments.decimal(.nilai), teks: try arguments.text(Self.teks))
    return try Submission(context).record { planning in
      guard arguments.has(Self.kumulatif) else { return .realisationRecorded(entry) }
      let accumulated = CumulativeRealisation(pd: planning.pd, entry: entry)
      let state = try planning.state(of: entry.tahun)
      return .realisationRecorded(try accumulated.ownQuarter(in: state))
    }
  }
}
