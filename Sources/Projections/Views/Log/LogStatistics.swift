public import Canonical
public import RenjaModel

/// How many events of which kind a log holds: a fold that remembers counts, and of each the first and
/// the last event.
public struct LogStatistics: Hashable, Sendable {
  /// A year with its stage or period.
  public struct Place: Hashable, Sendable {
    /// The year.
    public let tahun: Int
    /// The stage or period; nil for what belongs to the year alone.
    public let phase: Phase?
  }

  /// How many events there are of one kind.
  public struct Tally: Hashable, Sendable {
    /// How many.
    public private(set) var count = 0
    /// The number of the first of them; 0 before there is one.
    public private(set) var first = 0
    /// The number of the last of them; 0 before there is one.
    public private(set) var last = 0

    mutating func add(_ seq: Int) {
      if count == 0 { first = seq }
      count += 1
      last = seq
    }
  }

  /// How many events there are.
  public private(set) var count = 0
  /// How many of each type.
  public private(set) var types: [String: Tally] = [:]
  /// How many of each type that this version does not know; they are among `types` too.
  public private(set) var unknownTypes: [String: Tally] = [:]
  /// How many each actor answers for.
  public private(set) var actors: [String: Tally] = [:]
  /// How many each office has.
  public private(set) var offices: [String: Tally] = [:]
  /// How many belong to each year and stage or period.
  public private(set) var places: [Place: Tally] = [:]
  /// How many came in with each document, its registration included.
  public private(set) var documents: [String: Tally] = [:]
  /// How many belong to no document.
  public private(set) var withoutDocument = 0
  /// When the first event was recorded.
  public private(set) var firstRecorded: Instant?
  /// When the last event was recorded.
  public private(set) var lastRecorded: Instant?
  /// The earliest day of force.
  public private(set) var firstEffective: Day?
  /// The latest day of force.
  public private(set) var lastEffective: Day?
  /// How many events on plans were recorded after the day they are in force from.
  public private(set) var backDated = 0
  /// How many events take another back.
  public private(set) var retractions = 0
  /// How many changes correct a mistake.
  public private(set) var corrections = 0
  /// How many changes were copied when a stage was opened.
  public private(set) var copies = 0

  private let offset: UTCOffset

  /// Statistics of no event yet.
  ///
  /// - Parameter offset: the log's own offset, which says on what day an event was recorded.
  public init(offset: UTCOffset) {
    self.offset = offset
  }

  /// Takes the next event of the log.
  public mutating func apply(_ recorded: RecordedEvent) {
    count += 1
    types[recorded.event.type, default: Tally()].add(recorded.seq)
    actors[recorded.actor, default: Tally()].add(recorded.seq)
    offices[recorded.pd, default: Tally()].add(recorded.seq)
    firstRecorded = firstRecorded ?? recorded.recorded
    lastRecorded = recorded.recorded
    firstEffective = firstEffective.map { min($0, recorded.effective) } ?? recorded.effective
    lastEffective = lastEffective.map { max($0, recorded.effective) } ?? recorded.effective
    if let tahun = recorded.event.tahun {
      let place = Place(tahun: tahun, phase: recorded.event.phase)
      places[place, default: Tally()].add(recorded.seq)
    }
    if recorded.event.phase != nil, recorded.effective < recorded.recorded.day(at: offset) {
      backDated += 1
    }
    countKind(recorded)
  }

  private mutating func countKind(_ recorded: RecordedEvent) {
    var dok = recorded.provenance?.dok
    switch recorded.event {
    case .unknown(let unknown): unknownTypes[unknown.type, default: Tally()].add(recorded.seq)
    case .retracted: retractions += 1
    case .documentRegistered(let document): dok = document.dok
    default:
      if recorded.event.alasan?.isCorrection == true { corrections += 1 }
      if recorded.event.alasan?.code == .salinan { copies += 1 }
    }
    guard let dok else {
      withoutDocument += 1
      return
    }
    documents[dok, default: Tally()].add(recorded.seq)
  }
}
