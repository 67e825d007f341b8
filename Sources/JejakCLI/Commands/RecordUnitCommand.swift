import RenjaModel

/// `jejak record unit`: records that a unit exists.
struct RecordUnitCommand: Command {
  private static let nama = Parameter(
    "NAMA", Bilingual(id: "nama menurut nomenklatur", en: "its name in the nomenclature"))

  let signature = Signature(
    "record unit", .planning,
    summary: Bilingual(
      id: "catat program, kegiatan atau sub kegiatan",
      en: "record a program, kegiatan or sub kegiatan"),
    discussion: Bilingual(
      id: "Tingkatnya mengikuti panjang kode. Definisi berlaku sejak tahunnya.",
      en: "Its level follows from the length of its code. A definition holds from its year on."),
    parameters: [
      .kode,
      Self.nama,
    ],
    options: [.tahun.required] + Option.fact,
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record unit 2.17.08 'Program Pengembangan UMKM' --tahun 2021 --effective 2021-01-01 \
        --dasar 'Kepmendagri 050-3708/2020'
        """,
        Bilingual(
          id: "Mendaftarkan program dari nomenklatur nasional.",
          en: "Registers a program of the national nomenclature."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let kode = try arguments.kode(.kode)
    return try Submission(context).record(
      .unitDefined(
        UnitDefined(
          kode: kode, level: kode.level, nama: try arguments.text(Self.nama),
          tahun: try arguments.tahun())))
  }
}
