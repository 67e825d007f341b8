import Foundation
import TestSupport
import Testing

@testable import JejakCLI

@Suite("compare: a published table beside the log")
struct CompareTests {
  private func table(_ name: String) throws -> String {
    let file = URL(fileURLWithPath: RepositoryPaths.tables).appendingPathComponent(name)
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Asks about a table in a file of its own.
  private func ask(
    _ form: String, _ text: String, _ rest: String, width: Int? = nil
  ) -> Answer {
    Answer(
      "compare \(form) /office/tabel.csv \(rest)", log: RepositoryPaths.sampleLog, width: width,
      files: ["/office/tabel.csv": text])
  }

  /// Chapter IV with one amount, one target and one row otherwise.
  private func edited() throws -> String {
    var lines = try table("Bab-IV.csv").split(whereSeparator: \.isNewline).map(String.init)
    lines.removeAll { $0.contains("Jumlah jenis dokumen evaluasi kinerja PD") }
    return lines.joined(separator: "\n").replacing("2.155.014.232", with: "2.155.014.322")
      .replacing("21 orang", with: "22 orang")
  }

  @Test func `ends with 0 where the table says what the log says, with 1 where not`() throws {
    let same = try ask("Bab-IV", table("Bab-IV.csv"), "2022/penetapan")
    #expect(same.status == .done)
    #expect(same.output.contains("mengatakan hal yang sama"))
    #expect(try ask("Bab-IV", edited(), "2022/penetapan").status == .findings)
    #expect(try ask("Bab-IV", table("Bab-IV.csv"), "2022").status == .done)
  }

  @Test(arguments: ["text", "csv", "json", "md"])
  func `tells the differences as they were looked at`(format: String) throws {
    let answer = try ask("Bab-IV", edited(), "2022/penetapan --format \(format)")
    #expect(answer.status == .findings)
    Golden().expect(
      answer.output, is: "compare.id." + (format == "text" ? "txt" : format))
  }

  @Test(arguments: [60, 80, 120, 200])
  func `no line is wider than the terminal`(width: Int) throws {
    let answer = try ask("Bab-IV", table("Bab-IV.csv"), "2022/rancangan", width: width)
    #expect(answer.status == .findings)
    #expect(answer.columns <= width)
  }

  @Test func `a table that is not clear is reported as an import reports it`() throws {
    let answer = try ask("T-C.31", table("T-C.31.tsv"), "2022")
    #expect(answer.status == .badInput)
    #expect(answer.errors.contains("--kelipatan 1"))
    #expect(answer.errors.contains("belum dibandingkan"))
    #expect(try ask("T-C.31", table("T-C.31.tsv"), "2022 --kelipatan 1").status == .done)
  }

  @Test func `a form that cannot be compared, and a year without a plan, are refused`() throws {
    #expect(try ask("nomenklatur", table("nomenklatur.csv"), "2022").status == .usage)
    #expect(try ask("Bab-IV", table("Bab-IV.csv"), "2030").status == .noInput)
  }
}
