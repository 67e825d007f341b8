import RenjaModel

/// `jejak record alias`: records another spelling.
struct RecordAliasCommand: Command {
  private static let nama = Parameter(
    "NAMA", Bilingual(id: "ejaan dalam dokumen", en: "the spelling in the document"))

  let signature = Signature(
    "record alias", .planning,
    summary: Bilingual(id: "catat ejaan lain sebuah nama", en: "record another spelling of a name"),
    discussion: Bilingual(
      id: "Ejaan itu dikenali saat impor berikutnya; tidak mengubah rencana.",
      en: "The next import knows that spelling; no plan changes."),
    parameters: [
      .kode,
      Self.nama,
    ],
    options: Option.fact,
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record alias 2.17.07 'Program pemberdayaan usaha menengah, usaha kecil, dan usaha \
        mikro (UMKM)' --effective 2021-01-01 --dasar 'T-C.31 2022'
        """,
        Bilingual(
          id: "Ejaan T-C.31 dikenali sebagai program itu.",
          en: "From then on T-C.31's spelling means that program."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    return try Submission(context).record(
      .aliasAdded(
        AliasAdded(kode: try arguments.kode(.kode), nama: try arguments.text(Self.nama))))
  }
}
