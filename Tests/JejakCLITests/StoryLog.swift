import Canonical
import EventLog
import Foundation
import Platform
import RenjaModel
import RenjaStore
import Reports
import TestSupport

import struct Projections.Proposal

@testable import JejakCLI

/// The real Renja 2022 with a few later events: a correction, one taken back, one that comes too
/// late, a finding.
struct StoryLog {
  let log: PlanLog
  var path: String { log.path }

  /// The sub kegiatan that the later events are about.
  static let kode = "2.17.08.2.01.01"

  init() throws {
    log = try PlanLog(try PlanEvents.renja2022())
    try append(
      [
        pagu(
          1_200_000_000, on: "2021-07-15", "koreksi-salah-ketik: angka bulat",
          "Berita acara 12/VII/2021"),
        pagu(999, on: "2021-07-20", "koreksi-salah-ketik", "Nota dinas 3"),
        pagu(1_100_000_000, on: "2021-07-01", "koreksi-impor", "Catatan perencana"),
        Draft(
          on: "2021-10-01", dasar: "LHR Inspektorat 7/2021",
          .findingRaised(
            FindingRaised(
              temuan: "LHR-7.1", tahun: 2022, tahapan: .penetapan,
              kode: TestSupport.kode(StoryLog.kode), tingkat: .berat,
              teks: "Pagu menjadi nol tanpa alasan", asal: "Inspektorat", nomor: "7/2021"))),
      ], at: "2021-10-05T03:00:00Z")
    try append(
      [
        Draft(
          on: "2021-10-06", dasar: "Nota dinas 4",
          .retracted(
            Retracted(
              seq: size - 2, alasan: Alasan(recorded: "koreksi-salah-ketik: salah baris"))))
      ], at: "2021-10-06T04:30:00Z")
  }

  var size: Int { (try? RenjaLog(opening: path).size) ?? 0 }

  struct Draft {
    let effective: String
    let dasar: String
    let event: PlanEvent

    init(on effective: String, dasar: String, _ event: PlanEvent) {
      self.effective = effective
      self.dasar = dasar
      self.event = event
    }
  }

  private func pagu(
    _ rupiah: Int64, on day: String, _ alasan: String, _ dasar: String
  ) -> Draft {
    Draft(
      on: day, dasar: dasar,
      .paguChanged(
        PaguChanged(
          tahun: 2022, tahapan: .rancangan, kode: TestSupport.kode(StoryLog.kode),
          rupiah: Rupiah(rupiah), alasan: Alasan(recorded: alasan))))
  }

  func append(_ drafts: [Draft], at time: String) throws {
    var writer = try RenjaWriter(
      opening: path, WriterOptions(user: "siti", clock: ClockAt(time)))
    var options = CommitOptions()
    options.id = EventID(String(repeating: "0", count: 28) + String(1000 + writer.size))
    let drafts = drafts.map { draft in
      PlanDraft(
        proposal: Proposal(pd: "dinkopum", effective: day(draft.effective), event: draft.event),
        actor: "perencana", dasar: draft.dasar)
    }
    _ = try writer.commit(drafts, options)
    try writer.close()
  }
}

/// A clock that stands at one moment.
struct ClockAt: WallClock {
  let seconds: Int64

  init(_ text: String) {
    seconds = Instant(text)?.secondsSince1970 ?? 0
  }

  func secondsSince1970() -> Int64 { seconds }
}

/// What a command line says and how it ends.
struct Answer {
  let status: ExitCode
  let output: String
  let errors: String

  /// Runs a command line of the program itself.
  ///
  /// - Parameters:
  ///   - line: the command line, words parted by spaces.
  ///   - log: the log's folder.
  ///   - width: the terminal's width; nil is no terminal.
  ///   - files: the files there are, by absolute path.
  init(_ line: String, log: String, width: Int? = nil, files: [String: String] = [:]) {
    let console = RehearsalConsole(
      environment: ["NO_COLOR": "1", "LANG": "id_ID.UTF-8", "JEJAK_LOG": log],
      terminalWidth: width, world: RehearsalFiles(files))
    status = Program.standard.run(ShellWords.split(line), on: console)
    output = console.output
    errors = console.errors
  }

  /// How wide the widest line is.
  var columns: Int { output.split(separator: "\n").map(\.count).max() ?? 0 }
}
