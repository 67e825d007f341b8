import Foundation

/// A terminal session as a document shows it: commands after `$ `, and what they print.
struct TerminalSession: Sendable {
  /// One command and the lines that the document prints under it.
  struct Exchange: Sendable {
    let line: Int
    var command: String
    var output: [String] = []
  }

  let exchanges: [Exchange]

  /// The sessions of a document: its code blocks marked `console`.
  static func sessions(in markdown: String) -> [TerminalSession] {
    var sessions: [TerminalSession] = []
    var block: [Exchange]?
    for (index, line) in markdown.components(separatedBy: "\n").enumerated() {
      if block == nil {
        if line == "```console" { block = [] }
      } else if line == "```" {
        sessions.append(TerminalSession(exchanges: block ?? []))
        block = nil
      } else if line.hasPrefix("$ ") {
        block?.append(Exchange(line: index + 1, command: String(line.dropFirst(2))))
      } else if let last = block?.indices.last, block?[last].output.isEmpty == true,
        block?[last].command.hasSuffix("\\") == true
      {
        block?[last].command += "\n" + line
      } else if let last = block?.indices.last {
        block?[last].output.append(line)
      }
    }
    return sessions
  }
}

extension [String] {
  /// Whether lines are as a document shows them; a line `…` stands for any number of lines.
  func match(_ shown: [String]) -> Bool {
    guard let first = shown.first else { return isEmpty }
    guard first == "…" else {
      return self.first == first && Array(dropFirst()).match(Array(shown.dropFirst()))
    }
    let rest = Array(shown.dropFirst())
    return (0...count).contains { Array(dropFirst($0)).match(rest) }
  }
}
