import EventLog
import Reports

/// `jejak reproduce`: runs the command of a saved output again and compares.
struct ReproduceCommand: Command {
  private static let file = Parameter(
    "FILE",
    Bilingual(
      id: "keluaran yang disimpan: text, json, md, html, xlsx, atau csv dengan --footer",
      en: "a saved output: text, json, md, html, xlsx, or csv with --footer"), completion: .file)

  let signature = Signature(
    "reproduce", .proving,
    summary: Bilingual(
      id: "ulangi laporan yang disimpan dan bandingkan",
      en: "run a saved report again and compare"),
    discussion: Bilingual(
      id:
        """
        Membaca dasar dan perintah dari kaki laporan, membuktikan bahwa log masih memuat \
        peristiwa-peristiwa itu, lalu menjalankannya lagi pada dasar yang sama. Hanya perintah \
        laporan yang dijalankan, dan tidak ada yang ditulis. Status 1 bila berbeda, 2 bila log \
        bukan lagi log itu.
        """,
      en:
        """
        Reads basis and command at the foot of a report, proves that the log still begins with \
        those events, then runs it again at the same basis. Only report commands are run, and \
        nothing is written. Ends with 1 where it differs, with 2 where the log is no longer that \
        log.
        """),
    parameters: [Self.file],
    groups: [.log, .receipt],
    examples: [
      Example(
        "reproduce rancangan-2022.txt",
        Bilingual(
          id: "Apakah laporan tercetak itu masih benar menurut log?",
          en: "Is that printed report still right by the log?"))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let path = try context.invocation.word(Self.file)
    let saved = try SavedOutput(context.read(path), path: path)
    let comparisons = try Reproduction(saved, context).run().map {
      OutputComparison(saved, with: $0, by: Program.version)
    }
    let best =
      comparisons.first { $0 == .same } ?? comparisons.first { $0 == .reworded }
      ?? comparisons.first ?? .different([])
    try context.answer(
      ReproductionReport(
        path: path, comparison: best, basis: context.basis(saved.basis.checkpoint)))
    if case .different = best { return .findings }
    return .done
  }
}
