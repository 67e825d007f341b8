import RenjaModel

/// `jejak record goal-link`: records which unit serves a goal.
struct RecordGoalLinkCommand: Command {
  let signature = Signature(
    "record goal-link", .planning,
    summary: Bilingual(
      id: "catat unit yang mendukung sebuah tujuan", en: "record which unit serves a goal"),
    discussion: Bilingual(
      id: "Program dihubungkan dengan sasaran yang didukungnya.",
      en: "A program is linked to the objective it serves."),
    parameters: [.goal, .kode],
    options: [.tahun.required] + Option.fact,
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        "record goal-link s1 2.17.06 --tahun 2022 --effective 2021-03-15 --dasar 'Renja 2022'",
        Bilingual(id: "Program itu mendukung sasaran s1.", en: "That program serves objective s1."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    return try Submission(context).record(
      .goalLinked(
        GoalLinked(
          tahun: try arguments.tahun(), kode: try arguments.kode(.kode),
          kunci: try arguments.text(.goal))))
  }
}
