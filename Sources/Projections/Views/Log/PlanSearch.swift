public import RenjaModel

/// Finds a text in whatever a log says: a fold that remembers what it found.
///
/// Texts compare after folding: lower case, letters and digits only.
public struct PlanSearch: Sendable {
  /// Where a text was found.
  public struct Hit: Hashable, Sendable {
    /// What kind of text it is.
    public let place: Place
    /// The text.
    public let teks: String
    /// The office.
    public let pd: String
    /// The unit it speaks of, if it does.
    public let kode: Kode?
    /// The year, if it has one.
    public let tahun: Int?
    /// The stage or period, if it has one.
    public let phase: Phase?
    /// The key of the goal, proposal, finding or document it belongs to.
    public let kunci: String?
    /// The events that say it, in the order of the log.
    public let events: [Int]
  }

  /// What kind of text was found.
  public enum Place: String, CaseIterable, Hashable, Sendable {
    /// A unit's official name, or its code.
    case unit
    /// A spelling of a unit's name.
    case alias
    /// A name as a document lists it.
    case nama
    /// An indicator.
    case indikator
    /// A target.
    case target
    /// A place of work.
    case lokasi
    /// A note.
    case catatan
    /// A source of funds.
    case sumber
    /// A document: its title, number or file.
    case dokumen
    /// An adoption.
    case penetapan
    /// A goal.
    case tujuan
    /// A proposal.
    case usulan
    /// What a document states.
    case klaim
    /// A finding, an answer to it, or its closing.
    case temuan
    /// The basis of an event.
    case dasar
    /// The reason of an event.
    case alasan
  }

  private struct Key: Hashable {
    let place: Place
    let teks: String
    let pd: String
    let kode: Kode?
    let kunci: String?
    let tahun: Int?
    let phase: Phase?
  }

  private let wanted: String
  private let kode: Kode?
  private let bounds: Bounds
  private var found: [Key: [Int]] = [:]
  private var retracted: Set<Int> = []

  /// A search that has found nothing yet.
  ///
  /// - Parameters:
  ///   - text: what to look for; without a letter or digit nothing is found.
  ///   - bounds: the bounds of the replay.
  public init(_ text: String, bounds: Bounds = .everything) {
    wanted = NameFolding.fold(text)
    kode = Kode(text)
    self.bounds = bounds
  }

  /// Takes the next event of the log.
  public mutating func apply(_ recorded: RecordedEvent) {
    if let upto = bounds.upto, recorded.seq > upto { return }
    if case .retracted(let retraction) = recorded.event { retracted.insert(retraction.seq) }
    guard bounds.admits(recorded.effective) || recorded.event.phase == nil else { return }
    for text in recorded.searchTexts where matches(text) {
      // The basis of an import stands at each of its events: one hit, all its events.
      let isShared = text.place == .dasar || text.place == .alasan
      let key = Key(
        place: text.place, teks: text.teks, pd: recorded.pd, kode: isShared ? nil : text.kode,
        kunci: text.kunci, tahun: isShared ? nil : recorded.event.tahun,
        phase: isShared ? nil : recorded.event.phase)
      found[key, default: []].append(recorded.seq)
    }
  }

  private func matches(_ text: SearchText) -> Bool {
    if text.place == .unit, let kode, let own = text.kode, kode.contains(own) { return true }
    return !wanted.isEmpty && NameFolding.fold(text.teks).contains(wanted)
  }

  /// What was found, by kind of text and then in the order of the log; what was taken back is not.
  public var hits: [Hit] {
    let order = Place.allCases
    return found.compactMap { key, events -> Hit? in
      let events = events.filter { !retracted.contains($0) }
      guard !events.isEmpty else { return nil }
      return Hit(
        place: key.place, teks: key.teks, pd: key.pd, kode: key.kode, tahun: key.tahun,
        phase: key.phase, kunci: key.kunci, events: events)
    }.sorted { one, other in
      let ranks = [one, other].map { order.firstIndex(of: $0.place) ?? 0 }
      guard ranks[0] == ranks[1] else { return ranks[0] < ranks[1] }
      let firsts = [one, other].map { $0.events.first ?? 0 }
      return firsts[0] == firsts[1] ? one.teks < other.teks : firsts[0] < firsts[1]
    }
  }
}
