import RenjaModel

/// The lines above a document's data, as the kept heading (`kepala`) has them: titles, headings and
/// the row that numbers the columns.
struct DocumentHeading {
  /// A line of the title.
  let titles: [String]
  /// Each column's headings, the outermost first, from the left.
  let headings: [[String]]
  /// What the numbering row prints for each column; nil where there is no such row.
  let numbering: [String]?

  init(_ document: DocumentRegistered) {
    let separator = DocumentHeading.separator(of: document.kepala)
    var lines = document.kepala.map { DocumentHeading.cells($0, separator) }
    var titles: [String] = []
    while let line = lines.first, line.filter({ !$0.isEmpty }).count <= 1, lines.count > 1 {
      titles += line.filter { !$0.isEmpty }
      lines.removeFirst()
    }
    let isNumbering = { (line: [String]) in
      let written = line.filter { !$0.isEmpty }
      return written.count > 1 && written.allSatisfy { ColumnFormula.number($0) != nil }
    }
    numbering = lines.last.flatMap { isNumbering($0) ? $0 : nil }
    if numbering != nil { lines.removeLast() }
    let width = lines.map(\.count).max() ?? 0
    headings = (0..<width).map { column in
      lines.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    }
    self.titles = titles
  }

  /// Where the first column from a place on stands that has this heading.
  func place(of heading: String, from place: Int) -> Int? {
    let folded = NameFolding.fold(heading)
    return headings.indices.dropFirst(place).first { column in
      headings[column].contains { NameFolding.fold($0) == folded }
    }
  }

  /// The number of the column at a place: what the numbering row prints, else its place from 1.
  func number(at place: Int) -> Int {
    guard let numbering, place < numbering.count,
      let number = ColumnFormula.number(numbering[place])
    else { return place + 1 }
    return number
  }

  /// The headings with their groups: each as it stands in a line of the heading.
  static func texts(_ document: DocumentRegistered) -> [String] {
    let separator = separator(of: document.kepala)
    return document.kepala.flatMap { cells($0, separator) }.filter { !$0.isEmpty }
  }

  /// What parts the cells: the sign that the lines have most of.
  private static func separator(of lines: [String]) -> Character {
    let signs: [Character] = ["\t", ";", ","]
    let counts = signs.map { sign in lines.reduce(0) { $0 + $1.count { $0 == sign } } }
    // A table of tabs or semicolons may have commas in its words, never the reverse.
    if counts[0] >= lines.count, counts[0] > 0 { return "\t" }
    if counts[1] >= lines.count, counts[1] > 0 { return ";" }
    return ","
  }

  private static func cells(_ line: String, _ separator: Character) -> [String] {
    var cells: [String] = [""]
    var isQuoted = false
    for sign in line {
      if sign == "\"" {
        isQuoted.toggle()
      } else if sign == separator, !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(sign)
      }
    }
    return cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }
}
