import Platform
import Projections
import Reports

/// `jejak stats`: counts what the log holds.
struct StatsCommand: Command {
  let signature = Signature(
    "stats", .reading,
    summary: Bilingual(id: "ringkasan isi log", en: "what the log holds, in numbers"),
    discussion: Bilingual(
      id:
        """
        Peristiwa menurut jenis, tahun, tahapan, dokumen dan pelaku. Di terminal juga ukuran \
        berkas dan kecepatan membaca, yang tidak tetap.
        """,
      en:
        """
        Events by type, year, stage, document and actor. On a terminal also the sizes of the \
        files and the speed of reading, which do not stay the same.
        """),
    options: [.logs],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "stats",
        Bilingual(
          id: "Berapa peristiwa, sejak kapan, oleh siapa.",
          en: "How many events, since when, by whom."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let started = Stopwatch.nanoseconds
    if let regency = try Regency(context) { return try regency.statistics() }
    let question = try PlanQuestion(context)
    var report = try question.statistics()
    if context.isTerminal, context.format == .text {
      report.moment = try question.moment(
        reading: report.statistics.count, nanoseconds: Stopwatch.nanoseconds - started)
    }
    try context.answer(report)
    return .done
  }
}
