/// Lays out running words and two-column lists to a width.
struct TextLayout {
  /// The number of columns.
  let width: Int

  /// Narrower than 40 columns nothing can be read, wider than 100 nobody wants to.
  init(width: Int?) {
    self.width = max(40, min(100, width ?? 80))
  }

  /// A text's paragraphs, wrapped and indented.
  func paragraphs(_ text: String, indent: Int = 0) -> String {
    text.split(separator: "\n\n").map { wrapped($0, indent: indent, first: indent) }
      .joined(separator: "\n")
  }

  /// Headings with their explanations beside them, or below a heading that is too long.
  func list(_ rows: [(heading: String, text: String)], indent: Int = 2) -> String {
    let most = width * 2 / 5
    let widest = rows.map(\.heading.count).filter { $0 <= most }.max() ?? 0
    let column = indent + widest + 2
    var result = ""
    for row in rows {
      let start = String(repeating: " ", count: indent) + row.heading
      if row.heading.count <= widest {
        let gap = String(repeating: " ", count: column - start.count)
        result += start + gap + wrapped(row.text[...], indent: column, first: column, bare: true)
      } else {
        result += start + "\n" + wrapped(row.text[...], indent: column, first: column)
      }
    }
    return result
  }

  /// A line of words that belong together (options with their values), continued deeper.
  func usage(_ line: [String], lead: String) -> String {
    let indent = lead.count + 1
    var result = lead
    var column = lead.count
    for piece in line {
      if column + 1 + piece.count > width, column > indent {
        result += "\n" + String(repeating: " ", count: indent - 1)
        column = indent - 1
      }
      result += " " + piece
      column += 1 + piece.count
    }
    return result + "\n"
  }

  /// A command line to copy, broken before its options as a shell allows.
  func command(_ line: String) -> String {
    var result = "  $"
    var column = result.count
    var rest = line[...]
    while !rest.isEmpty {
      var end = rest.index(after: rest.startIndex)
      while end < rest.endIndex, !rest[end...].hasPrefix(" --") {
        end = rest.index(after: end)
      }
      let piece = rest[..<end].drop { $0 == " " }
      if column + piece.count + 3 > width, column > 6 {
        result += " \\\n     "
        column = 5
      }
      result += " " + piece
      column += piece.count + 1
      rest = rest[end...]
    }
    return result + "\n"
  }

  private func wrapped(_ text: Substring, indent: Int, first: Int, bare: Bool = false) -> String {
    let margin = String(repeating: " ", count: indent)
    var result = bare ? "" : margin
    var column = first
    for word in text.split(whereSeparator: \.isWhitespace) {
      if column > indent, column + 1 + word.count > width {
        result += "\n" + margin
        column = indent
      }
      if column > indent {
        result += " "
        column += 1
      }
      result += word
      column += word.count
    }
    return result + "\n"
  }
}
