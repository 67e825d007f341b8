import EventLog
import Evidence
import Foundation
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Checkpoints are signed and witnessed from the command line")
struct SigningCommandTests {
  @Test func `who signed is told wherever the keys are given`() throws {
    let desk = try ProvingDesk()
    desk.ask("seal")
    let office = "--key \(try desk.key(1)) --name \(ProvingDesk.origin)"
    let witness = "--key \(try desk.key(2)) --name inspektorat.example/1"
    let state = desk.folder.appending("state")
    desk.paper("signers", "sign \(office) --verifier-key")
    desk.papers.contents["signers"]? += desk.ask("witness \(witness) --verifier-key").output
    let note = desk.ask("sign \(office)")
    #expect(note.status == .done)
    #expect(note.output.contains("\n10\n") && note.output.contains("\n\u{2014} test.example"))
    let line = desk.ask("witness \(witness) --state \(state) --signers signers")
    #expect(line.status == .done)
    #expect(line.output.hasPrefix("\u{2014} inspektorat.example/1 "))
    let verified = desk.ask("verify --signers signers")
    #expect(verified.status == .done)
    #expect(verified.output.contains("witnessed by inspektorat.example/1"))
    desk.ask("prove 3")
    let checked = desk.ask("check 3.tlog-proof --signers signers")
    #expect(checked.status == .done)
    #expect(checked.output.contains("signed by test.example/dinkopum"))
    desk.papers.contents["note"] = note.output
    #expect(desk.ask("consistency note --signers signers").status == .done)
    desk.papers.contents["note"] = note.output.replacingOccurrences(of: "\n10\n", with: "\n9\n")
    let forged = desk.ask("verify --against note --signers signers")
    #expect(forged.status == .integrityBroken)
    #expect(forged.output.contains("[signature-wrong]"))
  }

  @Test func `a witness does not sign two views`() throws {
    let desk = try ProvingDesk()
    let witness =
      "witness --key \(try desk.key(2)) --name w --head --state \(desk.folder.appending("state"))"
    let earlier = try desk.copy("earlier")
    try desk.append(2, from: 11)
    #expect(desk.ask(witness).status == .done)
    let refused = desk.ask(witness, log: earlier)
    #expect(refused.status == .integrityBroken)
    #expect(refused.errors.contains("[rolled-back]") && refused.output.isEmpty)
  }

  @Test func `an unsigned checkpoint is not taken where a key must have signed`() throws {
    let desk = try ProvingDesk()
    let old = desk.paper("old", "checkpoint")
    desk.paper("signers", "sign --key \(try desk.key(1)) --name a --verifier-key")
    #expect(desk.ask("consistency old --signers signers").errors.contains("[unsigned]"))
    desk.ask("prove 3")
    #expect(desk.ask("check 3.tlog-proof --signers signers").status == .findings)
    desk.papers.contents["signers"] = old
    #expect(desk.ask("check 3.tlog-proof --signers signers").errors.contains("[key-unclear]"))
  }

  @Test func `keys and folders of no use are told apart`() throws {
    let desk = try ProvingDesk()
    let missing = desk.ask("sign --key \(desk.folder.appending("no.pem")) --name a")
    #expect(missing.status == .inputOutput)
    #expect(missing.errors.contains("[key-unreadable]"))
    let key = try desk.key(1)
    #expect(desk.ask("sign --key \(key) --name 'a b'").errors.contains("[key-unclear]"))
    #expect(desk.ask("sign --key \(key)").status == .usage)
    #expect(desk.ask("witness --key \(key) --name w").errors.contains("--state"))
    let inside = desk.ask("witness --key \(key) --name w --state \(desk.log)/state")
    #expect(inside.status == .notPermitted)
    #expect(inside.errors.contains("[state-inside-log]"))
  }

  @Test func `a read-only log is witnessed all the same`() throws {
    let desk = try ProvingDesk()
    let key = try desk.key(2)
    let lock = desk.log + "/lock"
    try? FileManager.default.removeItem(atPath: lock)
    try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
    let state = desk.folder.appending("state")
    let reply = desk.ask("witness --key \(key) --name w --head --state \(state)")
    #expect(reply.status == .done)
    #expect(reply.output.hasPrefix("\u{2014} w "))
    #expect(reply.errors.contains("not kept in the log's witness/"))
  }
}
