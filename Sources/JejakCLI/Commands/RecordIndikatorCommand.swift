import RenjaModel
import RenjaStore

/// `jejak record indikator`: records how an indicator is worded.
struct RecordIndikatorCommand: Command {
  private static let agregasi = Option(
    "agregasi", .choice(Agregasi.allCases.map(\.rawValue)),
    Bilingual(id: "cara menggabungkan triwulan", en: "how quarters add up"))

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
      .tahun.required, .tahapan.required, .effective.required, .dasar.required, .alasan, .indikator,
      .satuan,
      Self.agregasi,
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

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let key = try arguments.indikator()
    var indicator = IndicatorDefined(
      tahun: try arguments.tahun(), tahapan: try arguments.requiredTahapan(),
      kode: try arguments.kode(.kode), indikator: key ?? "", teks: try arguments.text(.teks),
      satuan: try arguments.text(.satuan),
      agregasi: arguments.value(Self.agregasi).flatMap(Agregasi.init))
    return try Submission(context).record { planning in
      indicator.indikator =
        try key
        ?? planning.state(of: indicator.tahun).indicatorKey(
          for: indicator.teks, of: indicator.kode, pd: planning.pd)
      return .indicatorDefined(indicator)
    }
  }
}
