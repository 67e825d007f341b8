import Canonical
public import EventLog
import Evidence
public import Platform
import TestSupport

/// Does what commands do to a log on a disk, and notes what they promise.
public struct Desk: Sendable {
  /// Where the log, its publication, the copy of that, and the log that continues it stand.
  public enum Place {
    /// The log.
    public static let log = "/data/logs/log"
    /// The folder it is published to.
    public static let publication = "/data/publication"
    /// The copy of that.
    public static let mirror = "/data/mirror"
    /// The log that continues it.
    public static let salvaged = "/data/salvaged"
  }

  /// The disk as the commands see it, which may fail.
  public let storage: any Storage
  /// What was promised.
  public let ledger: Ledger

  /// Sits down before a disk.
  public init(_ storage: any Storage, _ ledger: Ledger) {
    self.storage = storage
    self.ledger = ledger
  }

  /// Nothing depends on the time of day: the same workload makes the same changes.
  struct StandingClock: WallClock {
    func secondsSince1970() -> Int64 { 1_615_860_600 }
  }

  static func options(lag: Int = .max) -> WriterOptions {
    var options = WriterOptions(user: "siti", clock: StandingClock(), patience: 0)
    options.checkpointLag = lag
    return options
  }

  /// Makes the log.
  public func create(segmentSize: Int = LogIdentity.usualSegmentSize) throws {
    try LogCreation.create(Place.log, Self.identity(segmentSize), on: storage)
    ledger.note(.created)
  }

  static func identity(_ segmentSize: Int = LogIdentity.usualSegmentSize) -> LogIdentity {
    var identity = LogIdentity(
      origin: "renja.example/uji", offset: UTCOffset("+07:00") ?? .utc,
      created: Instant(clamping: StandingClock().secondsSince1970()))
    identity.segmentSize = segmentSize
    return identity
  }

  /// Opens the log, appends batches of so many events, and closes it.
  public func write(_ counts: [Int], lag: Int = .max, text: String = "catatan") throws {
    var writer = try open(lag: lag)
    for count in counts { try append(count, text, to: &writer) }
    try writer.close()
  }

  /// Appends batches, seals after each, and closes.
  public func writeAndSeal(_ counts: [Int]) throws {
    var writer = try open()
    for count in counts {
      try append(count, to: &writer)
      try writer.seal()
    }
    try writer.close()
  }

  func open(lag: Int = .max) throws -> LogWriter {
    let writer = try LogWriter.open(Place.log, on: storage, as: Self.options(lag: lag))
    // What was adopted was written to the disk anew.
    ledger.note(.kept(size: writer.size))
    return writer
  }

  func append(_ count: Int, _ text: String = "catatan", to writer: inout LogWriter) throws {
    let drafts = (1...count).map { Self.draft(writer.size + $0, text: text) }
    ledger.note(.begun(size: writer.size + count))
    let place = try writer.append(drafts, expecting: writer.size)
    ledger.note(.kept(size: place.last))
  }

  /// The event that stands at a number, in every run.
  static func draft(_ number: Int, text: String = "catatan") -> EventDraft {
    var data = JSONWriter()
    data.beginObject()
    data.key("rupiah")
    data.integer(number)
    data.key("teks")
    data.string(text)
    data.endObject()
    return EventDraft(
      id: identity(of: number), effective: Day("2021-03-15") ?? .earliest, type: "pagu-changed",
      pd: "uji", actor: "perencana", data: data.bytes)
  }

  static func identity(of number: Int) -> EventID { EventID(high: 0xABCD, low: UInt64(number)) }

  /// Publishes what is sealed.
  public func publish() throws {
    let log = try LogSnapshot(opening: Place.log, on: storage)
    let outcome = try Publication.publish(log, to: Place.publication, on: storage)
    ledger.note(.published(size: outcome.head.checkpoint.size))
  }

  /// Pulls what is published into the copy.
  public func pull() throws {
    let mirror = Mirror(
      from: Place.publication, to: Place.mirror, sourceDisk: storage, targetDisk: storage)
    for name in try mirror.names() {
      ledger.note(.mirrored(size: try mirror.pull(name).head.checkpoint.size))
    }
  }

  /// Keeps the present checkpoint in `witness/`.
  public func witness() throws {
    let log = try LogSnapshot(opening: Place.log, on: storage)
    try WitnessFolder(of: log).keep(CheckpointNote(log.checkpoint), patience: 0)
    ledger.note(.witnessed(size: log.checkpoint.size))
  }

  /// Continues the damaged log in a new one.
  public func salvage() throws {
    let outcome = try LogSalvage.run(
      Place.log, into: Place.salvaged, Self.identity(), on: storage)
    ledger.note(.salvaged(size: outcome.size))
  }

  /// What somebody does after a crash: makes the log if it is not there, and records an event.
  public func goOn() throws {
    if ledger.promises(at: .max).isDamaged { return }
    do throws(LogError) {
      _ = try LogSnapshot(opening: Place.log, on: storage)
    } catch {
      switch error {
      case .noSuchPath, .notALog, .halfALog: try create()
      default: throw error
      }
    }
    try write([1])
  }
}
