import RenjaModel

/// `jejak record catatan`: records a note.
struct RecordCatatanCommand: Command {
  private static let jenis = Option(
    "jenis", .choice(JenisCatatan.allCases.map(\.rawValue)),
    Bilingual(id: "jenis catatan", en: "the kind of note"))

  let signature = Signature(
    "record catatan", .planning,
    summary: Bilingual(
      id: "catat catatan atau penanggung jawab", en: "record a note or who is responsible"),
    discussion: Bilingual(
      id: "Jenis tanpa --jenis adalah catatan.", en: "Without --jenis it is a plain note."),
    parameters: [.kode, .teks],
    options: [
      Self.jenis, .tahun.required, .tahapan,
      .periode, .effective.required, .dasar.required, .alasan, .indikator,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record catatan 2.17.08.2.01.01 'Menunggu petunjuk teknis DBHCHT' --tahun 2022 \
        --tahapan rancangan --effective 2021-06-30 --dasar 'Rancangan Renja 2022'
        """,
        Bilingual(id: "Mengisi kolom catatan penting.", en: "Fills the column of notes."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let jenis = arguments.value(Self.jenis).flatMap(JenisCatatan.init)
    return try Submission(context).record(
      .noteWritten(
        NoteWritten(
          tahun: try arguments.tahun(), phase: try arguments.phase(),
          kode: try arguments.kode(.kode), indikator: try arguments.indikator(),
          jenis: jenis == .catatan ? nil : jenis, teks: try arguments.textOrBlank(.teks))))
  }
}
