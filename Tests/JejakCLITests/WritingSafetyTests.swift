import EventLog
import Foundation
import Platform
import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Writing twice, at once, dry or with nonsense harms no log")
struct WritingSafetyTests {
  @Test func `records nothing twice under one name`() throws {
    let session = try WritingSession.withUnits()
    let again = { session.pagu(WritingSession.first, "5", at: "penetapan", id: 7) }
    #expect(again().output.hasPrefix("Recorded: event 7\n"))
    session.pagu(WritingSession.second, "6", at: "penetapan")
    let bytes = try session.bytes()
    let repeated = again()
    #expect(repeated.status == .done)
    #expect(repeated.output.hasPrefix("Nothing new: already recorded as event 7\n"))
    #expect(try session.bytes() == bytes)
    let other = session.pagu(WritingSession.first, "8", at: "penetapan", id: 7)
    #expect(other.status == .badInput)
    #expect(other.errors.contains("event 7 data.rupiah: recorded 5, given 8"))
    session.run("retract", "7", "--alasan", "koreksi-impor")
    #expect(again().output.contains("These events were retracted."))
  }

  @Test func `works a repeated command out in the state before it`() throws {
    let session = try WritingSession.withPlan()
    let later = ["--effective", "2022-07-01", "--dasar", "P", "--id", WritingSession.id(50)]
    let open = ["open", "2022/perubahan", "--from", "2022/penetapan"] + later
    #expect(session.run(open).status == .done)
    session.pagu(WritingSession.first, "1", at: "penetapan")
    let repeated = session.run(open)
    #expect(repeated.status == .done)
    #expect(repeated.output.contains("Nothing new: already recorded as events 9–11"))
  }

  @Test func `refuses where the log is not as long as expected`() throws {
    let session = try WritingSession.withPlan()
    let answer = session.pagu(WritingSession.first, "1", at: "penetapan", ["--expect", "7"])
    #expect(answer.status == .temporary)
    #expect(answer.errors.contains("[size-unexpected]: the log holds 8 events, not 7"))
    let held = session.pagu(WritingSession.first, "1", at: "penetapan", ["--expect", "8"])
    #expect(held.status == .done)
  }

  @Test func `writes nothing in a dry run, not even to a log that can only be read`() throws {
    let session = try WritingSession.withPlan()
    let bytes = try session.bytes()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: session.log)
    let dry = session.pagu(WritingSession.first, "1", at: "penetapan", ["--dry-run"])
    let refused = session.pagu("2.17.09", "1", at: "penetapan", ["--dry-run", "--stated"])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: session.log)
    #expect(dry.status == .done)
    #expect(dry.output.contains("Dry run: 1 event would be recorded; nothing was written"))
    #expect(dry.output.contains("415.000.000 → 100.000.001"))
    #expect(refused.status == .badInput)
    #expect(try session.bytes() == bytes)
  }

  @Test func `waits for another writer and then says who it is`() throws {
    let session = try WritingSession.withPlan()
    let writer = try RenjaWriter(opening: session.log, WriterOptions(user: "budi"))
    let answer = session.pagu(WritingSession.first, "1", at: "penetapan")
    #expect(answer.status == .temporary)
    #expect(answer.errors.contains("[log-locked]: the log is being written to by budi"))
    try writer.close()
  }

  @Test func `takes back a range and a batch, each event by its own`() throws {
    let session = try WritingSession.withPlan()
    let reason = ["--alasan", "koreksi-impor: salah tabel"]
    session.run(
      "open", "2022/perubahan", "--from", "2022/penetapan", "--effective", "2022-07-01",
      "--dasar", "P")
    let part = session.run(["retract", "10..11"] + reason)
    #expect(part.output.hasPrefix("Recorded: events 12–13"))
    let batch = session.run(["retract", "--batch", "10"] + reason)
    #expect(batch.output.hasPrefix("Recorded: event 14"))
    let nothing = session.run(["retract", "9..14"] + reason)
    #expect(nothing.status == .noInput)
    #expect(try session.reader().retracted() == [9, 10, 11])
  }

  @Test(arguments: [UInt64(3), 2_022])
  func `never traps, whatever is to be written`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let session = try WritingSession.withPlan()
    let commands = Registry.standard.signatures.filter { $0.groups.contains(.writing) }
    let values = [
      "2022", "2022/perubahan", "penetapan", "perubahan", "pergeseran-1", WritingSession.first,
      WritingSession.second, "\(WritingSession.first)=-5", "\(WritingSession.second)=+5", "kosong",
      "1", "-5", "1e400", "99999999999999999999", "315.000.000", "2021-03-15", "2022@today~3", "",
      "koreksi-impor", "DAU", "DAU=5", "1..3", "0..0", "9..1", "9223372036854775807", "tw2",
      "\u{1B}[2J",
      "2.17.08", "t1", "16MiB", "3.0000000000000000000000000001", WritingSession.id(3), "x#1", "é",
    ]
    for _ in 0..<250 {
      guard let command = commands.randomElement(using: &generator) else { continue }
      var line = command.words
      for parameter in command.parameters
      where parameter.isRequired || Bool.random(using: &generator) {
        line.append(values.randomElement(using: &generator) ?? "")
      }
      for option in command.own
      where option.isRequired || Int.random(in: 0..<4, using: &generator) == 0 {
        line.append(option.flag)
        if case .choice(let choices) = option.value {
          line.append(choices.randomElement(using: &generator) ?? "")
        } else if option.takesValue {
          line.append(values.randomElement(using: &generator) ?? "")
        }
      }
      if Bool.random(using: &generator) { line.append("--dry-run") }
      let answer = session.run(line)
      #expect(!answer.errors.contains("[unforeseen]"), "\(line): \(answer.errors)")
      #expect((answer.status == .done) == answer.errors.isEmpty, "\(line): \(answer.errors)")
      #expect(!(answer.output + answer.errors).contains("\u{1B}"), "\(line)")
    }
    #expect(try session.reader().snapshot.evidence.isEmpty)
    _ = try session.reader().state()
  }
}
