import EventLog

/// `jejak checkpoint`: prints what to keep.
struct CheckpointCommand: Command {
  private static let short = Option(
    "short", .flag,
    Bilingual(id: "satu baris: ORIGIN SIZE ROOT", en: "one line: ORIGIN SIZE ROOT"))

  let signature = Signature(
    "checkpoint", .proving,
    summary: Bilingual(
      id: "cetak titik periksa untuk disimpan", en: "print the checkpoint, to be kept"),
    discussion: Bilingual(
      id:
        """
        Titik periksa menyebut log, banyaknya peristiwa, dan akar pohonnya. Siapa menyimpannya, \
        juga di kertas, kelak dapat membuktikan bahwa tidak satu pun dari peristiwa itu diubah.
        """,
      en:
        """
        A checkpoint names the log, how many events it holds, and the root of their tree. Whoever \
        keeps it, even on paper, can prove later that none of these events was changed.
        """),
    options: [Self.short, .output],
    groups: [.log],
    examples: [
      Example(
        "checkpoint --short",
        Bilingual(
          id: "Satu baris untuk berita acara: ORIGIN SIZE ROOT.",
          en: "One line for the minutes: ORIGIN SIZE ROOT."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let checkpoint = try context.openSnapshot().checkpoint
    let isShort = context.invocation.has(Self.short)
    try context.answer { try $0.write(isShort ? checkpoint.short + "\n" : checkpoint.text) }
    return .done
  }
}
