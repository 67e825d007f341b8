import Testing

@testable import JejakCLI

@Suite("A planner's way: from the office's tables to the real plan, by commands only")
struct PlannersWayTests {
  /// The imports of the real document, in order, as a planner would type them.
  private static let imports = [
    ["nomenklatur", "nomenklatur.csv", "--tahun", "2021"],
    ["alias", "alias.csv", "--tahun", "2021"],
    ["T-C.29", "T-C.29.tsv", "--tahun", "2022"],
    ["T-C.30", "T-C.30.csv", "--tahun", "2022"],
    ["T-C.31", "T-C.31.tsv", "--tahun", "2022", "--kelipatan", "1"],
    ["T-C.32", "T-C.32.csv", "--tahun", "2022"],
    ["daftar", "Bab-III-program.csv", "--tahun", "2022", "--tahapan", "rancangan"],
    ["daftar", "Bab-III.csv", "--tahun", "2022", "--tahapan", "rancangan"],
    ["Tabel-3.1", "Tabel-3.1.csv", "--tahun", "2022", "--tahapan", "rancangan"],
    ["T-C.33", "T-C.33.csv", "--tahun", "2022", "--tahapan", "rancangan"],
    ["Bab-IV", "Bab-IV.csv", "--tahun", "2022", "--tahapan", "penetapan"],
    ["klaim", "klaim.csv", "--tahun", "2022", "--tahapan", "penetapan"],
  ]

  @Test func `every table comes in as it is, and coming again adds nothing`() throws {
    let session = try WritingSession()
    session.run("init", session.log, "--origin", "uji.example/dinkopum")
    for round in ["first", "again"] {
      for arguments in PlannersWayTests.imports {
        let file = "\(RepositoryPaths.tables)/\(arguments[1])"
        let answer = session.run(
          ["import", arguments[0], file] + arguments.dropFirst(2)
            + ["--effective", "2021-03-15", "--dasar", "Renja 2022", "--lang", "en"])
        #expect(answer.status == .done, "\(round) \(arguments[0]): \(answer.errors)")
        let isNew = answer.output.hasPrefix("Recorded")
        #expect(isNew == (round == "first"), "\(round) \(arguments[1]): \(answer.output)")
      }
    }
    // The adoptions are missing here, so the events have other numbers: all columns but the last.
    let trace = session.run(["trace", "2022", "--format", "csv"])
    let sample = Answer("trace 2022 --format csv", log: RepositoryPaths.sampleLog)
    #expect(figures(trace.output) == figures(sample.output))
    #expect(figures(trace.output).count > 50)
  }

  private func figures(_ csv: String) -> [Substring] {
    csv.split(separator: "\r\n").map { row in row[..<(row.lastIndex(of: ",") ?? row.endIndex)] }
  }
}
