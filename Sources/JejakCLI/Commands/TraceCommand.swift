import Projections
import RenjaModel
import Reports

/// `jejak trace`: traces the pagu through the stages.
struct TraceCommand: Command {
  private static let to = Option(
    "to", .word("TO"), Bilingual(id: "tahapan terakhir", en: "the last stage"),
    completion: .words(Tahapan.ordered.map(\.name)))
  private static let by = Option(
    "by", .choice(PaguTrace.Grouping.allCases.map(\.rawValue)),
    Bilingual(id: "kelompokkan menurut ini", en: "group by this"))

  let signature = Signature(
    "trace", .reading,
    summary: Bilingual(
      id: "lacak pagu dari awal sampai akhir", en: "trace the pagu from first draft to final"),
    discussion: Bilingual(
      id:
        """
        Setiap unit, setiap tahapan yang memuat pagu, perubahan dan persentasenya. Tidak ada \
        baris, baris kosong dan 0 dibedakan.
        """,
      en:
        """
        Every unit, every stage that holds a pagu, each change and its percentage. No row, a \
        blank row and 0 are told apart.
        """
    ),
    parameters: [.year, .kode.optional],
    options: [
      .from.means(Bilingual(id: "tahapan pertama", en: "the first stage")),
      Self.to, Self.by, .logs,
    ],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "trace 2022",
        Bilingual(
          id: "Pagu 37 sub kegiatan dari kebutuhan sampai penetapan.",
          en: "The pagu of 37 sub kegiatan from need to final allocation.")),
      Example(
        "trace 2022 2.17.08.2.01.01",
        Bilingual(
          id: "315.000.000, lalu 1.166.815.000, lalu 0.",
          en: "315.000.000, then 1.166.815.000, then 0.")),
    ])

  func run(_ context: Context) throws -> ExitCode {
    let invocation = context.invocation
    var asked = PaguTrace.Question(
      tahun: try PlanQuestion.year(invocation.word(.year)),
      kode: try invocation.optionalWord(.kode).map(PlanQuestion.kode),
      from: try invocation.value(.from).map(PlanQuestion.stage),
      to: try invocation.value(Self.to).map(PlanQuestion.stage),
      grouping: invocation.value(Self.by).flatMap(PaguTrace.Grouping.init))
    if let regency = try Regency(context) { return try regency.trace(asked) }
    let question = try PlanQuestion(context)
    asked.pd = question.pd
    try context.answer(question.trace(asked))
    return .done
  }
}
