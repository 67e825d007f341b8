import Foundation
import TestSupport
import Testing

@Suite("Documentation: every session shown is what the program does")
struct DocumentationTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// README and all pages, as paths below the project's folder.
  static let documents: [String] = {
    let sources = root.appending(path: "Sources")
    let pages = FileManager.default.enumerator(atPath: sources.path())?.compactMap { path in
      (path as? String).flatMap { $0.hasSuffix(".md") ? "Sources/" + $0 : nil }
    }
    return ["README.md"] + (pages ?? []).sorted()
  }()

  @Test(arguments: documents)
  func `the sessions of a document run as shown`(document: String) throws {
    let text = try String(
      contentsOf: DocumentationTests.root.appending(path: document), encoding: .utf8)
    let sessions = TerminalSession.sessions(in: text)
    guard !sessions.isEmpty else { return }
    var workshop = try Workshop()
    for exchange in sessions.flatMap(\.exchanges) {
      let printed = try workshop.run(exchange.command)
      #expect(
        printed.match(exchange.output),
        """
        \(document):\(exchange.line): $ \(exchange.command)
        shown:
        \(exchange.output.joined(separator: "\n"))
        printed:
        \(printed.joined(separator: "\n"))
        """)
    }
  }

  @Test func `the README has sessions, and names the two commands that the gate runs`() throws {
    let text = try String(
      contentsOf: DocumentationTests.root.appending(path: "README.md"), encoding: .utf8)
    #expect(!TerminalSession.sessions(in: text).isEmpty)
    #expect(text.contains("<!-- test -->"))
    #expect(text.contains("<!-- main-job -->"))
  }
}

/// A copy of what a fresh clone has to show, where commands may write.
private struct Workshop {
  private let folder: TemporaryFolder
  private var environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    for name in ["EventLogs", "Tools"] {
      try FileManager.default.copyItem(
        atPath: DocumentationTests.root.appending(path: name).path(),
        toPath: folder.appending(name))
    }
    let program =
      Bundle.main.executableURL?.resolvingSymlinksInPath()
      .deletingLastPathComponent().path() ?? ""
    environment = [
      "PATH": "\(program):/usr/local/bin:/usr/bin:/bin", "LANG": "C", "USER": "siti",
      "JEJAK_LANG": "en",
    ]
  }

  /// What a command prints, both streams together; `export` holds for the commands after it.
  mutating func run(_ command: String) throws -> [String] {
    if command.hasPrefix("export "), let mark = command.firstIndex(of: "=") {
      let key = String(command[..<mark].dropFirst("export ".count))
      environment[key] = String(command[command.index(after: mark)...])
      return []
    }
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", command]
    shell.currentDirectoryURL = URL(filePath: folder.path)
    shell.environment = environment
    let pipe = Pipe()
    shell.standardOutput = pipe
    shell.standardError = pipe
    try shell.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
