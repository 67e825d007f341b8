import Canonical
import EventLog
import Foundation
import Platform
import RenjaModel
import RenjaStore
import TestSupport

import struct Projections.Proposal

/// A log on disk for tests of reading commands, written through the store like any other.
struct PlanLog {
  let folder: TemporaryFolder
  var path: String { folder.appending("log") }

  /// Writes the events of a plan, one batch, as if on one morning.
  ///
  /// - Parameters:
  ///   - events: what the log holds.
  ///   - invented: the banner of an invented log.
  /// - Throws: what the store says of the events.
  init(_ events: PlanEvents, invented: String? = nil) throws {
    folder = try TemporaryFolder()
    var identity = LogIdentity(
      origin: "test.example/lumajang-dinkopum", offset: UTCOffset("+07:00") ?? .utc,
      created: Instant.earliest, pd: "dinkopum")
    identity.invented = invented
    try LogCreation.create(path, identity)
    try append(events.events)
  }

  /// Appends events in one batch whose identities follow from the size of the log.
  func append(_ events: [RecordedEvent]) throws {
    var writer = try RenjaWriter(
      opening: path, WriterOptions(user: "siti", clock: StoppedClock()))
    var options = CommitOptions()
    options.id = EventID(String(repeating: "0", count: 28) + String(1000 + writer.size))
    let drafts = events.map { event in
      PlanDraft(
        proposal: Proposal(
          pd: event.pd, effective: event.effective, provenance: event.provenance,
          event: event.event), actor: event.actor, dasar: event.dasar)
    }
    _ = try writer.commit(drafts, options)
    try writer.close()
  }
}

extension PlanEvents {
  /// The Renja 2022 of the real document: 37 sub kegiatan in three stages, and the estimate for 2023.
  static func renja2022() throws -> PlanEvents {
    var log = PlanEvents()
    log.effective = "2021-01-04"
    for row in try rows("renja-2022-units") { log.unit(row[0], row[1]) }
    let plan = try rows("renja-2022")
    let stages: [(String, String, String)] = [
      ("kebutuhan", "2021-03-15", "T-C.31/2022.1"), ("rancangan", "2021-06-30", "T-C.33/2022.1"),
      ("prakiraan", "2021-06-30", "T-C.33/2022.1"), ("penetapan", "2021-09-30", "Bab-IV/2022.1"),
    ]
    for (stage, day, dok) in stages {
      log.effective = day
      log.dok = dok
      log.add(plan.filter { $0[1] == stage }, at: stage)
      log.dok = nil
      log.tahun = 2022
      if stage != "prakiraan" { log.adopt(stage) }
    }
    return log
  }

  private mutating func add(_ rows: [[String]], at stage: String) {
    for (place, row) in rows.enumerated() {
      tahun = Int(row[0]) ?? 0
      let kode = row[2]
      let priced = rows.filter { $0[2] == kode && !$0[8].isEmpty }
      let ownKey = priced.count > 1 ? row[3] : nil
      list(kode, row[4].isEmpty ? kode : row[4], place + 1, stage, indikator: row[3])
      if !row[5].isEmpty { indicator(kode, row[3], row[5], stage) }
      target(kode, row[3], row[6].isEmpty ? nil : row[6], stage)
      if !row[7].isEmpty { location(kode, row[7], stage) }
      if ownKey != nil || row[3] == (priced.first?[3] ?? "1") {
        pagu(
          kode, Int64(row[8]), stage, indikator: ownKey,
          sumber: row[9].isEmpty ? nil : .satu(row[9]))
      }
    }
  }

  private static func rows(_ name: String, file: String = #filePath) throws -> [[String]] {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name).csv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
