import RenjaModel
import RenjaStore

/// `jejak record goal-measure`: records the target or result of a goal.
struct RecordGoalMeasureCommand: Command {
  private static let ukuran = Option(
    "ukuran", .choice(UkuranTujuan.allCases.map(\.rawValue)),
    Bilingual(id: "yang diukur", en: "what is measured")
  )

  let signature = Signature(
    "record goal-measure", .planning,
    summary: Bilingual(
      id: "catat target atau capaian sebuah tujuan", en: "record the target or result of a goal"),
    discussion: Bilingual(
      id: "Teks dicatat seperti tertulis; --nilai bila bilangannya jelas.",
      en: "The text is recorded as written; --nilai where its number is clear."),
    parameters: [.goal, .teks],
    options: [
      Self.ukuran.required, .tahun.required, .tahapan.required, .nilai, .effective.required,
      .dasar.required, .alasan,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record goal-measure i2 '77,66 %' --ukuran target --nilai 77,66 --tahun 2022 --tahapan \
        penetapan --effective 2021-09-30 --dasar 'Renja 2022 Tabel 3.1'
        """,
        Bilingual(
          id: "Target persentase koperasi berkualitas.",
          en: "The target for the share of sound cooperatives."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    guard let ukuran = UkuranTujuan(rawValue: try arguments.required(Self.ukuran)) else {
      throw UsageError.optionMissing(Self.ukuran.flag, placeholder: Self.ukuran.placeholder)
    }
    let typed = try arguments.textOrBlank(.teks).map(TypedTarget.init)
    return try Submission(context).record(
      .goalMeasured(
        GoalMeasured(
          kunci: try arguments.text(.goal), tahun: try arguments.tahun(),
          tahapan: try arguments.requiredTahapan(), ukuran: ukuran, teks: typed?.teks,
          nilai: try arguments.decimal(.nilai) ?? typed?.nilai)))
  }
}
