import TestSupport
import Testing
import Foundation

@testable import JejakCLI

@Suite("Show, trace and diff on the real Renja 2022")
struct ReadingTests {
  @Test func `keeps`() throws {
    let log = try PlanLog(try PlanEvents.renja2022())
    try FileManager.default.copyItem(atPath: log.path, toPath: "/tmp/rd/log")
  }
}
