@testable import JejakCLI

/// A command that writes what it was given, one line each, and ends as it is told.
struct RehearsedCommand: Command {
  let signature: Signature
  var ends: ExitCode = .done
  var fails: (any Error)?

  func run(_ context: Context) throws -> ExitCode {
    if let fails { throw fails }
    let invocation = context.invocation
    let words = zip(signature.parameters, invocation.words).map {
      "\($0.placeholder): \($1.joined(separator: " | "))"
    }
    let options = invocation.values.sorted { $0.key < $1.key }.map {
      "--\($0.key): \($0.value.joined(separator: " | "))"
    }
    let lines = [context.invocation.signature.name] + words + options
    try context.answer { try $0.write(lines.joined(separator: "\n") + "\n") }
    return ends
  }
}

extension Registry {
  private static let coordinate = Parameter(
    "COORD", Bilingual(id: "koordinat rencana", en: "the plan's coordinate"))
  private static let code = Parameter("KODE", Bilingual(id: "kode unit", en: "the unit's code"))
  private static let amount = Parameter("RUPIAH", Bilingual(id: "jumlah", en: "the amount"))
  private static let file = Parameter(
    "FILE", Bilingual(id: "tabel", en: "the table"), completion: .file)

  /// A small program with one command of each shape.
  static func rehearsal(_ more: [any Command] = []) -> Registry {
    Registry(
      commands: [
        RehearsedCommand(
          signature: Signature(
            "record pagu", .planning,
            summary: Bilingual(id: "catat pagu", en: "record a pagu"),
            discussion: Bilingual(id: "Mencatat pagu.", en: "Records a pagu."),
            parameters: [code, amount],
            options: [
              Option("tahun", .word("Y"), Bilingual(id: "tahun", en: "year")).required,
              Option(
                "sumber", .word("S=N"), Bilingual(id: "sumber dana", en: "source of funds"),
                repetition: .gathering(.assignment)),
              Option("alasan", .word("A"), Bilingual(id: "alasan", en: "reason")),
              Option("stated", .flag, Bilingual(id: "klaim", en: "a claim")),
            ],
            groups: [.log, .report, .writing],
            examples: [
              Example(
                "record pagu 2.17.08.2.01.01 315.000.000 --tahun 2022",
                Bilingual(id: "Mencatat Rp315 juta.", en: "Records Rp315 million."))
            ])),
        RehearsedCommand(
          signature: Signature(
            "record target", .planning,
            summary: Bilingual(id: "catat target", en: "record a target"),
            discussion: Bilingual(id: "Mencatat target.", en: "Records a target."),
            parameters: [code], groups: [.log, .writing], examples: [])),
        RehearsedCommand(
          signature: Signature(
            "show", .reading,
            summary: Bilingual(id: "tampilkan rencana", en: "show a plan"),
            discussion: Bilingual(id: "Menampilkan rencana.", en: "Shows a plan."),
            parameters: [coordinate, code.optional], groups: [.log, .report, .bounds],
            examples: [])),
        RehearsedCommand(
          signature: Signature(
            "audit", .auditing,
            summary: Bilingual(id: "periksa rencana", en: "audit a plan"),
            discussion: Bilingual(id: "Memeriksa rencana.", en: "Audits a plan."),
            parameters: [coordinate],
            options: [
              Option(
                "only", .word("CHECK"), Bilingual(id: "hanya ini", en: "only these"),
                repetition: .gathering(.name))
            ],
            groups: [.log, .report], examples: []), ends: .findings),
        RehearsedCommand(
          signature: Signature(
            "verify", .proving,
            summary: Bilingual(id: "buktikan log", en: "prove the log"),
            discussion: Bilingual(id: "Membuktikan log.", en: "Proves the log."),
            options: [
              Option(
                "against", .word("FILE"), Bilingual(id: "checkpoint", en: "checkpoints"),
                repetition: .gathering(.any), completion: .file)
            ],
            groups: [.log], examples: [])),
        RehearsedCommand(
          signature: Signature(
            "shift", .planning,
            summary: Bilingual(id: "geser pagu", en: "shift pagu"),
            discussion: Bilingual(id: "Menggeser pagu.", en: "Shifts pagu."),
            parameters: [
              coordinate,
              Parameter(
                "KODE=±N", Bilingual(id: "pergeseran", en: "the moves"), arity: .oneOrMore),
            ],
            groups: [.writing], examples: [])),
        RehearsedCommand(
          signature: Signature(
            "init", .planning,
            summary: Bilingual(id: "buat log", en: "make a log"),
            discussion: Bilingual(id: "Membuat log.", en: "Makes a log."),
            parameters: [file], examples: [])),
        HelpCommand(),
        CompletionsCommand(),
      ] + more,
      overview: OverviewCommand())
  }
}
