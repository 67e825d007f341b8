/// Turns styled lines into the characters a terminal gets.
struct Palette {
  /// Whether tones become terminal colours; without them they leave no trace.
  let isColoured: Bool

  /// The line without spaces at its end.
  func text(_ line: StyledLine) -> String {
    var result = ""
    for run in line.runs {
      guard isColoured, let code = code(of: run.tone) else {
        result += run.text
        continue
      }
      result += "\u{1B}[\(code)m\(run.text)\u{1B}[0m"
    }
    while result.utf8.last == UInt8(ascii: " ") { result.removeLast() }
    return result
  }

  private func code(of tone: Tone) -> String? {
    switch tone {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .rise: "32"
    case .fall: "31"
    case .attention: "1;33"
    }
  }
}
