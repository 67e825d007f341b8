import Canonical
import EventLog
import Projections
import RenjaModel
import RenjaStore

/// `jejak log`: lists events.
struct LogCommand: Command {
  private static let type = Option(
    "type", .word("T"),
    Bilingual(id: "hanya jenis peristiwa ini", en: "only this type of event"),
    completion: .words(PlanEvent.payloadTypes.map { $0.type }))
  private static let since = Option(
    "since", .word("DATE"),
    Bilingual(id: "dicatat sejak hari ini", en: "recorded from this day on"))
  private static let until = Option(
    "until", .word("DATE"),
    Bilingual(id: "dicatat sampai hari ini", en: "recorded up to this day"))
  private static let seq = Option(
    "seq", .word("A..B"), Bilingual(id: "hanya nomor-nomor ini", en: "only these numbers"))
  private static let follow = Option(
    "follow", .flag, Bilingual(id: "tunggu peristiwa baru", en: "wait for new events"))

  let signature = Signature(
    "log", .reading,
    summary: Bilingual(id: "daftar peristiwa", en: "list events"),
    discussion: Bilingual(
      id: "Semua saringan berlaku bersama. --follow menunggu peristiwa baru.",
      en: "All filters hold together. --follow waits for new events."),
    options: [
      .kode.means(Bilingual(id: "hanya kode yang berawal begini", en: "only codes that begin so")),
      Self.type,
      .actor.means(Bilingual(id: "hanya dari pelaku ini", en: "only by this actor")), .tahun,
      .tahapan,
      Self.since, Self.until, Self.seq, Self.follow,
    ],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "log --kode 2.17.08 --type pagu-changed --tahapan rancangan",
        Bilingual(
          id: "Perubahan pagu program itu pada rancangan.",
          en: "The changes of pagu of that program in the draft."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let question = try PlanQuestion(context)
    let filter = try filter(context.invocation, of: question)
    guard context.invocation.has(Self.follow) else {
      try question.list(filter)
      return .done
    }
    for option in [Option.output, .known, .upto] where context.invocation.has(option) {
      throw UsageError.optionNotTaken(option.flag, command: "jejak log --follow")
    }
    guard context.format != .html, context.format != .xlsx else {
      throw UsageError.valueUnknown(
        "--format", value: context.format.rawValue, choices: ["text", "csv", "json", "md"],
        near: [])
    }
    try question.follow(filter)
    return .done
  }

  private func filter(
    _ invocation: Invocation, of question: PlanQuestion
  ) throws -> EventFilter {
    var filter = EventFilter()
    filter.pd = question.pd
    filter.kode = invocation.value(.kode)
    filter.types = try types(invocation.values(Self.type), in: question)
    filter.actors = Set(invocation.values(.actor))
    filter.tahun = try invocation.value(.tahun).map(PlanQuestion.year)
    filter.phase = try invocation.value(.tahapan).map { word in
      if let periode = Periode(rawValue: word) { return .periode(periode) }
      return .tahapan(try PlanQuestion.stage(word))
    }
    let offset = question.log.identity.offset
    filter.recordedFrom = try day(Self.since, invocation)?.start(at: offset)
    filter.recordedTo = try day(Self.until, invocation)?.end(at: offset)
    if let range = invocation.value(Self.seq) {
      guard let numbers = EventRange(range) else { throw ArgumentError.range(range) }
      filter.seqFrom = numbers.first
      filter.seqTo = numbers.last
    }
    return filter
  }

  /// The types asked for: those of this version, and others that the log holds.
  private func types(_ words: [String], in question: PlanQuestion) throws -> Set<String> {
    for word in words where !PlanEvent.typeNames.contains(word) {
      guard try question.state(question.basis()).unknownTypes[word] == nil else { continue }
      let names = PlanEvent.typeNames.sorted()
      throw UsageError.valueUnknown(
        Self.type.flag, value: word, choices: names,
        near: Nearness.candidates(for: word, among: names))
    }
    return Set(words)
  }

  private func day(_ option: Option, _ invocation: Invocation) throws -> Day? {
    guard let text = invocation.value(option) else { return nil }
    guard let day = Day(text) else { throw ArgumentError.day(option: option.flag, text) }
    return day
  }
}
