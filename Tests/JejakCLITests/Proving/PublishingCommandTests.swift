import Foundation
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Logs are published, and copies believe nothing unseen")
struct PublishingCommandTests {
  @Test func `a copy follows what is published`() throws {
    let desk = try ProvingDesk()
    let (source, copy) = (desk.folder.appending("public"), desk.folder.appending("copy"))
    #expect(desk.ask("mirror \(source) \(copy)").status == .noInput)
    desk.ask("seal")
    #expect(desk.ask("publish \(source)").output.contains("10 events, for the first time"))
    #expect(desk.ask("mirror \(source) \(copy)").status == .done)
    try desk.append(2, from: 11)
    #expect(desk.ask("publish \(source)").output.contains("still 10 events"))
    desk.ask("seal")
    desk.ask("publish \(source)")
    let grown = desk.ask("mirror \(source) \(copy)")
    #expect(grown.output.contains("test.example_dinkopum: from 10 to 12 events"))
    let row = desk.ask("mirror \(source) \(copy) --format json").output
    #expect(row.contains(#""before":12,"size":12"#))
  }

  @Test func `a log that was rewritten is refused, with the reason`() throws {
    let desk = try ProvingDesk()
    let other = desk.folder.appending("other")
    let (source, copy) = (desk.folder.appending("public"), desk.folder.appending("copy"))
    desk.ask("seal")
    desk.ask("publish \(source)")
    desk.ask("mirror \(source) \(copy)")
    desk.ask("init \(other) --origin \(ProvingDesk.origin) --offset +07:00 --pd dinkopum")
    desk.ask(
      "record unit 2 Lain --tahun 2022 --effective 2021-01-04 --dasar SK", log: other)
    desk.ask("seal", log: other)
    let published = desk.ask("publish \(source)", log: other)
    #expect(published.status == .integrityBroken)
    let second = desk.folder.appending("second")
    desk.ask("publish \(second)", log: other)
    let refused = desk.ask("mirror \(second) \(copy)")
    #expect(refused.status == .integrityBroken)
    #expect(refused.errors.contains("[rolled-back]: test.example_dinkopum: "))
    desk.paper("signers", "sign --key \(try desk.key(1)) --name a --verifier-key")
    let unsigned = desk.ask("mirror \(source) \(copy) --signers signers")
    #expect(unsigned.errors.contains("[unsigned]"))
    #expect(unsigned.status == .integrityBroken)
  }

  @Test func `verify holds the log against every kept checkpoint`() throws {
    let desk = try ProvingDesk()
    desk.paper("old", "checkpoint --short")
    let earlier = try desk.copy("earlier")
    try desk.append(2, from: 11)
    desk.paper("new", "checkpoint")
    #expect(desk.ask("verify --against old new").status == .done)
    let rolled = desk.ask("verify --against old new", log: earlier)
    #expect(rolled.status == .integrityBroken)
    #expect(rolled.output.contains("[rolled-back]"))
    let json = desk.ask("verify --against old new --format json", log: earlier).output
    #expect(json.contains(#""last_good":"test.example/dinkopum 10 "#))
    #expect(desk.ask("verify", log: earlier).status == .done)
    desk.papers.contents["bad"] = "scribble"
    let unclear = desk.ask("verify --against bad")
    #expect(unclear.status == .integrityBroken)
    #expect(unclear.output.contains("[checkpoint-unclear]"))
    let key = "--key \(try desk.key(1)) --name a --head"
    desk.ask("sign \(key)")
    let witness = "witness/00000000000000000012.note"
    try FileManager.default.createDirectory(
      atPath: earlier + "/witness", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(desk.log)/\(witness)", toPath: "\(earlier)/\(witness)")
    #expect(desk.ask("verify", log: earlier).status == .integrityBroken)
  }
}
