import Platform
import TestSupport
import Testing

@testable import JejakCLI

@Suite("What cannot be recorded is refused in words, and nothing is written")
struct WritingRefusalTests {
  private static let first = WritingSession.first
  private static let stage = ["--tahun", "2022", "--tahapan", "penetapan"]
  private static let fact = WritingSession.fact

  private static func pagu(_ kode: String, _ amount: String, _ more: [String] = []) -> [String] {
    ["record", "pagu", kode, amount] + stage + fact + more
  }

  /// A command line, and how it ends, on a log whose 2022/penetapan is adopted and 2022/perubahan
  /// opened as its copy.
  private static let refusals: [([String], ExitCode)] = [
    (pagu("2.17.8x", "1"), .badInput),
    (pagu(first, "1e400"), .badInput),
    (pagu(first, "-5"), .badInput),
    (pagu(first, "12,345.67"), .badInput),
    (pagu(first, "1.234,567"), .badInput),
    (pagu("2.17.08", "1"), .badInput),
    (pagu(first, "1", ["--stated"]), .badInput),
    (pagu("2.17", "1", ["--stated"]), .badInput),
    (pagu("2.17.08.2.01.07", "1"), .badInput),
    (pagu(first, "1"), .notPermitted),
    (pagu(first, "1", ["--alasan", "koreksi"]), .usage),
    (pagu(first, "1", ["--alasan", "koreksi-inpor"]), .usage),
    (pagu(first, "3", ["--alasan", "koreksi-impor", "--sumber", "A=1", "B=1"]), .badInput),
    (pagu(first, "3", ["--sumber", "A=1", "B"]), .usage),
    (pagu(first, "3", ["--alasan", "koreksi-impor", "--indikator", "4"]), .badInput),
    (pagu(first, "3", ["--indikator", "x"]), .usage),
    (pagu(first, "3", ["--id", "12"]), .usage),
    (pagu(first, "3", ["--expect", "2"]), .temporary),
    (["record", "pagu", first, "1", "--tahun", "22"] + stage.suffix(2) + fact, .usage),
    (["record", "pagu", first, "1", "--tahun", "2022", "--tahapan", "penetpan"] + fact, .usage),
    (["record", "pagu", first, "1"] + stage + ["--effective", "30-9-21", "--dasar", "x"], .usage),
    (
      ["record", "pagu", first, "1"] + stage + ["--effective", "2021-09-30", "--dasar", " "], .usage
    ),
    (["record", "lokasi", first, "x", "--tahun", "2022"] + fact, .usage),
    (["record", "target", first, "x", "--indikator", "1", "--nilai", "a"] + stage + fact, .usage),
    (["record", "realisasi", first, "--periode", "tw1", "--tahun", "2022"] + fact, .badInput),
    (["record", "goal-link", "t9", "2.17.08", "--tahun", "2022"] + fact, .badInput),
    (["record", "proposal-decide", "u9", "ditolak", "--tahun", "2022"] + fact, .badInput),
    (["record", "proposal-decide", "u9", "tolak", "--tahun", "2022"] + fact, .usage),
    (
      ["record", "kutipan", "x", "--form", "T-C.29", "--kolom", "4", "--tahun", "2022"] + fact,
      .badInput
    ),
    (["open", "2022"] + fact, .usage),
    (["open", "2022/dppa@2022-01-01"] + fact, .usage),
    (["open", "2022/perubahan"] + fact, .badInput),
    (["open", "2022/dppa", "--from", "2023"] + fact, .badInput),
    (["open", "2022/dppa", "--from", "2022/rancangn"] + fact, .usage),
    (["open", "2022/dppa", "--from", "2022~99"] + fact, .noInput),
    (["shift", "2022/perubahan", first, "--alasan", "pergeseran"] + fact, .badInput),
    (["shift", "2022/perubahan", "\(first)=-5", "--alasan", "pergeseran"] + fact, .badInput),
    (
      ["shift", "2022/perubahan", "\(first)=-999.999.999", "--alasan", "pergeseran"] + fact,
      .badInput
    ),
    (["shift", "2022/pergeseran-1", "\(first)=-5", "--alasan", "pergeseran"] + fact, .badInput),
    (["shift", "2022/perubahan", "2.17.08.2.01=-5", "--alasan", "pergeseran"] + fact, .badInput),
    (["drop", "2022/perubahan", "2.17.08.2.01", "--alasan", "refocusing"] + fact, .badInput),
    (["drop", "2022/perubahan", "\(first)#x", "--alasan", "refocusing"] + fact, .usage),
    (["adopt", "2022/rka", "--judul", "x"] + fact, .badInput),
    (["adopt", "2022/perubahan", "--judul", "x", "--berkas", "/nowhere/x.pdf"] + fact, .noInput),
    (["retract", "99", "--alasan", "koreksi-impor"], .noInput),
    (["retract", "5", "--alasan", "koreksi-impor"], .badInput),
    (["retract", "7", "--alasan", "lainnya"], .notPermitted),
    (["retract", "--alasan", "koreksi-impor"], .usage),
    (["retract", "1..x", "--alasan", "koreksi-impor"], .usage),
    (["retract", "1..99999", "--alasan", "koreksi-impor"], .usage),
    (["import", "T-C.34", "x.csv"], .usage),
    (["import", "T-C.33", "/nowhere/x.csv", "--tahun", "2022"] + stage.suffix(2) + fact, .noInput),
    (["import", "T-C.33", "/nowhere/x.csv", "--tahun", "2022"] + fact, .usage),
    (["init", "/proc/jejak-no-such", "--origin", "a/b"], .cannotCreate),
    (["init", "/proc", "--origin", "a/b"], .cannotCreate),
    (["init", "/tmp/jejak-never", "--origin", "a b"], .usage),
    (["init", "/tmp/jejak-never"], .usage),
    (["init", "/tmp/jejak-never", "--origin", "a/b", "--segment", "16MB"], .usage),
  ]

  @Test(arguments: ["en", "id"])
  func `says what is wrong and what to do`(language: String) throws {
    let session = try WritingSession.withPlan()
    session.run(["adopt", "2022/penetapan", "--judul", "Renja 2022"] + Self.fact)
    session.run(["open", "2022/perubahan", "--from", "2022/penetapan"] + Self.fact)
    let bytes = try session.bytes()
    var text = ""
    for (line, status) in Self.refusals {
      let answer = session.run(line, language: language)
      #expect(answer.status == status, "\(line): \(answer.errors)")
      #expect(answer.output.isEmpty, "\(line)")
      let words = line.joined(separator: " ")
      text += "$ jejak \(words)\n\(answer.status.rawValue) \(answer.errors)\n"
    }
    Golden().expect(text, is: "refusals.\(language).txt")
    #expect(try session.bytes() == bytes)
  }

  @Test func `refuses a log that is missing, none, half, newer or damaged`() throws {
    let session = try WritingSession.withPlan()
    let line = Self.pagu(Self.first, "1")
    let on = { (path: String) in session.run(line + ["--log", path]) }
    #expect(on(session.folder.appending("none")).status == .noInput)
    #expect(on(session.folder.path).status == .noInput)
    try session.folder.write([], to: "log/checkpoint")
    let damaged = on(session.log)
    #expect(damaged.status == .integrityBroken)
    #expect(damaged.errors.contains("'jejak init NEW --salvage OLD'"))
    try session.folder.write(Array("{\"format\":9}\n".utf8), to: "log/log.json")
    #expect(on(session.log).status == .badInput)
    try session.folder.write(Array("nonsense".utf8), to: "log/log.json")
    #expect(on(session.log).status == .integrityBroken)
  }

  @Test func `saves in a new log what verifies of a damaged one`() throws {
    let session = try WritingSession.withPlan()
    let name = try #require(try session.bytes().keys.first { $0.hasSuffix(".open") })
    let lines = try session.folder.read("log/" + name)
    let damaged = String(decoding: lines, as: UTF8.self)
      .replacing("\"rupiah\":100000000", with: "\"rupiah\":900000000")
    try session.folder.write(Array(damaged.utf8), to: "log/" + name)
    let old = try session.bytes()
    let saved = session.run("init", session.folder.appending("new"), "--salvage", session.log)
    #expect(saved.status == .done, "\(saved.errors)")
    #expect(saved.output.contains("7 events salvaged; 1 faults kept in log.json"))
    #expect(try session.bytes() == old)
    let line = Self.pagu(WritingSession.second, "1") + ["--log", session.folder.appending("new")]
    #expect(session.run(line).output.hasPrefix("Recorded: event 8"))
  }

  @Test func `refuses a clock far ahead, until it is told that it is right`() throws {
    let session = try WritingSession.withPlan()
    session.clock = StoppedClock(seconds: 1_615_860_600 + 400 * 86_400)
    #expect(session.run(Self.pagu(Self.first, "1")).status == .notPermitted)
    #expect(session.run(Self.pagu(Self.first, "1", ["--clock-ok"])).status == .done)
  }
}
