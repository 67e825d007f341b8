/// One line of text whose runs stand out in different tones.
struct StyledLine: Hashable {
  /// A run of text in one tone.
  struct Run: Hashable {
    var text: String
    var tone: Tone
  }

  private(set) var runs: [Run] = []
  private(set) var columns = 0

  /// An empty line.
  init() {}

  /// A line of one run.
  init(_ text: String, _ tone: Tone = .plain) {
    append(text, tone)
  }

  mutating func append(_ text: String, _ tone: Tone = .plain) {
    guard !text.isEmpty else { return }
    columns += text.columns
    if let last = runs.last, last.tone == tone {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, tone: tone))
    }
  }

  mutating func append(_ line: StyledLine) {
    for run in line.runs { append(run.text, run.tone) }
  }

  /// Adds spaces up to the given column.
  mutating func pad(to column: Int) {
    if columns < column { append(String(repeating: " ", count: column - columns)) }
  }

  /// The line behind so many spaces.
  func indented(by count: Int) -> StyledLine {
    guard count > 0, !runs.isEmpty else { return self }
    var line = StyledLine(String(repeating: " ", count: count))
    line.append(self)
    return line
  }

  /// The line set in a field of the given width.
  func aligned(_ alignment: Table.Column.Alignment, in width: Int) -> StyledLine {
    let room = max(0, width - columns)
    switch alignment {
    case .leading: return self
    case .trailing: return indented(by: room)
    case .center: return indented(by: room / 2)
    }
  }
}
