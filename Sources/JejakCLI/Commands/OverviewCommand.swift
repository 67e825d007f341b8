/// Bare `jejak`: shows what there is.
struct OverviewCommand: Command {
  let signature = Signature(
    "", .using,
    summary: Bilingual(id: "tampilkan semua perintah", en: "list all commands"),
    discussion: Bilingual(id: "Sama dengan 'jejak help'.", en: "The same as 'jejak help'."),
    options: [.version], examples: [])

  func run(_ context: Context) throws -> ExitCode {
    let page = HelpPage(
      registry: context.registry, language: context.language, width: context.width)
    let text = try page.text(about: [])
    try context.answer { try $0.write(text) }
    return .done
  }
}
