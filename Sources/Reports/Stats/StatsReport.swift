public import Canonical
public import Projections
import RenjaModel

/// What the log holds, in numbers: `stats`.
public struct StatsReport: Report {
  /// What is true at the moment only, and so belongs on a terminal and nowhere else.
  public struct Moment: Hashable, Sendable {
    /// The files by folder.
    public let files: [Files]
    /// How fast the events were read just now.
    public let eventsPerSecond: Int

    /// What is true at the moment.
    ///
    /// - Parameters:
    ///   - files: the files by folder.
    ///   - eventsPerSecond: how fast the events were read.
    public init(files: [Files], eventsPerSecond: Int) {
      self.files = files
      self.eventsPerSecond = eventsPerSecond
    }
  }

  /// The files of one folder of the log.
  public struct Files: Hashable, Sendable {
    /// The folder.
    public let folder: String
    /// How many files it has.
    public let count: Int
    /// Their bytes.
    public let bytes: Int

    /// The files of a folder.
    ///
    /// - Parameters:
    ///   - folder: the folder.
    ///   - count: how many files it has.
    ///   - bytes: their bytes.
    public init(folder: String, count: Int, bytes: Int) {
      self.folder = folder
      self.count = count
      self.bytes = bytes
    }
  }

  /// The counts.
  public let statistics: LogStatistics
  /// How many bytes the counted events have, line feeds included.
  public let bytes: Int
  /// What it rests on.
  public let basis: OutputBasis
  /// The log's own offset, in which times are told.
  public let offset: UTCOffset
  /// What is true at the moment; for a terminal.
  public var moment: Moment?

  /// The numbers of a log.
  ///
  /// - Parameters:
  ///   - statistics: the counts.
  ///   - bytes: how many bytes the counted events have.
  ///   - basis: what it rests on.
  ///   - offset: the log's own offset.
  public init(
    _ statistics: LogStatistics, bytes: Int, basis: OutputBasis, offset: UTCOffset
  ) {
    self.statistics = statistics
    self.bytes = bytes
    self.basis = basis
    self.offset = offset
  }

  /// One count: of which group, of what, how many.
  struct Count: Hashable {
    let group: String
    let key: String
    let tally: LogStatistics.Tally
  }

  /// The counts group by group; the most first, except for years, which stand in order.
  var groups: [(group: StatsGroup, counts: [Count])] {
    StatsGroup.allCases.map { group in
      (group, counts(group).map { Count(group: group.rawValue, key: $0.key, tally: $0.value) })
    }.filter { !$0.1.isEmpty }
  }

  private func counts(_ group: StatsGroup) -> [(key: String, value: LogStatistics.Tally)] {
    switch group {
    case .type: StatsReport.ranked(statistics.types)
    case .unknownType: StatsReport.ranked(statistics.unknownTypes)
    case .office: StatsReport.ranked(statistics.offices)
    case .actor: StatsReport.ranked(statistics.actors)
    case .document: StatsReport.ranked(statistics.documents)
    case .place:
      statistics.places.sorted { one, other in
        one.key.rank == other.key.rank
          ? one.key.text < other.key.text : one.key.rank < other.key.rank
      }.map { ($0.key.text, $0.value) }
    }
  }

  private static func ranked(
    _ counts: [String: LogStatistics.Tally]
  ) -> [(key: String, value: LogStatistics.Tally)] {
    counts.sorted { one, other in
      one.value.count == other.value.count
        ? one.key < other.key : one.value.count > other.value.count
    }
  }

  /// Writes `rows`, one for each count, and `totals`.
  public func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: groups.flatMap(\.counts)) { json, count in
      json.member("group", count.group)
      json.member("key", count.key)
      json.member("events", count.tally.count)
      json.member("first", count.tally.first)
      json.member("last", count.tally.last)
    }
    json.object("totals") { json in
      json.member("events", statistics.count)
      json.member("bytes", bytes)
      json.member("first_recorded", statistics.firstRecorded?.description)
      json.member("last_recorded", statistics.lastRecorded?.description)
      json.member("first_effective", statistics.firstEffective?.description)
      json.member("last_effective", statistics.lastEffective?.description)
      json.member("back_dated", statistics.backDated)
      json.member("retractions", statistics.retractions)
      json.member("corrections", statistics.corrections)
      json.member("copies", statistics.copies)
      json.member("without_document", statistics.withoutDocument)
    }
  }
}

/// By what events are counted; the raw value is the contract's word.
enum StatsGroup: String, CaseIterable {
  case type
  case unknownType = "unknown-type"
  case place = "stage"
  case document
  case actor
  case office = "pd"

  var phrase: Phrase {
    switch self {
    case .type: .statsTypes
    case .unknownType: .statsUnknownTypes
    case .place: .statsPlaces
    case .document: .statsDocuments
    case .actor: .statsActors
    case .office: .statsOffices
    }
  }
}

extension LogStatistics.Place {
  fileprivate var text: String { phase.map { "\(tahun)/\($0.name)" } ?? String(tahun) }

  /// Years in order; what belongs to the year alone, then stages, then periods.
  fileprivate var rank: [Int] {
    switch phase {
    case nil: [tahun, -1]
    case .tahapan(let tahapan): [tahun, tahapan.nominalOrder]
    case .periode(let periode):
      [tahun, 1_000_000 + (Periode.allCases.firstIndex(of: periode) ?? 0)]
    }
  }
}

private func < (one: [Int], other: [Int]) -> Bool { one.lexicographicallyPrecedes(other) }
