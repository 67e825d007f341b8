import EventLog
import Foundation
import Platform
import TestSupport
import Testing

@Suite("Who may record what")
struct WritePolicyTests {
  /// The example of the page `WhoMayWrite`.
  static func pageExample() throws -> String {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Sources/EventLog/EventLog.docc/WhoMayWrite.md"),
      encoding: .utf8)
    let start = try #require(page.range(of: "```json\n")).upperBound
    let end = try #require(page[start...].range(of: "```")).lowerBound
    return String(page[start..<end])
  }

  /// The policy that a text is, in a log of its own.
  private func policy(_ text: String, types: Set<String>? = nil) throws -> WritePolicy? {
    let log = try TestLog()
    try log.overwrite("policy.json", Array(text.utf8))
    return try WritePolicy.load(log.layout, on: RealDisk(), types: types)
  }

  @Test(arguments: [
    ("pagu-changed", "perencana", "siti", true), ("pagu-changed", "perencana", "ani", false),
    ("pagu-changed", "bendahara", "ani", true), ("pagu-changed", "kepala-dinas", "joko", false),
    ("stage-adopted", "kepala-dinas", "joko", true), ("stage-adopted", "perencana", "siti", false),
    ("stage-adopted", "kepala-dinas", "siti", false), ("retracted", "bendahara", "ani", false),
    ("pagu-changed", "tamu", "siti", false),
  ])
  func `the example of the page says this`(
    type: String, actor: String, user: String, isAdmitted: Bool
  ) throws {
    let policy = try #require(try policy(Self.pageExample()))
    #expect((policy.denial(of: type, by: actor, as: user) == nil) == isAdmitted)
  }

  @Test(arguments: [
    ("{}", true), (#"{"actors":{}}"#, false), (#"{"types":{}}"#, true),
    (#"{"actors":{"*":["*"]}}"#, true), (#"{"actors":{"*":["siti"]}}"#, true),
    (#"{"actors":{"*":["budi"]}}"#, false), (#"{"actors":{"perencana":[],"*":["*"]}}"#, false),
    (#"{"types":{"pagu-changed":[]}}"#, false), (#"{"types":{"*":["tamu"]}}"#, false),
    (#"{"types":{"*":["tamu"],"pagu-changed":["*"]}}"#, true),
  ])
  func `stars and missing rules`(text: String, isAdmitted: Bool) throws {
    let policy = try #require(try policy(text))
    let denial = policy.denial(of: "pagu-changed", by: "perencana", as: "siti")
    #expect((denial == nil) == isAdmitted, "\(text)")
  }

  @Test func `a refusal names the rule, whom it admits, and what this user may be`() throws {
    let policy = try #require(
      try policy(
        #"{"actors":{"a":["siti"],"b":["siti","budi"],"c":["budi"]},"types":{"t":["b","c"]}}"#))
    let denial = try #require(policy.denial(of: "t", by: "a", as: "siti"))
    #expect(denial.section == .types)
    #expect(denial.key == "t")
    #expect(denial.admitted == ["b", "c"])
    #expect(denial.ownActors == ["b"])
    let other = try #require(policy.denial(of: "t", by: "z", as: "siti"))
    #expect(other.section == .actors)
    #expect(other.admitted == nil)
  }

  /// A text that is no policy, the place of its fault, and its words.
  private static let faults: [(text: String, line: Int, column: Int, reason: String)] = [
    ("", 1, 1, "notJSON(unexpectedEnd)"), ("[]", 1, 1, "notRules(\"policy.json\")"),
    ("{", 1, 2, "notJSON(unexpectedEnd)"), ("{} {}", 1, 4, "notJSON(trailingContent)"),
    ("{\"aktor\":{}}", 1, 3, "unknownKey(\"aktor\")"),
    ("{\"actors\":[]}", 1, 11, "notRules(\"actors\")"),
    ("{\n  \"actors\": {\"a\": \"siti\"}\n}", 2, 19, "notNames(\"actors.a\")"),
    ("{\"actors\":{\"a\":[\"siti\",3]}}", 1, 24, "notNames(\"a\")"),
    ("{\"actors\":{\"a\":[\"\"]}}", 1, 17, "notNames(\"a\")"),
    ("{\"actors\":{\"a\":[],\"a\":[]}}", 1, 19, "notJSON(duplicateKey(\"a\"))"),
    ("{\"types\":{\"pagu\":[]}}", 1, 12, "unknownType(\"pagu\")"),
    (
      "{\"actors\":{\"a\":[\"x\"]},\"types\":{\"pagu-changed\":[\"b\"]}}", 1, 48,
      "unboundActor(\"b\", type: \"pagu-changed\")"
    ),
  ]

  @Test(arguments: faults.indices)
  func `a policy that is none is refused with its place`(index: Int) throws {
    let example = Self.faults[index]
    let error = caught { _ = try policy(example.text, types: ["pagu-changed"]) }
    guard case .policy(let fault) = error else {
      Issue.record("no fault of the policy: \(String(describing: error))")
      return
    }
    #expect(
      "\(fault.line ?? 0):\(fault.column ?? 0) \(fault.reason)"
        .replacing("Canonical.JSONError.Kind.", with: "")
        == "\(example.line):\(example.column) \(example.reason)")
  }

  @Test(arguments: ["[", "{\"a\":", "{\"actors\":{\"a\":["])
  func `nesting without end is refused`(piece: String) throws {
    let bomb = String(repeating: piece, count: 60_000 / piece.utf8.count)
    #expect(caught { _ = try policy(bomb) } != nil)
    #expect(caught { _ = try policy("{\"actors\":" + bomb) } != nil)
  }

  @Test func `more than a page of names is not read`() throws {
    let long = "{\"actors\":{\"a\":[\"" + String(repeating: "x", count: 1 << 16) + "\"]}}"
    let error = caught { _ = try policy(long) }
    guard case .policy(let fault) = error else {
      Issue.record("read")
      return
    }
    #expect(fault.reason == .tooLong(limit: 1 << 16))
  }

  @Test func `a link or a folder in its place is refused, not followed`() throws {
    let log = try TestLog()
    let path = log.layout.path("policy.json")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: log.folder.appending("elsewhere.json"))
    try log.folder.write(Array("{}".utf8), to: "elsewhere.json")
    #expect(throws: LogError.self) { try log.write([1]) }
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(throws: LogError.self) { try log.write([1]) }
    #expect(try log.snapshot().size == 0)
  }

  @Test func `the writer asks it for every batch, and writes nothing that it forbids`() throws {
    let log = try TestLog()
    try log.write([1])
    try log.overwrite("policy.json", Array(#"{"actors":{"perencana":["budi"]}}"#.utf8))
    guard case .forbidden(let denial, let event) = caught({ try log.write([2]) }) else {
      Issue.record("written")
      return
    }
    #expect(event == 1)
    #expect(denial.user == "siti")
    #expect(try log.snapshot().size == 1)
    try log.overwrite("policy.json", Array(#"{"actors":{"perencana":["siti"]}}"#.utf8))
    try log.write([2])
    #expect(try log.snapshot().size == 3)
  }
}
