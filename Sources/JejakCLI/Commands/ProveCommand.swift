import EventLog
import Evidence
import Projections
import RenjaModel
import RenjaStore
import Reports

/// `jejak prove`: writes proofs that events are in the log.
struct ProveCommand: Command {
  private static let events = Parameter(
    "SEQ",
    Bilingual(
      id: "nomor peristiwa; dengan --cell: COORD KODE FIELD",
      en: "numbers of events; with --cell: COORD KODE FIELD"), arity: .oneOrMore)
  private static let cell = Option(
    "cell", .flag,
    Bilingual(
      id: "semua peristiwa di balik satu sel, dan bagaimana nilainya terjadi",
      en: "every event behind one cell, and how its value came about"))
  private static let into = Option(
    "into", .word("DIR"),
    Bilingual(
      id: "folder untuk bukti (baku: di sini)", en: "folder for the proofs (default: here)"),
    completion: .folder)

  let signature = Signature(
    "prove", .proving,
    summary: Bilingual(
      id: "tulis bukti bahwa peristiwa ada di log", en: "write proofs that events are in the log"),
    discussion: Bilingual(
      id:
        """
        Satu berkas SEQ.tlog-proof untuk setiap peristiwa: barisnya, tempatnya, dan sidik sampai \
        ke titik periksa (c2sp.org/tlog-proof). Siapa pun dapat memeriksanya tanpa log, dengan \
        'jejak check' atau program lain. --checkpoint membuktikan ke titik periksa yang dipegang \
        seseorang, --size ke pohon dari sekian peristiwa pertama.
        """,
      en:
        """
        One file SEQ.tlog-proof for each event: its line, its place, and the hashes up to the \
        checkpoint (c2sp.org/tlog-proof). Anybody can check it without the log, with 'jejak \
        check' or another program. --checkpoint proves to the one that somebody holds, --size to \
        the tree of so many first events.
        """),
    parameters: [Self.events],
    options: [Self.cell, .indikator, .size, .heldCheckpoint, Self.into],
    groups: [.log, .receipt],
    examples: [
      Example(
        "prove 687 --checkpoint simpanan.txt",
        Bilingual(
          id: "Menulis 687.tlog-proof ke titik periksa yang disimpan.",
          en: "Writes 687.tlog-proof, to the checkpoint that was kept.")),
      Example(
        "prove --cell 2022/rancangan 2.17.08.2.01.01 pagu",
        Bilingual(
          id: "Membuktikan setiap peristiwa di balik pagu itu.",
          en: "Proves every event behind that pagu.")),
    ])

  func run(_ context: Context) throws -> ExitCode {
    let invocation = context.invocation
    let words = invocation.words(Self.events)
    let isCell = invocation.has(Self.cell)
    let seqs = isCell ? [] : try words.map(Self.number)
    let log = try context.openSnapshot()
    let prover = try Self.prover(log, context)
    let head = prover.head.checkpoint
    let basis = context.basis(head, invented: log.identity.invented)
    let story = isCell ? try Self.story(words, context, size: head.size) : nil
    let proven = story?.events ?? seqs
    let files = ProofFiles(folder: invocation.value(Self.into) ?? ".", context.console.files)
    let paths = try files.write(proven, prover)
    try context.answer(
      ProofReport(files: Array(zip(proven, paths)), story: story, basis: basis))
    return .done
  }

  private static func prover(_ log: LogSnapshot, _ context: Context) throws -> Prover {
    let size = try context.invocation.number(.size)
    guard let held = try context.keptCheckpoint() else { return try Prover(log, size: size) }
    guard size == nil else {
      throw UsageError.optionNotTaken(Option.size.flag, command: "jejak prove --checkpoint")
    }
    return try Prover(log, to: held)
  }

  private static func story(
    _ words: [String], _ context: Context, size: Int
  ) throws -> WhyReport {
    guard words.count == 3 else {
      if words.count > 3 { throw UsageError.argumentUnexpected(words[3]) }
      throw UsageError.argumentMissing(["COORD", "KODE", "FIELD"][words.count])
    }
    let coordinate = try Coordinate(parsing: words[0])
    return try PlanQuestion(context, within: size).story(
      of: PlanQuestion.kode(words[1]), at: coordinate,
      indikator: context.invocation.value(.indikator), field: WhyCommand.field(named: words[2]))
  }

  private static func number(_ word: String) throws(UsageError) -> Int {
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(word), number > 0
    else { throw .numberUnclear(events.placeholder, value: word) }
    return number
  }
}

extension WhyReport {
  /// The events that the story is about: what gave each value, what took it back, what is summed.
  fileprivate var events: [Int] {
    let told = history.rows.flatMap { [$0.seq] + ($0.retraction.map { [$0.seq] } ?? []) }
    let isSum = history.question.field == .pagu
    let summed = isSum ? history.amounts.flatMap(\.computed.events) : []
    return Set(told + summed).sorted()
  }
}
