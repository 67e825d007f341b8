import Canonical
import EventLog
import Foundation
import Projections
import RenjaModel
import RenjaStore
import TestSupport
import Testing

@Suite("README: the library snippet is compiled and does what it says")
struct ReadmeSnippetTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `opens a log, folds, and records in eight lines`() throws {
    let folder = try TemporaryFolder()
    let path = folder.appending("log")
    let sample = ReadmeSnippetTests.root.appending(path: "EventLogs/lumajang-dinkopum").path()
    try FileManager.default.copyItem(atPath: sample, toPath: path)
    let proposal = Proposal(
      pd: "dinkopum", effective: Day.of("2021-06-01"),
      event: .goalLinked(GoalLinked(tahun: 2022, kode: Kode.of("2.17.03"), kunci: "i1")))
    var options = WriterOptions()
    options.allowsClockJump = true

    // snippet
    let log = try RenjaLog(opening: path)
    let state = try log.state(Bounds(effective: Day("2021-06-01")))
    let table = state.table(pd: "dinkopum", tahun: 2022, tahapan: .rancangan)
    let draft = PlanTree(table ?? StageTable())

    var writer = try RenjaWriter(opening: path, options)
    let receipt = try writer.commit([PlanDraft(proposal: proposal, actor: "siti", dasar: "SK 1")])
    try writer.close()
    print(draft.total.literal, receipt.seqs, receipt.checkpoint.short)
    // end

    #expect(draft.total == Rupiah(5_458_791_287))
    #expect(receipt.seqs == [log.size + 1])
  }

  @Test func `README shows the lines that are compiled here`() throws {
    func lines(_ text: String, from start: String, to end: String) -> [String] {
      let lines = text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      let body = lines.drop { $0 != start }.dropFirst().prefix { $0 != end }
      return Array(body)
    }
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    let readme = try String(
      contentsOf: ReadmeSnippetTests.root.appending(path: "README.md"), encoding: .utf8)
    let compiled = lines(here, from: "// snippet", to: "// end")
    let shown = lines(readme, from: "```swift", to: "```")
    #expect(compiled == shown)
    #expect(compiled.filter { !$0.isEmpty }.count == 8)
  }
}
