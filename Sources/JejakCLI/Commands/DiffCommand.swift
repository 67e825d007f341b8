import Projections
import RenjaModel
import Reports

/// `jejak diff`: compares two plans.
struct DiffCommand: Command {
  private static let other = Parameter(
    "COORD2", Bilingual(id: "koordinat pembanding", en: "the coordinate to compare with"))

  let signature = Signature(
    "diff", .reading,
    summary: Bilingual(id: "bandingkan dua koordinat", en: "compare two coordinates"),
    discussion: Bilingual(
      id:
        """
        Pagu, target, lokasi, sumber, nama, indikator, unit yang muncul dan hilang. Jumlah \
        semua perubahan sama dengan selisih kedua jumlah. Status keluar 1 bila ada beda.
        """,
      en:
        """
        Pagu, targets, locations, sources, names, indicators, units added and gone. All \
        changes sum to the difference of the totals. Ends with 1 where something differs.
        """
    ),
    parameters: [.coordinate, Self.other],
    options: [.logs],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "diff 2022/kebutuhan 2022/penetapan",
        Bilingual(
          id: "Dari 8.298.871.504 ke 15.510.720.802 rupiah.",
          en: "From 8.298.871.504 to 15.510.720.802 rupiah."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let first = try Coordinate(parsing: context.invocation.word(.coordinate))
    let second = try Coordinate(parsing: context.invocation.word(Self.other))
    if let regency = try Regency(context) {
      return try regency.difference(from: first, to: second)
    }
    let report = try PlanQuestion(context).difference(from: first, to: second)
    try context.answer(report)
    return report.diff.isEmpty ? .done : .findings
  }
}
