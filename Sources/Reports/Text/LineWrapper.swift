/// Breaks runs of text into lines no wider than a width, between words wherever it can.
///
/// A word wider than the line is cut after a slash or hyphen, or else anywhere. Runs that touch
/// without a space stay on one line, so a figure keeps its bracket.
struct LineWrapper {
  private let width: Int
  private var lines: [StyledLine] = []
  private var line = StyledLine()
  private var word = StyledLine()
  private var isSpaced = false

  private init(width: Int) {
    self.width = max(2, width)
  }

  /// The lines of one neutralised text; one empty line for an empty text.
  static func lines(_ text: String, _ tone: Tone = .plain, width: Int) -> [StyledLine] {
    if text.isSetAlready, text.columns <= width { return [StyledLine(text, tone)] }
    var wrapper = LineWrapper(width: width)
    wrapper.add(text, tone)
    return wrapper.finish()
  }

  /// The lines of a paragraph; its data are neutralised here.
  static func lines(_ paragraph: Paragraph, width: Int) -> [StyledLine] {
    var wrapper = LineWrapper(width: width)
    for span in paragraph.spans {
      switch span {
      case .words(let words, let tone): wrapper.add(words.neutralised, tone)
      case .value(let cell):
        let tone = cell.ownTone
        if case .text = cell.value {
          wrapper.add(cell.text.neutralised, tone)
        } else {
          wrapper.word.append(cell.text.neutralisedLine, tone)
        }
      }
    }
    return wrapper.finish()
  }

  private mutating func add(_ text: String, _ tone: Tone) {
    var run = ""
    for character in text {
      guard character == " " || character == "\n" else {
        run.append(character)
        continue
      }
      word.append(run, tone)
      run = ""
      endWord()
      if character == "\n" { endLine() } else { isSpaced = true }
    }
    word.append(run, tone)
  }

  private mutating func endWord() {
    guard word.columns > 0 else { return }
    let gap = isSpaced && line.columns > 0 ? 1 : 0
    if line.columns + gap + word.columns > width, line.columns > 0 {
      endLine()
    } else if gap > 0 {
      line.append(" ")
    }
    if word.columns > width { cutWord() }
    line.append(word)
    word = StyledLine()
    isSpaced = false
  }

  private mutating func endLine() {
    lines.append(line)
    line = StyledLine()
    isSpaced = false
  }

  /// Puts an overlong word on lines of its own, all but the last piece that fits.
  private mutating func cutWord() {
    var scalars: [(scalar: Unicode.Scalar, tone: Tone)] = []
    for run in word.runs { scalars += run.text.unicodeScalars.map { ($0, run.tone) } }
    var rest = scalars[...]
    var columns = word.columns
    while columns > width {
      let piece = rest.prefix(piece(of: rest))
      for (scalar, tone) in piece { line.append(String(scalar), tone) }
      columns -= line.columns
      rest = rest.dropFirst(piece.count)
      endLine()
    }
    word = StyledLine()
    for (scalar, tone) in rest { word.append(String(scalar), tone) }
  }

  /// How many scalars go on one line: up to a sign that divides words, or as many as fit.
  private func piece(of scalars: ArraySlice<(scalar: Unicode.Scalar, tone: Tone)>) -> Int {
    var columns = 0
    var count = 0
    var afterSign = 0
    for (scalar, _) in scalars {
      guard columns + scalar.columns <= width else { break }
      columns += scalar.columns
      count += 1
      if scalar == "/" || scalar == "-", columns * 3 > width { afterSign = count }
    }
    return max(1, afterSign > 0 ? afterSign : count)
  }

  private consuming func finish() -> [StyledLine] {
    endWord()
    if line.columns > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}

extension String {
  /// Whether the text is one line without a space too many.
  fileprivate var isSetAlready: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      if byte == 0x0A || (byte == 0x20 && last == 0x20) { return false }
      last = byte
    }
    return true
  }
}
