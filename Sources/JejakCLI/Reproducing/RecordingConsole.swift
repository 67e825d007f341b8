import Platform

/// A console that keeps what is written, for a command that runs inside another one.
final class RecordingConsole: Console {
  private(set) var output: [UInt8] = []
  private let outer: any Console

  init(in outer: any Console) {
    self.outer = outer
  }

  var terminalWidth: Int? { nil }
  var errorIsTerminal: Bool { false }
  var clock: any WallClock { outer.clock }
  var files: any FileAccess { outer.files }

  func variable(_ name: String) -> String? { outer.variable(name) }

  func readInput() throws(ConsoleError) -> [UInt8] { [] }

  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {
    guard stream == .output else { return }
    output += bytes
  }
}
