import Canonical
import EventLog
import Foundation
import Platform
import RenjaModel
import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Clocks that are wrong")
struct ClockTests {
  private func session(at text: String) throws -> WritingSession {
    let session = try WritingSession()
    session.clock = try clock(text)
    session.run("init", session.log, "--origin", "uji.example/renja/dinkopum")
    return session
  }

  private func clock(_ text: String) throws -> StoppedClock {
    StoppedClock(seconds: try #require(Instant(text)).secondsSince1970)
  }

  private func record(_ number: Int, _ session: WritingSession, _ more: [String] = [])
    -> WritingSession.Answer
  {
    session.record("unit", [String(number), "Urusan \(number)", "--tahun", "2021"] + more)
  }

  private func recorded(_ session: WritingSession) throws -> [String] {
    var times: [String] = []
    try session.reader().forEachEvent { times.append($0.recorded.description) }
    return times
  }

  @Test(arguments: [
    // A clock set back by years, by a second as at a leap second, and to where counting begins.
    ("2021-03-16T02:10:00Z", "1970-01-01T00:00:00Z", "2021-03-16T02:10:00Z", true),
    ("2016-12-31T23:59:59Z", "2016-12-31T23:59:58Z", "2016-12-31T23:59:59Z", true),
    ("2016-12-31T23:59:59Z", "2016-12-31T23:59:59Z", "2016-12-31T23:59:59Z", false),
    ("2016-12-31T23:59:59Z", "2017-01-01T00:00:00Z", "2017-01-01T00:00:00Z", false),
    // Where 32 bits end, signed and unsigned, and where the calendar does.
    ("2038-01-19T03:14:07Z", "2038-01-19T03:14:08Z", "2038-01-19T03:14:08Z", false),
    ("2038-01-19T03:14:08Z", "1901-12-13T20:45:52Z", "2038-01-19T03:14:08Z", true),
    ("2106-02-07T06:28:15Z", "2106-02-07T06:28:16Z", "2106-02-07T06:28:16Z", false),
    ("2106-02-07T06:28:16Z", "1970-01-01T00:00:00Z", "2106-02-07T06:28:16Z", true),
    ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", false),
    ("1970-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "1970-01-01T00:00:00Z", true),
  ])
  func `never take the log back, and the log says so`(
    first: String, second: String, expected: String, isBehind: Bool
  ) throws {
    let session = try session(at: first)
    #expect(record(1, session).status == .done)
    session.clock = try clock(second)
    #expect(record(2, session).status == .done)
    #expect(record(3, session).status == .done)
    #expect(try recorded(session) == [first, expected, expected])
    let lines = session.run("log", "--format", "json").output
    #expect(lines.contains(#""clock":"\#(second)""#) == isBehind)
    let shown = session.run("log").output
    #expect(shown.contains("the clock showed") == isBehind, "\(shown)")
    let verified = session.run("verify")
    #expect(verified.status == .done)
    #expect(verified.output.contains("clock-behind") == isBehind, "\(verified.output)")
    // Once for all events that came while the clock was behind.
    #expect(verified.output.components(separatedBy: "[clock-behind]").count <= 2)
  }

  @Test func `a clock far ahead is refused until somebody says that it is right`() throws {
    let session = try session(at: "2021-03-16T02:10:00Z")
    #expect(record(1, session).status == .done)
    session.clock = try clock("2022-03-17T02:10:00Z")
    #expect(record(2, session).status == .done, "366 days are a year that was slept through")
    session.clock = try clock("2023-03-18T02:10:01Z")
    let refused = record(3, session)
    #expect(refused.status == .notPermitted)
    #expect(refused.errors.contains("[clock-ahead]"))
    #expect(refused.errors.contains("--clock-ok"))
    #expect(record(3, session, ["--clock-ok"]).status == .done)
    #expect(try recorded(session).last == "2023-03-18T02:10:01Z")
    // A machine that believes to be in the year 9999 does not take the log there.
    session.clock = try clock("9999-12-31T23:59:59Z")
    #expect(record(4, session).status == .notPermitted)
    session.clock = StoppedClock(seconds: .max)
    #expect(record(4, session).status == .notPermitted)
    session.clock = StoppedClock(seconds: .min)
    #expect(record(4, session).status == .done)
    #expect(try recorded(session).last == "2023-03-18T02:10:01Z")
  }

  @Test(arguments: [
    "2022~2016-12-31T23:59:60Z", "2022~2021-02-29", "2022@2021-13-01", "2022@2021-00-10",
    "2022~2021-03-16T24:00:00Z", "2022@-0001-01-01", "2022@10000-01-01",
  ])
  func `a time that no clock shows is refused in words`(coordinate: String) throws {
    let session = try WritingSession.withPlan()
    let answer = session.run("show", coordinate)
    #expect(answer.status == .usage || answer.status == .badInput, "\(answer.errors)")
    #expect(answer.errors.contains("[coordinate-unclear]"), "\(answer.errors)")
  }

  @Test func `a line with a leap second is no line`() throws {
    let line = #"{"seq":1,"id":"0b9e0000000000000000000000000001","#
    let rest =
      #","effective":"2021-03-15","type":"x","v":1,"pd":"a","actor":"a","user":"u","data":{}}"#
    let good = line + #""recorded":"2016-12-31T23:59:59Z""# + rest
    let leap = line + #""recorded":"2016-12-31T23:59:60Z""# + rest
    #expect(throws: Never.self) { _ = try EventLine.read(Array(good.utf8).span) }
    #expect(throws: LineError.self) { _ = try EventLine.read(Array(leap.utf8).span) }
  }
}
