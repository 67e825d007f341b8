import RenjaModel

/// `jejak record code-map`: records which codes became which.
struct RecordCodeMapCommand: Command {
  private static let to = Option(
    "to", .word("TO"),
    Bilingual(id: "kode baru, dipisah koma", en: "the new codes, separated by commas")
  )

  let signature = Signature(
    "record code-map", .planning,
    summary: Bilingual(id: "catat padanan kode antar tahun", en: "record which codes became which"),
    discussion: Bilingual(
      id:
        """
        Sejak tahun itu kode --from menjadi kode --to; baris dipertemukan hanya saat dua tahun \
        dibandingkan.
        """,
      en:
        """
        From that year on the codes of --from are those of --to; rows join only where two \
        years are compared.
        """
    ),
    options: [
      .tahun.required,
      .from.means(
        Bilingual(id: "kode lama, dipisah koma", en: "the old codes, separated by commas")
      ).required,
      Self.to.required, .effective.required, .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record code-map --from 2.17.08.2.01.01 --to 2.17.08.2.01.01,2.17.08.2.01.02 --tahun \
        2023 --effective 2023-01-01 --dasar 'Kepmendagri 900-2850/2023'
        """,
        Bilingual(
          id: "Satu sub kegiatan menjadi dua sejak 2023.",
          en: "One sub kegiatan becomes two from 2023 on."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    return try Submission(context).record(
      .codeMapped(
        CodeMapped(
          tahun: try arguments.tahun(), dari: try kodes(.from, arguments),
          ke: try kodes(Self.to, arguments))))
  }

  private func kodes(_ option: Option, _ arguments: Invocation) throws -> [Kode] {
    try arguments.required(option).split(separator: ",", omittingEmptySubsequences: false)
      .map { try Invocation.kode(String($0.drop { $0 == " " })) }
  }
}
