import RenjaModel
import RenjaStore

/// `jejak open`: opens a stage.
struct OpenCommand: Command {
  let signature = Signature(
    "open", .planning,
    summary: Bilingual(
      id: "buka tahapan, dengan salinan tahapan lain", en: "open a stage, with a copy of another"),
    discussion: Bilingual(
      id:
        """
        Tidak ada tahapan yang mewarisi: --from menyalin setiap sel sebagai peristiwa biasa \
        dalam satu batch.
        """,
      en: "No stage inherits: --from copies every cell as an ordinary event, in one batch."),
    parameters: [.stage],
    options: [.from.means(Bilingual(id: "koordinat yang disalin", en: "the coordinate to copy"))]
      + Option.fact,
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        open 2022/perubahan --from 2022/penetapan --effective 2022-07-01 --dasar 'Perubahan \
        RKPD 2022'
        """,
        Bilingual(
          id: "Rencana perubahan dimulai dari penetapan.",
          en: "The amended plan begins as the adopted one."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let (tahun, tahapan) = try context.invocation.stage()
    let source = try context.invocation.value(.from).map { try Coordinate(parsing: $0) }
    let submission = try Submission(context)
    let effective = try submission.day()
    return try submission.submit { planning in
      let copy = StageCopy(
        pd: planning.pd, tahun: tahun, tahapan: tahapan, effective: effective)
      guard let source else { return copy.events() }
      return try copy.events(
        from: source, in: planning.history, within: planning.bounds, today: planning.today)
    }
  }
}
