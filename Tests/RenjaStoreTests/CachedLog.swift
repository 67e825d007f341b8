import Canonical
import EventLog
import Foundation
import Platform
import Projections
import RenjaModel
import TestSupport

@testable import RenjaStore

/// A log of two offices that a seed decides, on disk, in segments that are small, with caches of
/// small files, so that few events make many of both.
struct CachedLog {
  let folder: TemporaryFolder
  let events: PlanEvents
  var path: String { folder.appending("log") }
  var derived: String { path + "/derived" }

  /// Caches whose files cover few events.
  static var policy: CachePolicy {
    var policy = CachePolicy.plan
    policy.smallest = 16
    policy.fan = 3
    policy.largest = 160
    return policy
  }

  /// Writes a log of so many events.
  ///
  /// - Parameters:
  ///   - seed: decides the events, the cuts between batches and the segments.
  ///   - count: how many events.
  ///   - caches: whether the writers make caches as they go.
  /// - Throws: what the log says.
  init(seed: UInt64, count: Int, caches: Bool = true) throws {
    folder = try TemporaryFolder()
    events = .randomOfOffices(seed: seed, count: count)
    var identity = LogIdentity(
      origin: "test.example/cached-\(seed)", offset: UTCOffset("+07:00") ?? .utc,
      created: Instant.earliest, pd: "dinkopum")
    identity.segmentSize = 8_000
    try LogCreation.create(path, identity)
    var random = SeededGenerator(seed: seed &+ 1)
    var rest = events.events[...]
    while !rest.isEmpty {
      let batch = rest.prefix(Int.random(in: 1...40, using: &random))
      rest = rest.dropFirst(batch.count)
      try append(Array(batch), caches: caches)
    }
  }

  /// Appends a batch without asking the plan's rules: whatever is in a log is replayed.
  func append(_ batch: [RecordedEvent], caches: Bool = true) throws {
    var options = WriterOptions(
      user: "uji", clock: FixedClock(seconds: batch.first?.recorded.secondsSince1970 ?? 0))
    options.caches = caches ? CachedLog.policy : nil
    var writer = try LogWriter.open(path, as: options)
    let drafts = batch.map { event in
      EventDraft(
        id: CachedLog.id(event.seq), effective: event.effective, type: event.event.type,
        pd: event.pd, actor: event.actor, dasar: event.dasar,
        data: PlanEventCodec.current.encode(event.event, provenance: event.provenance))
    }
    _ = try writer.append(drafts)
    if caches {
      try writer.renewCheckpoint()
      IndexKeeping(
        writer.contents, writer.checkpoint, CachedLog.policy, EventDescriber.self
      ).extend()
    }
    try writer.close()
  }

  /// The identity of an event.
  static func id(_ seq: Int) -> EventID {
    EventID(high: UInt64(seq) << 32, low: 7).member(2)
  }

  /// The log as a reader with caches sees it, or as one without.
  func open(cached: Bool) throws -> RenjaLog {
    try RenjaLog(opening: path, on: RealDisk(), cached ? CachedLog.policy : nil)
  }

  /// The names of the index files.
  func indexFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: derived)
      .filter { $0.hasSuffix(".index") }.sorted()
  }
}

extension PlanEvents {
  /// Random events of two offices in turn, in the same units, with documents, goals, findings,
  /// realisations, and everything else that a state holds.
  static func randomOfOffices(seed: UInt64, count: Int) -> PlanEvents {
    let base = PlanEvents.random(seed: seed, count: count)
    var random = SeededGenerator(seed: seed &+ 99)
    var log = PlanEvents()
    for event in base.events {
      log.pd = ["dinkopum", "dinkes"][Int.random(in: 0...1, using: &random)]
      log.dok =
        Int.random(in: 0...3, using: &random) == 0
        ? "T-C.33/2022.\(Int.random(in: 1...2, using: &random))" : nil
      if case .retracted = event.event { log.dok = nil }
      if Int.random(in: 0...4, using: &random) == 0, event.event.type != UnitDefined.type {
        log.addOther(on: event.effective.description, using: &random)
      } else {
        log.add(event.event, on: event.effective.description)
      }
    }
    return log
  }

  private mutating func addOther(on day: String, using random: inout SeededGenerator) {
    let year = Int.random(in: 2021...2023, using: &random)
    let unit = kode(Self.codes[Int.random(in: 2...5, using: &random)])
    let stage = tahapan(["rancangan", "penetapan"][Int.random(in: 0...1, using: &random)])
    let number = Int.random(in: 1...3, using: &random)
    let event: PlanEvent =
      switch Int.random(in: 0...13, using: &random) {
      case 0: .goalDefined(GoalDefined(kunci: "g\(number)", jenis: .tujuan, teks: "Tujuan \(year)"))
      case 1:
        .goalMeasured(
          GoalMeasured(
            kunci: "g\(number)", tahun: year, tahapan: stage, ukuran: .target, teks: "\(number)"))
      case 2: .goalLinked(GoalLinked(tahun: year, kode: unit, kunci: "g\(number)"))
      case 3:
        .findingRaised(
          FindingRaised(
            temuan: "T\(number)", tahun: year, tahapan: stage, tingkat: .berat, teks: "Temuan",
            asal: "Inspektorat"))
      case 4: .findingClosed(FindingClosed(temuan: "T\(number)", teks: "Selesai"))
      case 5:
        .documentRegistered(
          DocumentRegistered(
            dok: "T-C.33/2022.\(number)", form: "T-C.33", judul: "Dokumen \(number)",
            berkas: "a.csv", sha256: String(repeating: "0", count: 64), kepala: [],
            kolomKosong: [], baris: 3, pilihan: []))
      case 6, 7:
        .realisationRecorded(
          RealisationRecorded(
            tahun: year, periode: [.tw1, .tw2][number % 2], kode: unit,
            rupiah: number == 3 ? nil : Rupiah(Int64(number)), teks: number == 1 ? nil : "ok"))
      case 8: .stageOpened(StageOpened(tahun: year, tahapan: stage, dari: "2022/kebutuhan"))
      case 9:
        .aliasAdded(AliasAdded(kode: unit, nama: "Nama \(number)"))
      case 10:
        .formStated(
          FormStated(form: "T-C.31", tahun: year, kode: unit, kolom: "\(number)", teks: "x"))
      case 11:
        .assertionMade(
          AssertionMade(
            tahun: year, tahapan: stage, ukuran: .rupiah, lingkup: "semua",
            nilai: ExactDecimal(whole: 1), teks: "y"))
      case 12:
        .proposalReceived(ProposalReceived(tahun: year, usulan: "u\(number)", teks: "Usulan"))
      default:
        .unknown(UnknownEvent(type: "masa-depan", version: 1, data: JSONObject()))
      }
    // A registration names its document itself.
    if case .documentRegistered = event { dok = nil }
    add(event, on: day)
  }
}
