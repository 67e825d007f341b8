import Projections
import TestSupport
import Testing

@testable import JejakCLI

@Suite("audit and finding on the command line")
struct AuditTests {
  private static let key =
    "pagu-above-need:2022/penetapan:\(WritingSession.first)::pagu:2022/kebutuhan"

  /// A pagu above the need that the office stated itself.
  private func session() throws -> WritingSession {
    let session = try WritingSession.withPlan()
    session.pagu(WritingSession.first, "300.000.000", at: "kebutuhan", id: 3)
    return session
  }

  private func audit(_ session: WritingSession, _ more: String...) -> WritingSession.Answer {
    session.run(["audit", "2022", "--only", "pagu-above-need"] + more)
  }

  @Test func `ends with 1 until every finding is closed, and tells closed ones too`() throws {
    let session = try session()
    #expect(audit(session).status == .findings)
    let fact = WritingSession.fact
    session.run(["finding", "raise", Self.key, "Pagu di atas kebutuhan"] + fact)
    let answer = session.run(["finding", "answer", Self.key, "Harga naik"] + fact)
    #expect(answer.status == .done)
    #expect(audit(session).status == .findings)
    #expect(audit(session).output.contains("answered"))
    session.run(["finding", "close", Self.key, "Sesuai"] + fact)
    let closed = audit(session)
    #expect(closed.status == .done)
    #expect(closed.output.contains("closed"))
  }

  @Test func `fills in from the key what a finding is about`() throws {
    let session = try session()
    session.run(["finding", "raise", Self.key, "Pagu di atas kebutuhan"] + WritingSession.fact)
    let line = session.run("log", "--type", "finding-raised", "--format", "json").output
    for said in [
      #""check":"pagu-above-need""#, #""tahun":2022"#, #""tahapan":"penetapan""#,
      #""kode":"2.17.08.2.01.01""#, #""tingkat":"sedang""#, #""asal":"jejak audit""#,
    ] {
      #expect(line.contains(said), "\(said)")
    }
    let outside = session.run(["finding", "raise", "LHR-7", "Dari luar"] + WritingSession.fact)
    #expect(outside.status == .usage)
    #expect(outside.errors.contains("--tahun"))
  }

  @Test func `lists the checks without a plan, and asks for one otherwise`() throws {
    let log = try PlanLog(PlanEvents.small)
    let list = Answer("audit --list --format csv", log: log.path)
    #expect(list.status == .done)
    #expect(list.output.split(separator: "\r\n").count == Audit.allChecks.count + 1)
    #expect(Answer("audit", log: log.path).status == .usage)
  }

  @Test func `writes the contract as JSON and one record a finding as CSV`() throws {
    let session = try session()
    let json = audit(session, "--format", "json").output
    #expect(json.contains(#""finding":"\#(Self.key)""#))
    #expect(json.contains(#""expected":300000000,"found":315000000,"difference":15000000"#))
    #expect(json.contains(#""level":"subkegiatan","field":"pagu""#))
    #expect(json.contains(#""totals":{"findings":1,"berat":0,"sedang":1,"ringan":0,"open":1"#))
    let csv = audit(session, "--format", "csv").output.split(separator: "\r\n")
    #expect(csv.count == 2)
    #expect(csv.first?.hasPrefix("finding,check,severity,pd,tahun,tahapan,compared,kode") ?? false)
  }

  @Test func `knows its checks, and its years`() throws {
    let session = try session()
    #expect(session.run("audit", "2022", "--list").output.contains("pagu-above-need"))
    let mistyped = session.run("audit", "2022", "--only", "pagu-abov-need")
    #expect(mistyped.status == .usage)
    #expect(mistyped.errors.contains("Did you mean: pagu-above-need"))
    #expect(session.run("audit", "2031").status == .noInput)
    #expect(session.run("audit", "2022/kebutuhan", "--only", "pagu-above-need").status == .done)
  }

  @Test(arguments: ["id", "en"])
  func `says the same as text, Markdown, CSV and JSON`(language: String) throws {
    let log = try PlanLog(PlanEvents.small)
    for format in ["text", "md", "csv", "json"] {
      let answer = log.ask(
        ["audit", "2022", "--only", "target-and-pagu", "figure-lost", "earmarked-source-vanished"]
          + ["--lang", language, "--format", format], width: 100)
      Golden().expect(answer.output, is: "audit.\(language).\(format == "text" ? "txt" : format)")
    }
  }
}
