import Canonical
import EventLog
import Foundation
import Merkle
import Platform
import Projections
import RenjaModel
import RenjaStore
import TestSupport
import Testing

@testable import Importing

/// A hash in hex.
enum SHA256Text {
  static func of(_ bytes: [UInt8]) -> String { SHA256.hash(bytes).hex }
}

@Suite("A file of events is judged and appended piece by piece")
struct EventsImportTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>, [61, 1_000, 1 << 18])
  func `leaves the log that the plain way leaves, byte for byte`(seed: UInt64, piece: Int) throws {
    let folder = try TemporaryFolder()
    let text = try EventsText(seed: seed, count: 300, isWild: seed % 2 == 0).text
    let plain = try EventsBench(folder, "plain")
    let before = try plain.takePlainly(text)
    let piecewise = try EventsBench(folder, "piecewise")
    let after = try piecewise.take(text, piece: piece, threads: 1 + Int(seed % 3), tells: true)
    #expect(try plain.lines() == piecewise.lines())
    #expect(before.receipt.seqs == after.receipt.seqs)
    #expect(before.receipt.checkpoint == after.receipt.checkpoint)
    #expect(before.drafts == after.drafts)
    #expect(after.types.reduce(0) { $0 + $1.count } == after.count)
    let causes = zip(before.receipt.seqs, before.drafts).map {
      PlanEffect.Cause(seq: $0, $1.proposal)
    }
    #expect(PlanEffect(of: causes, before.receipt).totals == after.totals)
    #expect(!after.totals.isEmpty)
  }

  @Test func `a reason of the command stands where the plain way puts it`() throws {
    let folder = try TemporaryFolder()
    let text = try EventsText(seed: 3, count: 60, isWild: false).text
    let alasan = Alasan(.koreksiSalahKetik)
    let plain = try EventsBench(folder, "plain")
    try plain.takePlainly(text, alasan: alasan)
    let piecewise = try EventsBench(folder, "piecewise")
    try piecewise.take(text, alasan: alasan)
    #expect(try plain.lines() == piecewise.lines())
    #expect(try plain.lines().contains { $0.contains("(koreksi-salah-ketik)") })
  }

  @Test(arguments: [70, 4_000])
  func `adds just what is missing, and nothing the third time`(piece: Int) throws {
    let bench = try EventsBench(try TemporaryFolder())
    let text = try EventsText(seed: 5, count: 200, isWild: false)
    let half = text.lines.prefix(90).joined(separator: "\n")
    #expect(try bench.take(half, piece: piece).receipt.added == 90)
    let second = try bench.take(text.text, piece: piece)
    #expect(second.receipt.added == 110)
    #expect(second.receipt.seqs == Array(1...200))
    let third = try bench.take(text.text, piece: piece)
    #expect(third.receipt.added == 0)
    #expect(third.receipt.seqs == Array(1...200))
    #expect(try bench.lines().count == 200)
  }

  @Test func `events without an identity get one by the file and their line`() throws {
    let bench = try EventsBench(try TemporaryFolder())
    let text = try EventsText(seed: 8, count: 120, isWild: true).text
    let first = try bench.take(text, piece: 200)
    #expect(try bench.take(text, piece: 5_000).receipt.added == 0)
    // Another file is another origin, whatever its lines say.
    #expect(throws: Never.self) { try bench.take(text + "\n", piece: 300) }
    #expect(try bench.lines().count > first.count)
  }

  @Test func `names every difference from events that are known`() throws {
    let bench = try EventsBench(try TemporaryFolder())
    let text = try EventsText(seed: 9, count: 80, isWild: false)
    try bench.take(text.text)
    var changed = text.lines
    changed[0] = changed[0].replacing("Unit 2.17.07", with: "Unit lain")
    changed[70] = changed[70].replacing(#""actor":"perencana""#, with: #""actor":"orang lain""#)
    let refusal = try bench.refusal(changed.joined(separator: "\n"), piece: 500)
    guard case .log(.differentContent(let differences)) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(differences.map(\.seq) == [1, 71])
    #expect(differences.flatMap { $0.fields.map(\.name) } == ["data", "actor"])
  }

  @Test(arguments: [64, 900, 1 << 18])
  func `reports all that is wrong, each at its line, and writes nothing`(piece: Int) throws {
    let bench = try EventsBench(try TemporaryFolder())
    let text = try EventsText(seed: 11, count: 40, isWild: false)
    var lines = text.lines
    lines[3] = "nol"
    lines[10] = lines[9]
    lines[20] = lines[20].replacing(#""v":1"#, with: #""v":1,"seq":7"#)
    lines[30] = lines[30].replacing(#""type":""#, with: #""type":"x-"#)
    lines[35] = "{\"effective\":\"2021-01-01\",\"dasar\":\"" + String(repeating: "a", count: 70_000)
    let problems = try bench.problems(lines.joined(separator: "\n"), piece: piece)
    let places = problems.map { "\($0.identifier) \($0.place?.line ?? 0)" }.sorted()
    #expect(
      places == [
        "event-type-unknown 31", "event-unclear 11", "event-unclear 21", "event-unclear 36",
        "event-unclear 4",
      ])
    #expect(try bench.lines().isEmpty)
  }

  @Test func `says what a file is that is no text, and that it is empty`() throws {
    let bench = try EventsBench(try TemporaryFolder())
    #expect(try bench.problems("PK\u{3}\u{4}zip").map(\.identifier) == ["file-not-text"])
    #expect(try bench.problems("\n  \n").map(\.identifier) == ["file-empty"])
    #expect(try bench.problems("").map(\.identifier) == ["file-empty"])
    #expect(try bench.problems("{\"type\":\"a\u{0}\"}").map(\.identifier) == ["event-unclear"])
    let broken = UserSource(Array("\n{\"type\":\"é".utf8) + [0xFF, 0x22, 0x7D], path: "x")
    var writer = try bench.open()
    #expect {
      try EventsImport(broken, pd: "dinkopum", actor: "a").commit(to: &writer)
    } throws: { error in
      guard case ImportError.table(let failure) = error else { return false }
      return failure.problems.map(\.identifier) == ["file-not-utf8"]
        && failure.problems.first?.place == TablePlace(line: 2, column: 11)
    }
    try writer.close()
  }

  @Test(arguments: [64, 1 << 18])
  func `a rule that is broken refuses everything`(piece: Int) throws {
    let bench = try EventsBench(try TemporaryFolder())
    var lines = try EventsText(seed: 12, count: 60, isWild: false).lines
    lines[50] = lines[50].replacing("2.17.07", with: "2.17.99")
    guard
      case .refused(.unknownUnit(let kode, _, _), 51, 60)? = try bench.refusal(
        lines.joined(separator: "\n"), piece: piece)
    else {
      Issue.record("not refused")
      return
    }
    #expect(kode.text.hasPrefix("2.17.99"))
    #expect(try bench.lines().isEmpty)
  }

  @Test func `two kinds of money are looked for when all were seen`() throws {
    let bench = try EventsBench(try TemporaryFolder())
    var lines = Array(try EventsText(seed: 13, count: 6, isWild: false).lines)
    let pagu = { (indikator: String, rupiah: Int) in
      #"{"effective":"2021-05-01","type":"pagu-changed","data":{"tahun":2022,"tahapan":"rancangan","kode":"2.17.07.2.01.01"\#(indikator),"rupiah":\#(rupiah)}}"#
    }
    lines += [pagu("", 5), pagu(#","indikator":"1""#, 6)]
    guard
      case .refused(.moneyAtUnitAndIndicator, 7, 8)? = try bench.refusal(
        lines.joined(separator: "\n"), piece: 64)
    else {
      Issue.record("not refused")
      return
    }
    #expect(try bench.lines().isEmpty)
  }

  @Test func `takes back events of the log, and none of its own`() throws {
    let bench = try EventsBench(try TemporaryFolder())
    let text = try EventsText(seed: 14, count: 50, isWild: false)
    try bench.take(text.text)
    let place = try #require(text.lines.lastIndex { $0.contains("pagu-changed") })
    let retraction = { (seq: Int) in
      #"{"effective":"2021-06-01","type":"retracted","dasar":"salah","data":{"seq":\#(seq),"alasan":"koreksi-salah-ketik"}}"#
    }
    let outcome = try bench.take(retraction(place + 1))
    #expect(outcome.receipt.added == 1)
    let state = try RenjaLog(opening: bench.path).state()
    #expect(state.size == 51)
    let again = text.lines[0] + "\n" + retraction(place + 1) + "\n" + text.lines[1]
    guard case .refused(.retractsTwice, 2, 3)? = try bench.refusal(again, piece: 64)
    else {
      Issue.record("taken back twice")
      return
    }
    guard case .refused(.retractsNothing(52), _, _)? = try bench.refusal(retraction(52)) else {
      Issue.record("takes back itself")
      return
    }
  }

  @Test(arguments: [64, 1 << 18])
  func `few events are judged by what concerns them as by all that the log says`(piece: Int) throws
  {
    let bench = try EventsBench(try TemporaryFolder())
    let many = try bench.take(try EventsText(seed: 21, count: 200, isWild: true).text)
    let unknown =
      #"{"effective":"2021-05-01","type":"pagu-changed","data":{"tahun":2022,"tahapan":"rancangan","kode":"2.17.07.2.01.09","rupiah":1}}"#
    guard
      case .refused(.unknownUnit(_, 2022, let near), 1, 1)? = try bench.refusal(
        unknown, piece: piece)
    else {
      Issue.record("not refused")
      return
    }
    #expect(near.map(\.text) == Array(EventsText.codes[2...]))
    let known = unknown.replacing("01.09", with: "01.02")
    let outcome = try bench.take(known, piece: piece)
    let state = try RenjaLog(opening: bench.path).state()
    let stage = try #require(outcome.totals.first)
    let table = try #require(state.stages[stage.stage])
    #expect(outcome.totals.count == 1 && stage.after == PlanTree(table).total)
    let before = try #require(
      try RenjaLog(opening: bench.path).state(Bounds(upto: many.count)).stages[stage.stage])
    #expect(stage.before == PlanTree(before).total)
  }

  @Test func `a preview says what the import does, and writes nothing`() throws {
    let bench = try EventsBench(try TemporaryFolder())
    let text = try EventsText(seed: 15, count: 70, isWild: false).text
    let source = UserSource(Array(text.utf8), path: "events.jsonl")
    let events = EventsImport(source, pd: "dinkopum", actor: "bendahara")
    let preview = try events.preview(in: try RenjaLog(opening: bench.path), as: "uji")
    #expect(try bench.lines().isEmpty)
    let outcome = try bench.take(text)
    #expect(preview.receipt.seqs == outcome.receipt.seqs)
    #expect(preview.totals == outcome.totals)
    #expect(preview.receipt.added == 70)
  }

  @Test func `a size that the log does not have is refused`() throws {
    let bench = try EventsBench(try TemporaryFolder())
    let text = try EventsText(seed: 16, count: 10, isWild: false).text
    try bench.take(text)
    var writer = try bench.open()
    let again = EventsImport(
      UserSource(Array(text.utf8), path: "x"), pd: "dinkopum", actor: "a")
    // Known events answer before the size is asked for.
    #expect(throws: Never.self) { try again.commit(to: &writer, expect: 4) }
    let more = EventsImport(
      UserSource(
        Array(text.replacing("2021", with: "2020").replacing("\"id\":\"", with: "\"id\":\"0").utf8),
        path: "x"),
      pd: "dinkopum", actor: "a")
    #expect(throws: ImportError.self) { try more.commit(to: &writer, expect: 4) }
    try writer.close()
  }

  /// The file then says another thing, or something that is no event.
  @Test(arguments: [("9", "8"), ("{", "x"), (#""dasar":"R"#, #""dasar":"""#)])
  func `a file that is changed between judging and appending is noticed`(
    was: String, is: String
  ) throws {
    let folder = try TemporaryFolder()
    let text = try EventsText(seed: 17, count: 40, isWild: false).text
    let path = folder.appending("events.jsonl")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let file = EventsFile(try UserFile.source(path), piece: 500)
    let origin = EventsOrigin(path: path, pd: "dinkopum", actor: "a", alasan: nil, sha256: nil)
    var reader = EventsPieceReader(file.source, origin)
    let piece = try reader.read(0..<file.source.size).get()
    var batch = EventsBatch(try #require(piece.places.first), line: 1)
    for place in piece.places { batch.append(place, isKnown: false) }
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    let place = try #require(text.firstRange(of: was)).lowerBound
    try handle.seek(toOffset: UInt64(text.utf8.distance(from: text.utf8.startIndex, to: place)))
    try handle.write(contentsOf: Data(`is`.utf8))
    try handle.close()
    let bench = try EventsBench(folder)
    var writer = try LogWriter.open(bench.path)
    let source = file.source
    let made = batch
    #expect {
      try writer.append(
        batches: [made.batchSize], worker: { EventsBatchReader(source, origin) },
        fill: { (reader, _, builder) throws(AppendFailure<UserFileError>) in
          try reader.fill(&builder, with: made)
        })
    } throws: { error in
      guard case .source(.changed(path))? = error as? AppendFailure<UserFileError> else {
        return false
      }
      return true
    }
    let size = writer.size
    #expect(size == 0)
    try writer.close()
  }
}
