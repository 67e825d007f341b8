import Canonical
import EventLog
import Platform
import RenjaModel

/// Writes the events of a regency through the library, in batches of at most 10,000.
struct GeneratedLog {
  private let request: Request
  private let clock = SteppedClock()
  private var numbers: SeededNumbers
  private var size = 0
  /// How long the library took to append, in nanoseconds.
  private var appending: UInt64 = 0

  init(_ request: Request) {
    self.request = request
    numbers = SeededNumbers(seed: request.seed)
  }

  /// What keeps a log from being made.
  enum Fault: Error {
    case wrongConstant(String)
  }

  /// Makes the log and says how long the appends took.
  mutating func build() throws -> String {
    let chapters = Chapter.all
    guard let offset = UTCOffset("+07:00"), let start = Day(year: 2015, month: 1, day: 2) else {
      throw Fault.wrongConstant("+07:00")
    }
    clock.set(to: start.start(at: offset))
    try LogCreation.create(
      request.folder,
      LogIdentity(
        origin: "example.org/regency-\(request.seed)", offset: offset,
        created: start.start(at: offset), pd: "regency"))
    var writer = try LogWriter.open(
      request.folder, as: WriterOptions(user: "generate", clock: clock, allowsClockJump: true))
    let offices = (1...min(40, max(1, request.events / 10_000))).map { Office($0, in: 2016) }
    for office in offices {
      let units = office.units.map { (office.pd, start, $0.event) }
      try append(Array(units.prefix(request.events - size)), to: &writer)
    }
    for (place, chapter) in chapters.enumerated() {
      clock.set(to: chapter.day.start(at: offset))
      let share = (request.events - size) / (chapters.count - place)
      try append(entries(chapter, offices, share), to: &writer)
    }
    try writer.close()
    let seconds = Double(appending) / 1e9
    let rate = Int(Double(size) / max(seconds, 1e-9))
    return "\(size) events, appended in \(Int(seconds * 1000)) ms, \(rate) a second"
  }

  private mutating func entries(
    _ chapter: Chapter, _ offices: [Office], _ count: Int
  ) -> [ChapterEvents.Entry] {
    var entries: [ChapterEvents.Entry] = []
    for (place, office) in offices.enumerated() {
      let share = (count - entries.count) / (offices.count - place)
      var events = ChapterEvents(chapter, of: office, SeededNumbers(seed: numbers.next()))
      entries += events.entries(share, from: size + entries.count + 1)
    }
    return entries
  }

  private mutating func append(
    _ entries: [ChapterEvents.Entry], to writer: inout LogWriter
  ) throws {
    var rest = entries[...]
    while !rest.isEmpty {
      let drafts = rest.prefix(10_000).map { draft($0) }
      rest = rest.dropFirst(10_000)
      let start = Stopwatch.nanoseconds
      _ = try writer.append(drafts)
      appending += Stopwatch.nanoseconds - start
      size += drafts.count
    }
  }

  private mutating func draft(_ entry: ChapterEvents.Entry) -> EventDraft {
    EventDraft(
      id: EventID.random(using: &numbers), effective: entry.effective, type: entry.event.type,
      pd: entry.pd, actor: "perencana", dasar: "Rencana kerja \(entry.pd)",
      data: PlanEventCodec.current.encode(entry.event))
  }
}
