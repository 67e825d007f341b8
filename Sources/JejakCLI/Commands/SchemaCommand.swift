import Canonical
import Exchange
import RenjaModel

/// `jejak schema`: what published lines mean, for an engine.
struct SchemaCommand: Command {
  private static let engine = Parameter(
    "ENGINE",
    Bilingual(
      id: "mesin: \(EngineDialect.names)", en: "the engine: \(EngineDialect.names)"),
    completion: .words(EngineDialect.allCases.map(\.rawValue)))
  private static let tree = Parameter(
    "DIR",
    Bilingual(
      id: "folder terbitan yang dibaca (baku: folder tempat mesin berjalan)",
      en: "the folder of published logs (default: where the engine runs)"),
    arity: .optional, completion: .folder)

  private static let plans = Parameter(
    "COORD",
    Bilingual(
      id: "rencana yang ditanyakan: yang terakhir 'after', yang sebelumnya 'before'",
      en: "the plans that are asked for: the last is 'after', the one before it 'before'"),
    arity: .any)

  let signature = Signature(
    "schema", .exchanging,
    summary: Bilingual(
      id: "skema dan view untuk DuckDB, Spark atau PostgreSQL",
      en: "schema and views for DuckDB, Spark or PostgreSQL"),
    discussion: Bilingual(
      id:
        """
        Mencetak perintah SQL: kolom setiap jenis peristiwa dengan bilangan desimal yang tepat, \
        dan view yang mengatakan hal yang sama dengan Jejak: sel pada suatu dasar, jejak pagu, \
        perbedaan dua rencana, dan T-C.31. View 'basis' menyebut rencana yang ditanyakan, dari \
        koordinat yang disebutkan di sini. Skema dibuat dari definisi yang sama dengan pembaca log.
        """,
      en:
        """
        Prints SQL: the columns of every type of event with exact decimals, and views that say \
        what Jejak says: cells at a basis, the trace, the difference of two plans, and T-C.31. The \
        view 'basis' names the plans that are asked for, from the coordinates given here. The \
        schema is made of the definitions that the log is read by.
        """),
    parameters: [Self.engine, Self.tree, Self.plans],
    options: [.output],
    examples: [
      Example(
        "schema duckdb /srv/renja 2022/kebutuhan 2022/penetapan",
        Bilingual(
          id: "Simpan ke berkas, lalu: duckdb -init BERKAS",
          en: "Save it to a file, then: duckdb -init FILE"))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let name = try context.invocation.word(Self.engine)
    let names = EngineDialect.allCases.map(\.rawValue)
    guard let dialect = EngineDialect(rawValue: name.lowercased()) else {
      throw UsageError.valueUnknown(
        Self.engine.placeholder, value: name, choices: names,
        near: Nearness.candidates(for: name, among: names))
    }
    let root = context.invocation.optionalWord(Self.tree) ?? "."
    let bases = try bases(context)
    try context.answer { try $0.write(EngineSchema(dialect, root: root, bases: bases).text) }
    return .done
  }

  /// Logs of several offsets meet in one table; `@today` is the day in western Indonesia.
  private func bases(_ context: Context) throws -> [EngineBasis] {
    let words = context.invocation.words(Self.plans)
    let offset = UTCOffset("+07:00") ?? .utc
    return try words.enumerated().map { place, word in
      let side = place + 1 == words.count ? "after" : place + 2 == words.count ? "before" : word
      return EngineBasis(
        try Coordinate(parsing: word), side: side, today: context.today(at: offset))
    }
  }
}

extension EngineDialect {
  fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
