import RenjaModel
import Reports

/// `jejak export csv`: every projection of a plan as a table of its own.
struct ExportCSVCommand: Command {
  private static let other = Parameter(
    "COORD2",
    Bilingual(
      id: "rencana kedua, untuk diff.csv", en: "a second plan, for diff.csv"), arity: .optional)

  let signature = Signature(
    "export csv", .exchanging,
    summary: Bilingual(
      id: "setiap tampilan sebagai CSV dalam satu folder",
      en: "every projection as CSV in one folder"),
    discussion: Bilingual(
      id:
        """
        Menulis show.csv, trace.csv, audit.csv, stats.csv dan setiap formulir yang ada isinya, \
        masing-masing seperti yang ditulis perintahnya dengan --format csv; dengan rencana kedua \
        juga diff.csv. basis.json menyebut dasarnya.
        """,
      en:
        """
        Writes show.csv, trace.csv, audit.csv, stats.csv and every form that has rows, each as its \
        command writes it with --format csv; with a second plan also diff.csv. basis.json says \
        what they rest on.
        """),
    parameters: [.exportFolder, .coordinate, Self.other],
    groups: [.log, .bounds],
    examples: [
      Example(
        "export csv tabel 2022/rancangan 2022/penetapan",
        Bilingual(id: "Semua tabel, dan diff.csv.", en: "All tables, and diff.csv."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let folder = try arguments.text(.exportFolder)
    let coordinate = try Coordinate(parsing: arguments.word(.coordinate))
    let second = try arguments.optionalWord(Self.other).map { try Coordinate(parsing: $0) }
    try context.store(PlanQuestion(context).tables(at: coordinate, and: second), in: folder)
    return .done
  }
}
