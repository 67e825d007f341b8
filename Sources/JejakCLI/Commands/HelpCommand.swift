/// `jejak help`: shows what there is, and how it is called.
struct HelpCommand: Command {
  private static let topic = Parameter(
    "COMMAND",
    Bilingual(
      id: "perintah yang dijelaskan, misalnya 'trace' atau 'record pagu'",
      en: "the command to explain, such as 'trace' or 'record pagu'"),
    arity: .any, completion: .command)

  let signature = Signature(
    "help", .using,
    summary: Bilingual(
      id: "jelaskan sebuah perintah, atau daftarkan semuanya",
      en: "explain a command, or list all of them"),
    discussion: Bilingual(
      id: "Tanpa argumen, semua perintah didaftar menurut pekerjaan yang dilakukan dengannya.",
      en: "Without an argument all commands are listed by what people do with them."),
    parameters: [topic],
    examples: [
      Example(
        "help record pagu",
        Bilingual(
          id: "Menjelaskan cara mencatat pagu sebuah sub kegiatan.",
          en: "Explains how to record the pagu of a sub kegiatan."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let page = HelpPage(
      registry: context.registry, language: context.language, width: context.width)
    let text = try page.text(about: context.invocation.words(Self.topic))
    try context.answer { try $0.write(text) }
    return .done
  }
}
