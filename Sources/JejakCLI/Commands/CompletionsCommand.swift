/// `jejak completions`: writes a shell's completions.
struct CompletionsCommand: Command {
  private static let shell = Parameter(
    "bash|zsh|fish", Bilingual(id: "shell yang dipakai", en: "the shell in use"),
    completion: .words(Shell.allCases.map(\.rawValue)))

  let signature = Signature(
    "completions", .using,
    summary: Bilingual(
      id: "tulis pelengkap perintah untuk shell",
      en: "write completions for a shell"),
    discussion: Bilingual(
      id: """
        Pelengkap dibuat dari daftar perintah program ini: nama perintah, opsi, pilihan nilai, dan \
        nama berkas dilengkapi dengan tombol Tab.
        """,
      en: """
        Made from this program's own list of commands: the Tab key then completes commands, \
        options, choices of values and names of files.
        """),
    parameters: [shell],
    examples: [
      Example(
        "completions bash > ~/.local/share/bash-completion/completions/jejak",
        Bilingual(
          id: "Berlaku pada shell bash berikutnya.", en: "Works from the next bash on."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let name = try context.invocation.word(Self.shell)
    guard let shell = Shell(rawValue: name) else {
      let names = Shell.allCases.map(\.rawValue)
      throw UsageError.valueUnknown(
        Self.shell.placeholder, value: name, choices: names,
        near: Nearness.candidates(for: name, among: names))
    }
    let text = shell.script(for: context.registry, in: context.language)
    try context.answer { try $0.write(text) }
    return .done
  }
}
