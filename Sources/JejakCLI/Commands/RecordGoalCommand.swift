import RenjaModel

/// `jejak record goal`: records a goal.
struct RecordGoalCommand: Command {
  private static let jenis = Option(
    "jenis", .choice(JenisTujuan.allCases.map(\.rawValue)),
    Bilingual(id: "jenisnya", en: "its kind")
  )
  private static let induk = Option(
    "induk", .word("KUNCI"), Bilingual(id: "kunci induknya", en: "its parent's key"))
  private static let formula = Option(
    "formula", .word("TEKS"), Bilingual(id: "rumus perhitungannya", en: "how it is computed"))
  private static let spm = Option(
    "spm", .word("TEKS"),
    Bilingual(id: "standar pelayanan minimal", en: "the minimum service standard"))
  private static let ikk = Option(
    "ikk", .word("TEKS"),
    Bilingual(id: "indikator kinerja kunci", en: "the key performance indicator"))

  let signature = Signature(
    "record goal", .planning,
    summary: Bilingual(
      id: "catat tujuan, sasaran atau indikatornya",
      en: "record a goal, an objective or its indicator"),
    discussion: Bilingual(
      id: "Kuncinya (t1, s1, i1) dipakai oleh goal-measure dan goal-link.",
      en: "Its key (t1, s1, i1) is what goal-measure and goal-link name."),
    parameters: [.goal, .teks],
    options: [
      Self.jenis.required,
      Self.induk,
      Self.formula,
      Self.spm,
      Self.ikk,
      .effective.required, .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record goal s1 'Meningkatnya kualitas Koperasi' --jenis sasaran --induk t1 --effective \
        2021-03-15 --dasar 'Renja 2022 Tabel 3.1'
        """,
        Bilingual(id: "Sasaran pertama dari Tabel 3.1.", en: "The first objective of Tabel 3.1."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    guard let jenis = JenisTujuan(rawValue: try arguments.required(Self.jenis)) else {
      throw UsageError.optionMissing(Self.jenis.flag, placeholder: Self.jenis.placeholder)
    }
    return try Submission(context).record(
      .goalDefined(
        GoalDefined(
          kunci: try arguments.text(.goal), jenis: jenis, induk: try arguments.text(Self.induk),
          teks: try arguments.text(.teks), formula: try arguments.text(Self.formula),
          spm: try arguments.text(Self.spm), ikk: try arguments.text(Self.ikk))))
  }
}
