import Canonical
import Foundation
import Testing

@testable import JejakCLI

@Suite("The page of the JSON names every key that is written")
struct JSONPageTests {
  /// The golden answers of a command, by the beginning of their names, and its section of the page.
  private static let sections = [
    ("reading-show", "show"), ("reading-trace", "trace"), ("reading-diff", "diff"),
    ("sample/show", "show"), ("sample/trace", "trace"), ("sample/diff", "diff"),
    ("sample/why", "why"), ("sample/form", "form"), ("sample/find", "find"),
    ("sample/stats", "stats"), ("sample/overview", "jejak"), ("why", "why"), ("form", "form"),
    ("find", "find"), ("stats", "stats"), ("overview", "jejak"), ("verify", "verify"),
    ("audit", "audit"), ("compare", "compare"),
  ]

  /// Below these keys of objects stand names that are data: stages, sources, columns.
  private static let open: Set<String> = [
    "stages", "computed", "cells", "stated", "counts", "sumber", "data", "checks",
  ]

  @Test(arguments: sections)
  func `each key of an answer stands in its section`(name: String, section: String) throws {
    let root = DocumentationTests.root
    let page = try String(
      contentsOf: root.appending(path: "Sources/JejakCLI/JejakCLI.docc/JSONOutput.md"),
      encoding: .utf8)
    var known = Self.words(try #require(Self.section("basis", of: page)))
    known.formUnion(Self.words(try #require(Self.section(section, of: page))))
    known.formUnion(Self.words(try #require(Self.section("show", of: page)), after: "`offices`"))
    known.insert("basis")
    let golden = root.appending(path: "Tests/JejakCLITests/Fixtures/Golden")
    let files = try #require(FileManager.default.subpaths(atPath: golden.path()))
      .filter { $0.hasPrefix(name) && $0.hasSuffix(".json") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: golden.appending(path: file), encoding: .utf8)
      let unknown = Self.keys(in: try JSONValue(parsing: text)).subtracting(known)
      #expect(unknown.isEmpty, "\(file)")
    }
  }

  @Test func `each key of a receipt stands in the section of receipts`() throws {
    let page = try String(
      contentsOf: DocumentationTests.root.appending(
        path: "Sources/JejakCLI/JejakCLI.docc/JSONOutput.md"),
      encoding: .utf8)
    var known = Self.words(try #require(Self.section("basis", of: page)))
    known.formUnion(Self.words(try #require(Self.section("Receipts", level: "##", of: page))))
    known.insert("basis")
    let session = try WritingSession.withPlan()
    let first = WritingSession.first
    let lines = [
      ["open", "2022/perubahan", "--from", "2022/penetapan"],
      [
        "shift", "2022/perubahan", "\(first)=-5000", "\(WritingSession.second)=+5000",
        "--alasan", "pergeseran",
      ],
      ["record", "lokasi", first, "Lumajang", "--tahun", "2022", "--tahapan", "perubahan"],
      ["record", "realisasi", first, "--tahun", "2022", "--periode", "tw1", "--rupiah", "1000"],
      ["drop", "2022/perubahan", first, "--alasan", "lainnya", "--dry-run"],
      ["adopt", "2022/perubahan", "--judul", "Perubahan Renja"],
    ]
    var seen: Set<String> = []
    for line in lines {
      let answer = session.run(line + WritingSession.fact + ["--format", "json"])
      #expect(answer.status == .done, "\(line): \(answer.errors)")
      let keys = Self.keys(in: try JSONValue(parsing: answer.output))
      seen.formUnion(keys)
      #expect(keys.subtracting(known).isEmpty, "\(line)")
    }
    #expect(seen.isSuperset(of: ["changes", "before", "after", "plans", "periode", "dry_run"]))
  }

  private static func section(
    _ name: String, level: String = "###", of page: String
  ) -> Substring? {
    guard let start = page.firstRange(of: "\n\(level) \(name)\n")?.upperBound else { return nil }
    let rest = page[start...]
    return rest[..<(rest.firstRange(of: "\n##")?.lowerBound ?? rest.endIndex)]
  }

  /// The words that stand between backticks.
  private static func words(_ text: Substring, after mark: String? = nil) -> Set<String> {
    let start = mark.flatMap { text.firstRange(of: $0)?.lowerBound } ?? text.startIndex
    let quoted = text[start...].split(separator: "`", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    return Set(
      quoted.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_") } }.map(String.init))
  }

  private static func keys(in value: JSONValue) -> Set<String> {
    switch value {
    case .object(let object):
      object.reduce(into: []) { keys, member in
        keys.insert(member.key)
        if open.contains(member.key), case .object = member.value { return }
        keys.formUnion(Self.keys(in: member.value))
      }
    case .array(let values):
      values.reduce(into: []) { $0.formUnion(Self.keys(in: $1)) }
    default: []
    }
  }
}
