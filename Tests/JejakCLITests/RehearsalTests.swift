import EventLog
import Foundation
import RenjaStore
import Testing

@testable import JejakCLI

@Suite("A dry run of making and sealing a log")
struct RehearsalTests {
  @Test func `init says what it would make, and makes nothing`() throws {
    let session = try WritingSession()
    let line = ["init", session.log, "--origin", "uji.example/dinkopum", "--dry-run"]
    let answer = session.run(line)
    #expect(answer.status == .done)
    #expect(answer.output.hasPrefix("Would be made in"))
    #expect(!FileManager.default.fileExists(atPath: session.log))
    session.run("init", session.log, "--origin", "uji.example/dinkopum")
    let again = session.run(line)
    #expect(again.status == .cannotCreate)
    #expect(again.errors.contains("folder-not-empty"))
  }

  @Test func `seal says up to which event it would seal, and seals nothing`() throws {
    let session = try WritingSession.withUnits()
    let before = try session.bytes()
    let answer = session.run("seal", "--dry-run")
    #expect(answer.output.hasPrefix("Would be sealed up to event 6"))
    #expect(try session.bytes() == before)
    session.run("seal")
    let sealed = session.run("seal", "--dry-run")
    #expect(sealed.output.hasPrefix("There was nothing to seal"))
  }
}
