/// Where a command's answer goes: standard output, or the file of `--output`.
struct Output {
  private let sink: ([UInt8]) throws -> Void
  private let isTerminal: Bool

  init(isTerminal: Bool, sink: @escaping ([UInt8]) throws -> Void) {
    self.isTerminal = isTerminal
    self.sink = sink
  }

  /// Writes text; on a terminal nothing but line feeds, tabs and colours acts.
  func write(_ text: String) throws {
    try sink(Array((isTerminal ? TerminalSafety.rendered(text) : text).utf8))
  }

  /// Writes bytes as they are, such as a workbook's.
  ///
  /// On a terminal they are taken as text, whose lines need no carriage return there.
  func write(_ bytes: [UInt8]) throws {
    if isTerminal {
      try write(String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self))
    } else {
      try sink(bytes)
    }
  }
}
