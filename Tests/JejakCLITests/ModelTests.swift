import Foundation
import ModelCheck
import Platform
import Testing

@testable import JejakCLI

/// A log in memory, and the program in this process.
private struct Rehearsed: World {
  private let session: WritingSession
  var log: String { session.log }

  init() throws {
    session = try WritingSession()
  }

  mutating func run(_ arguments: [String]) throws -> Outcome {
    let answer = session.run(arguments)
    return (answer.status.rawValue, answer.output, answer.errors)
  }
}

@Suite("The program and a plain model of it: random commands, one answer")
struct ModelTests {
  /// The long run is `Tools/model`; these seeds are there for the everyday slip.
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `agree on a hundred random steps, crashes among them`(seed: UInt64) throws {
    let report = try Experiment { try Rehearsed() }.run(seed: seed, steps: 100)
    #expect(report.failure == nil, "\(report.failure ?? "")")
    #expect(report.tally.recorded > 20)
    #expect(report.tally.asked > 3)
  }
}
