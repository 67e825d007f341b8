/// `jejak find`: finds units and texts.
struct FindCommand: Command {
  private static let text = Parameter(
    "TEXT", Bilingual(id: "yang dicari", en: "what to look for"))

  let signature = Signature(
    "find", .reading,
    summary: Bilingual(
      id: "cari unit, indikator atau teks", en: "find a unit, an indicator or a text"),
    discussion: Bilingual(
      id:
        """
        Mencari dalam kode, nama, alias, indikator, catatan dan dasar; huruf besar dan tanda \
        baca diabaikan.
        """,
      en:
        """
        Looks into codes, names, aliases, indicators, notes and bases; case and punctuation do \
        not count.
        """
    ),
    parameters: [Self.text],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "find 'usaha mikro'",
        Bilingual(id: "Semua yang menyebut usaha mikro.", en: "All that mentions usaha mikro."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let text = try context.invocation.word(Self.text)
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ArgumentError.emptyText("TEXT")
    }
    try context.answer(PlanQuestion(context).search(for: text))
    return .done
  }
}
