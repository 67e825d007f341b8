import Platform
import Reports
import Synchronization
import Testing

@testable import JejakCLI

@Suite("Long work says on a terminal that it goes on")
struct ProgressTests {
  private static let erasing = "\r\u{1B}[K"

  /// A line whose clock the test sets, and what it drew.
  private final class Terminal: Sendable {
    let clock = Atomic<UInt64>(0)
    let drawn = Mutex("")

    func line(_ language: Language = .indonesian) -> ProgressLine {
      ProgressLine(
        "jejak verify", language, now: { self.clock.load(ordering: .relaxed) },
        show: { text in self.drawn.withLock { $0 += text } })
    }

    func pass(milliseconds: UInt64) {
      clock.wrappingAdd(milliseconds * 1_000_000, ordering: .relaxed)
    }

    var text: String { drawn.withLock { $0 } }
  }

  @Test func `nothing is said within the first second, nor taken away`() {
    let terminal = Terminal()
    let line = terminal.line()
    terminal.pass(milliseconds: 999)
    line.beat()
    line.finish()
    #expect(terminal.text.isEmpty)
  }

  @Test func `then it says for how long, and how much was read, and is gone at the end`() {
    let terminal = Terminal()
    let line = terminal.line()
    terminal.pass(milliseconds: 1_000)
    line.beat()
    line.reached(65_536)
    terminal.pass(milliseconds: 1_500)
    line.beat()
    line.finish()
    line.beat()
    let erasing = Self.erasing
    #expect(
      terminal.text == "\(erasing)jejak verify: sedang bekerja, 1 detik …"
        + "\(erasing)jejak verify: sedang bekerja, 2 detik, 65.536 peristiwa …\(erasing)")
  }

  @Test func `a remark stands on a line of its own, and the answer ends it`() throws {
    let terminal = Terminal()
    let line = terminal.line(.english)
    let recording = RehearsalConsole()
    let console = ProgressConsole(recording, line)
    terminal.pass(milliseconds: 3_000)
    line.beat()
    try console.write(Array("a remark\n".utf8), to: .error)
    #expect(terminal.text == "\(Self.erasing)jejak verify: working, 3 s …\(Self.erasing)")
    line.beat()
    try console.write(Array("answer\n".utf8), to: .output)
    let drawn = terminal.text
    #expect(drawn.hasSuffix("3 s …\(Self.erasing)"))
    line.beat()
    #expect(terminal.text == drawn)
    #expect(recording.errors == "a remark\n")
    #expect(recording.output == "answer\n")
  }

  @Test(arguments: [(false, ""), (true, "dumb")])
  func `in a pipe, or where a line cannot be erased, nothing ever beats`(
    isTerminal: Bool, terminal: String
  ) {
    let console = BeatingConsole(isTerminal: isTerminal, terminal: terminal)
    #expect(Program.standard.run(["checkpoint", "--log", "/no/such"], on: console) == .noInput)
    #expect(console.begun == 0)
  }

  @Test func `a command that fails ends the beating too`() {
    let console = BeatingConsole(isTerminal: true, terminal: "xterm")
    #expect(Program.standard.run(["checkpoint", "--log", "/no/such"], on: console) == .noInput)
    #expect([console.begun, console.ended] == [1, 1])
  }
}

/// A console that counts how often something began to beat and ended.
private final class BeatingConsole: Console {
  let terminalWidth: Int? = nil
  let errorIsTerminal: Bool
  let clock: any WallClock = StoppedClock()
  let files: any FileAccess = RehearsalFiles()
  private(set) var begun = 0
  private(set) var ended = 0
  private let terminal: String

  init(isTerminal: Bool, terminal: String) {
    errorIsTerminal = isTerminal
    self.terminal = terminal
  }

  func startBeating(_ beat: @escaping @Sendable () -> Void) { begun += 1 }
  func stopBeating() { ended += 1 }
  func variable(_ name: String) -> String? { name == "TERM" ? terminal : nil }
  func readInput() throws(ConsoleError) -> [UInt8] { [] }
  func write(_ bytes: [UInt8], to stream: ConsoleStream) throws(ConsoleError) {}
}
