import Canonical
import EventLog
import Evidence
import Foundation
import Platform
import TestSupport
import Testing

@Suite("The second reader")
struct SecondReaderTests {
  @Test(arguments: [0, 1, 2, 7, 255, 256, 257, 600])
  func `finds the same root in a log of any size`(size: Int) throws {
    let log = try SampleLog(size > 1 ? [size / 2, size - size / 2 - 1] : [], open: min(size, 1))
    let outcome = try Self.reader(["verify", log.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(String(decoding: outcome.output, as: UTF8.self) == (try log.snapshot().checkpoint.text))
  }

  @Test func `holds the log against the signed checkpoints in it`() throws {
    let log = try SampleLog([6, 5])
    let snapshot = try log.snapshot()
    let key = try Keys.key(1, name: SampleLog.origin, in: log.folder)
    try WitnessFolder(of: snapshot).keep(snapshot.signed(by: key, size: 6))
    #expect(try Self.reader(["verify", log.path]).status == 0)
    let other = try SampleLog([6, 5], text: "lain")
    try WitnessFolder(of: other.snapshot()).keep(other.snapshot().signed(by: key, size: 6))
    let name = "log/witness/00000000000000000006.note"
    try log.folder.write(other.folder.read(name), to: name)
    #expect(try Self.reader(["verify", log.path]).status == 2)
  }

  @Test func `finds a changed, deleted, doubled and swapped line`() throws {
    let log = try SampleLog([4, 4])
    let segment = "log/segments/00000000000000000005.jsonl"
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: log.folder.appending(segment))
    let lines = try log.folder.read(segment).split(separator: 0x0A).map(Array.init)
    var changed = lines
    changed[1][200] ^= 1
    var swapped = lines
    swapped.swapAt(1, 2)
    let damages = [changed, swapped, lines + [lines[3]], Array(lines.dropLast())]
    for damage in damages {
      try log.folder.write(Array(damage.joined(separator: [0x0A])) + [0x0A], to: segment)
      #expect(try Self.reader(["verify", log.path]).status == (damage.count == 5 ? 0 : 2))
    }
    try log.folder.write(Array(lines.joined(separator: [0x0A])) + [0x0A], to: segment)
    #expect(try Self.reader(["verify", log.path]).status == 0)
  }

  @Test func `agrees on proofs, and on forged ones`() throws {
    let log = try SampleLog([11, 10])
    let prover = try Prover(log.snapshot())
    let old = try log.checkpoint(size: 11)
    let paper = try log.folder.write(Array(prover.head.text.utf8), to: "checkpoint")
    let before = try log.folder.write(Array(old.short.utf8), to: "short")
    let proof = try Array(prover.proof(of: 6).text.utf8)
    let request = try Array(prover.consistency(from: old).text.utf8)
    let file = try log.folder.write(proof, to: "6.tlog-proof")
    let body = try log.folder.write(request, to: "add-checkpoint")
    let shown = try Self.reader(["check", file, "--checkpoint", paper])
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output == (try log.snapshot().contents.line(at: 6) ?? []) + [0x0A])
    #expect(try Self.reader(["check", file]).status == 1)
    #expect(try Self.reader(["check", file, "--checkpoint", before]).status == 1)
    #expect(try Self.reader(["consistency", body, "--checkpoint", before]).status == 0)
    let seed: UInt64 = 66
    var random = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      let bit = Int.random(in: 0..<8 * proof.count, using: &random)
      try log.folder.write(Self.flipping(bit, in: proof), to: "6.tlog-proof")
      let status = try Self.reader(["check", file, "--checkpoint", paper]).status
      #expect(status != 0, "seed \(seed), bit \(bit) of the proof")
      let other = Int.random(in: 0..<8 * request.count, using: &random)
      try log.folder.write(Self.flipping(other, in: request), to: "add-checkpoint")
      #expect(
        try Self.reader(["consistency", body, "--checkpoint", before]).status == 2,
        "seed \(seed), bit \(other) of the request")
    }
  }

  @Test func `prints blank, 0 and absent pagu of the leaves as three things`() throws {
    let log = try PlanLog()
    let head = "kode,indikator,rupiah\n"
    #expect(
      try Self.pagu(log, "2022/rancangan")
        == head + """
          2.17.06.2.01.01,,250
          2.17.06.2.01.02,1,7
          2.17.06.2.01.02,2,0
          2.17.06.2.01.03,,
          2.17.06.2.01.05,,5.25

          """)
    #expect(try Self.pagu(log, "2022") == Self.pagu(log, "2022/rancangan"))
    #expect(
      try Self.pagu(log, "2022/rancangan@2021-01-01~1") == head + "2.17.06.2.01.01,,100\n")
    #expect(
      try Self.pagu(log, "2022/rancangan@2021-02-01")
        == Self.pagu(log, "2022/rancangan")
        .replacing(",,250", with: ",,300"))
    #expect(try Self.pagu(log, "2022/penetapan") == head)
    #expect(try Self.pagu(log, "2023") == head)
  }

  @Test func `says how it is used`() throws {
    let help = try Self.reader(["--help"])
    #expect(help.status == 0 && !help.output.isEmpty)
    #expect(try Self.reader([]).status == 64)
    #expect(try Self.reader(["verify", "/no/such/log"]).status == 2)
  }

  @Test func `is short enough to be read in one sitting`() throws {
    let text = try String(contentsOfFile: Self.script, encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 300)
  }

  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Tools/reader/jejak_reader.py").path

  private static func reader(_ arguments: [String]) throws -> Subprocess.Outcome {
    try Subprocess.run("python3", ["-B", script] + arguments)
  }

  private static func pagu(_ log: PlanLog, _ coordinate: String) throws -> String {
    let outcome = try reader(["pagu", log.path, coordinate])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return String(decoding: outcome.output, as: UTF8.self)
  }

  private static func flipping(_ bit: Int, in bytes: [UInt8]) -> [UInt8] {
    var copy = bytes
    copy[bit / 8] ^= 1 << (bit % 8)
    return copy
  }
}

/// A log with a few events of a plan, one a batch.
private struct PlanLog {
  let folder: TemporaryFolder
  var path: String { folder.appending("log") }

  init() throws {
    folder = try TemporaryFolder()
    let identity = LogIdentity(
      origin: SampleLog.origin, offset: UTCOffset("+07:00") ?? .utc,
      created: Instant("2021-03-01T00:00:00Z") ?? .earliest, pd: "dinkopum")
    try LogCreation.create(path, identity)
    var writer = try LogWriter.open(path, as: WriterOptions(user: "siti", clock: StoppedClock()))
    let place = #""tahun":2022,"tahapan":"rancangan""#
    func unit(_ number: Int) -> String { "\(place),\"kode\":\"2.17.06.2.01.0\(number)\"" }
    let events: [(String, String, String)] = [
      ("2021-01-01", "pagu-changed", "{\(unit(1)),\"rupiah\":100}"),
      ("2021-03-01", "pagu-changed", "{\(unit(1)),\"rupiah\":200}"),
      // Recorded later, in force earlier: the figure of March stands.
      ("2021-02-01", "pagu-changed", "{\(unit(1)),\"rupiah\":300}"),
      ("2021-01-01", "pagu-changed", "{\(unit(2)),\"indikator\":\"1\",\"rupiah\":7}"),
      ("2021-01-01", "pagu-changed", "{\(unit(2)),\"indikator\":\"2\",\"rupiah\":0}"),
      ("2021-01-01", "pagu-changed", "{\(unit(3)),\"rupiah\":null}"),
      ("2021-01-01", "pagu-changed", "{\(unit(4)),\"rupiah\":9}"),
      ("2021-01-01", "line-dropped", "{\(unit(4)),\"alasan\":\"lainnya\"}"),
      ("2021-01-01", "pagu-changed", "{\(unit(5)),\"rupiah\":5.25}"),
      ("2021-01-01", "pagu-changed", "{\(unit(6)),\"rupiah\":6}"),
      ("2021-01-01", "retracted", #"{"seq":10,"alasan":"koreksi-impor"}"#),
      // A claim above leaves is no leaf.
      ("2021-01-01", "pagu-changed", "{\(place),\"kode\":\"2.17.06\",\"rupiah\":999}"),
      (
        "2021-03-02", "pagu-shifted",
        "{\(place),\"lines\":[{\"kode\":\"2.17.06.2.01.01\",\"sebelum\":200,\"sesudah\":250}],"
          + "\"alasan\":\"pergeseran\"}"
      ),
    ]
    for (day, type, data) in events {
      let draft = EventDraft(
        effective: Day(day) ?? .earliest, type: type, pd: "dinkopum", actor: "perencana",
        data: Array(data.utf8))
      _ = try writer.append([draft])
    }
    try writer.close()
  }
}
