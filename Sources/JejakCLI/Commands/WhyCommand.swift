import Projections
import RenjaModel
import Reports

/// `jejak why`: tells the story of a cell.
struct WhyCommand: Command {
  private static let field = Parameter(
    "FIELD",
    Bilingual(
      id: "pagu, target, lokasi, …; tanpanya semua",
      en: "pagu, target, lokasi, …; all without it"), arity: .optional,
    completion: .words(PlanField.allCases.map(\.rawValue)))

  let signature = Signature(
    "why", .reading,
    summary: Bilingual(id: "ceritakan riwayat satu sel", en: "tell the story of one cell"),
    discussion: Bilingual(
      id:
        """
        Setiap peristiwa sel itu: apa yang digantikan, oleh siapa, kapan, berdasarkan dokumen \
        dan baris mana.
        """,
      en: "Every event of that cell: what it replaced, by whom, when, on which document and row."),
    parameters: [.coordinate, .kode, Self.field],
    options: [.indikator],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "why 2022/rancangan 2.17.08.2.01.01 pagu",
        Bilingual(
          id: "Mengapa pagunya 1.166.815.000: T-C.33 baris 687.",
          en: "Why its pagu is 1.166.815.000: T-C.33, row 687."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let invocation = context.invocation
    let coordinate = try Coordinate(parsing: invocation.word(.coordinate))
    let kode = try PlanQuestion.kode(invocation.word(.kode))
    let field = try invocation.optionalWord(Self.field).map(Self.field(named:))
    let question = try PlanQuestion(context)
    let story = try question.story(
      of: kode, at: coordinate, indikator: invocation.value(.indikator), field: field)
    try context.answer(story)
    return .done
  }

  /// The field that a word names.
  static func field(named word: String) throws(UsageError) -> PlanField {
    if let field = PlanField(rawValue: word.lowercased()) { return field }
    let names = PlanField.allCases.map(\.rawValue)
    throw .valueUnknown(
      field.placeholder, value: word, choices: names,
      near: Nearness.candidates(for: word, among: names))
  }
}
