/// Bare `jejak`: shows where the plan stands.
struct OverviewCommand: Command {
  let signature = Signature(
    "", .using,
    summary: Bilingual(
      id: "tampilkan keadaan rencana", en: "show where the plan stands"),
    discussion: Bilingual(
      id:
        """
        Tahun dan tahapan, jumlahnya, kapan ditetapkan, oleh siapa, dengan dokumen apa; peristiwa \
        terakhir dan temuan yang belum selesai. Tanpa log, sama dengan 'jejak help'.
        """,
      en:
        """
        Years and stages, their totals, when they were adopted, by whom, on what; the last event \
        and the open findings. Without a log the same as 'jejak help'.
        """),
    options: [.version], groups: [.log, .report, .bounds], examples: [])

  func run(_ context: Context) throws -> ExitCode {
    let question: PlanQuestion
    do {
      question = try PlanQuestion(context)
    } catch LogLocationError.none {
      let page = HelpPage(
        registry: context.registry, language: context.language, width: context.width)
      let text = try page.text(about: [])
      try context.answer { try $0.write(text) }
      return .done
    }
    try context.answer(question.overview())
    return .done
  }
}
