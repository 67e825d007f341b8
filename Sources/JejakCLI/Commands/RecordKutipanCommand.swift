import RenjaModel

/// `jejak record kutipan`: records what a form quotes.
struct RecordKutipanCommand: Command {
  private static let form = Option(
    "form", .word("FORM"), Bilingual(id: "formulir yang mengutip", en: "the form that quotes")
  )
  private static let kolom = Option(
    "kolom", .word("NO"), Bilingual(id: "nomor kolom", en: "the number of the column"))
  private static let kunci = Option(
    "kunci", .word("KUNCI"),
    Bilingual(id: "tujuan, sasaran atau indikatornya", en: "a goal, objective or its indicator")
  )

  let signature = Signature(
    "record kutipan", .planning,
    summary: Bilingual(
      id: "catat angka yang dikutip sebuah formulir", en: "record a figure that a form quotes"),
    discussion: Bilingual(
      id: "Kutipan tidak pernah menjadi bagian rencana; ia dibandingkan dengan hitungan.",
      en: "A quotation is never part of the plan; it is held against what is computed."),
    parameters: [.teks],
    options: [
      Self.form.required,
      Self.kolom.required, .tahun.required, .kode,
      Self.kunci, .indikator, .nilai, .effective.required, .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record kutipan '110 UM' --form T-C.29 --kolom 4 --kode 2.17.08.2.01.01 --indikator 1 \
        --tahun 2022 --effective 2021-03-15 --dasar 'T-C.29 2022'
        """,
        Bilingual(
          id: "Target Renstra yang dikutip T-C.29.", en: "The Renstra target as T-C.29 quotes it."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    return try Submission(context).record(
      .formStated(
        FormStated(
          form: try arguments.text(Self.form) ?? "", tahun: try arguments.tahun(),
          kode: try arguments.kodeIfGiven(), kunci: try arguments.text(Self.kunci),
          indikator: try arguments.indikator(), kolom: try arguments.text(Self.kolom) ?? "",
          teks: try arguments.text(.teks), nilai: try arguments.decimal(.nilai))))
  }
}
