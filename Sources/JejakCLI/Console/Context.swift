import Canonical
import Platform
import Reports

/// What a command works with: what was asked for, and the world around.
struct Context {
  /// The command line.
  let invocation: Invocation
  /// The language to speak.
  let language: Language
  /// The world around.
  let console: any Console
  /// The commands there are; for help and completions.
  let registry: Registry
  /// When the command was run that is now run again; `nil` where it runs for the first time.
  var moment: Moment? = nil

  /// What a command saw of the log and the calendar when it ran.
  struct Moment: Hashable, Sendable {
    /// How many events its answer rests on.
    let size: Int
    /// The day whose plan it showed, where it says one.
    let day: Day?
  }

  /// The format asked for.
  var format: FormatName {
    invocation.value(.format([])).flatMap(FormatName.init) ?? .text
  }

  /// Whether the answer goes to a terminal.
  var isTerminal: Bool {
    console.terminalWidth != nil && !invocation.has(.output)
  }

  /// The width to fit tables into; `nil` where there is no terminal to fit.
  var width: Int? {
    isTerminal ? console.terminalWidth : nil
  }

  /// Whether the answer may be coloured.
  var usesColour: Bool {
    isTerminal && console.variable("NO_COLOR") == nil
      && console.variable("TERM") != "dumb"
  }

  /// Lets `writing` write the answer, to standard output or to the file of `--output`.
  ///
  /// The file takes its place only when `writing` has returned; if it throws, whatever stood
  /// there stands there still.
  func answer(_ writing: (Output) throws -> Void) throws {
    guard let path = invocation.value(.output) else {
      try writing(
        Output(isTerminal: isTerminal) { [console] in try console.write($0, to: .output) })
      return
    }
    let file = try console.files.replacement(for: path)
    do {
      try writing(Output(isTerminal: false) { try file.write($0) })
      try file.commit()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Says something on standard error that is not the answer: a remark, a warning.
  func remark(_ words: Bilingual) throws {
    let text = TerminalSafety.lines(words(language)) + "\n"
    try console.write(Array(text.utf8), to: .error)
  }

  /// Reads the file that was named; `-` is standard input.
  func read(_ path: String) throws -> [UInt8] {
    path == "-" ? try console.readInput() : try console.files.read(path)
  }

  /// The file that was named, to be read at any place; standard input is held in memory.
  func source(_ path: String) throws -> UserSource {
    path == "-" ? UserSource(try console.readInput(), path: path) : try console.files.source(path)
  }
}
