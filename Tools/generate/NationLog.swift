import Canonical
import EventLog
import Evidence
import Platform
import RenjaModel

/// Writes many small logs, one office each, and publishes them together: a nation in small.
struct NationLogs {
  private let request: Request
  private let logs: Int

  init(_ request: Request, logs: Int) {
    self.request = request
    self.logs = logs
  }

  /// Makes the logs in `logs/` and their publication in `tree/`.
  ///
  /// - Returns: What was made, in words.
  func build() throws -> String {
    var seeds = SeededNumbers(seed: request.seed)
    var size = 0
    for number in 1...logs {
      let share = (request.events - size) / (logs - number + 1)
      var log = NationLog(number: number, events: share, seed: seeds.next())
      let name = "office-" + String(String(1000 + number).dropFirst())
      let folder = "\(request.folder)/logs/\(name)"
      size += try log.build(in: folder)
      _ = try Publication.publish(LogSnapshot(opening: folder), to: "\(request.folder)/tree")
    }
    return "\(logs) logs, \(size) events"
  }
}

/// One office over some years: every kind of saying, many of them late, blank, dropped or taken back.
struct NationLog {
  private let number: Int
  private let events: Int
  private let clock = SteppedClock()
  private var numbers: SeededNumbers
  private var size = 0

  init(number: Int, events: Int, seed: UInt64) {
    self.number = number
    self.events = events
    numbers = SeededNumbers(seed: seed)
  }

  /// Writes and seals the log.
  ///
  /// - Returns: How many events it has.
  mutating func build(in folder: String) throws -> Int {
    // West, middle and east: a day ends three times.
    let offset = UTCOffset(minutes: (7 + number % 3) * 60) ?? .utc
    var office = NationOffice(number)
    var chapters = NationChapter.all
    if let first = chapters.first { clock.set(to: first.day.start(at: offset)) }
    try LogCreation.create(
      folder,
      LogIdentity(
        origin: "example.org/nation/office-\(number)", offset: offset,
        created: Instant(clamping: clock.secondsSince1970()), pd: office.pd))
    var writer = try LogWriter.open(
      folder, as: WriterOptions(user: "generate", clock: clock, allowsClockJump: true))
    while let chapter = chapters.first {
      clock.set(to: chapter.day.start(at: offset))
      let share = (events - size) / chapters.count
      var said = NationEvents(chapter, office, SeededNumbers(seed: numbers.next()))
      let entries = said.entries(share, from: size + 1)
      office = said.office
      if !entries.isEmpty {
        _ = try writer.append(entries.map { draft($0, office.pd) })
        size += entries.count
      }
      chapters.removeFirst()
    }
    try writer.seal()
    try writer.close()
    return size
  }

  private mutating func draft(_ entry: NationEvents.Entry, _ pd: String) -> EventDraft {
    EventDraft(
      id: EventID.random(using: &numbers), effective: entry.effective, type: entry.event.type,
      pd: pd, actor: "perencana", dasar: "Rencana kerja \(pd)",
      data: PlanEventCodec.current.encode(entry.event))
  }
}
