import EventLog
import Foundation
import Reports
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Verify says whether the log is whole, and where it is not")
struct VerifyTests {
  @Test(arguments: Language.allCases)
  func `a whole log verifies`(language: Language) throws {
    let log = try StoryLog()
    let answer = Answer("verify --lang \(language.rawValue)", log: log.path)
    #expect(answer.status == .done)
    Golden().expect(answer.output, is: "verify.\(language.rawValue).txt")
    if language == .indonesian {
      Golden().expect(
        Answer("verify --format json", log: log.path).output, is: "verify.id.json")
    }
  }

  @Test func `a torn tail is no damage, and is told apart`() throws {
    let log = try StoryLog()
    try change(log) { $0 + Array(#"{"seq":9999,"id":"#.utf8) }
    let answer = Answer("verify", log: log.path)
    #expect(answer.status == .findings)
    #expect(answer.output.contains("[torn-tail]"))
    #expect(answer.output.contains("quarantine/"))
  }

  @Test func `a changed byte is found at its line`() throws {
    let log = try StoryLog()
    try change(log) { bytes in
      var bytes = bytes
      bytes[bytes.count / 2] ^= 1
      return bytes
    }
    let answer = Answer("verify --format json", log: log.path)
    #expect(answer.status == .integrityBroken)
    #expect(answer.output.contains(#""ok":false"#))
    #expect(answer.output.contains(#""kind":"changed-line""#))
    #expect(Answer("verify", log: log.path).output.contains("--salvage"))
  }

  @Test func `every kind of fault has words in both languages`() {
    for kind in LogFault.Kind.allCases {
      let fault = LogFault(kind, "segments/1", expected: .plain("a"), found: .plain("b"))
      for language in Language.allCases {
        #expect(kind.meaning(language).hasSuffix("."))
        #expect(fault.remedy(language).hasSuffix("."))
      }
    }
  }

  private func change(_ log: StoryLog, _ body: ([UInt8]) -> [UInt8]) throws {
    let folder = log.path + "/active"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let url = URL(fileURLWithPath: "\(folder)/\(name)")
    try Data(body(Array(Data(contentsOf: url)))).write(to: url)
  }
}
