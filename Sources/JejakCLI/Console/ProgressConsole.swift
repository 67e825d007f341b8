import Platform

/// A console with a progress line, which steps aside for remarks and goes when the answer comes: from
/// then on it would only draw over it, or over the pager that shows it.
final class ProgressConsole: Console {
  private let terminal: any Console
  private let line: ProgressLine

  init(_ terminal: any Console, _ line: ProgressLine) {
    self.terminal = terminal
    self.line = line
  }

  var terminalWidth: Int? { terminal.terminalWidth }
  var errorIsTerminal: Bool { terminal.errorIsTerminal }
  var clock: any WallClock { terminal.clock }
  var files: any FileAccess { terminal.files }
  var userName: String { terminal.userName }
  var lockPatience: Int { terminal.lockPatience }
  var progress: ProgressLine? { line }

  /// Who asks waits for something that may never come.
  var isOver: Bool {
    line.finish()
    return terminal.isOver
  }

  func variable(_ name: String) -> String? { terminal.variable(name) }

  func readInput() throws(ConsoleError) -> [UInt8] {
    // Somebody may be typing.
    line.finish()
    return try terminal.readInput()
  }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    if stream == .output { line.finish() }
    try line.aside { () throws(ConsoleError) in try terminal.write(bytes, to: stream) }
  }
}
