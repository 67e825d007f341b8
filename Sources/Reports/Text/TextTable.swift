/// Draws a table in lines that never exceed a width.
///
/// Three layouts, the first that fits: all columns side by side; some on lines of their own above the
/// others, first those that say which row it is, then the wordiest, one by one; each cell on a line
/// of its own behind its heading. Words wrap; amounts and codes are never cut.
struct TextTable {
  let table: Table
  let width: Int
  /// The neutralised text of each cell: rows, then footers.
  let texts: [[String]]
  private let measures: [TableGrid.Measure]

  private static let indentStep = 2
  private static let longestHeadingWord = 16
  private static let longestWord = 24

  init(_ table: Table, width: Int) {
    self.table = table
    self.width = width
    let rows = table.rows + table.footers
    let texts = rows.map { row in
      table.columns.indices.map { row[$0].text.neutralised }
    }
    self.texts = texts
    measures = table.columns.indices.map { column in
      TextTable.measure(column, of: table, rows: rows, texts: texts)
    }
  }

  /// The table's lines, without its caption.
  func lines() -> [StyledLine] {
    let all = Array(table.columns.indices)
    if let grid = TableGrid(all, measures: measures, width: width) {
      return gridLines(grid, leads: [], bands: [], indent: 0)
    }
    let leads = all.filter { table.columns[$0].isLead }
    var rest = all.filter { !table.columns[$0].isLead }
    var bands: [Int] = []
    while rest.count > 1 {
      let room = width - TextTable.indentStep
      if !leads.isEmpty || !bands.isEmpty,
        let grid = TableGrid(rest, measures: measures, width: room)
      {
        return gridLines(grid, leads: leads, bands: bands.sorted(), indent: TextTable.indentStep)
      }
      let wordy = rest.filter { table.columns[$0].fit != .whole }
      guard let wordiest = wordy.max(by: { measures[$0].natural < measures[$1].natural }) else {
        break
      }
      bands.append(wordiest)
      rest.removeAll { $0 == wordiest }
    }
    return stackedLines(leads: leads.isEmpty ? Array(all.prefix(1)) : leads)
  }

  private static func measure(
    _ column: Int, of table: Table, rows: [Table.Row], texts: [[String]]
  ) -> TableGrid.Measure {
    let definition = table.columns[column]
    let headings = [definition.heading.neutralised] + definition.numberLines
    let words = headings.flatMap { $0.split { $0 == " " || $0 == "\n" } }
    let heading = min(words.map(\.columns).max() ?? 0, longestHeadingWord)
    var natural = max(heading, 1)
    var word = heading
    for (row, text) in zip(rows, texts) {
      let indent = definition.isIndented ? row.depth * indentStep : 0
      for line in text[column].split(separator: "\n") {
        natural = max(natural, line.columns + indent)
        for piece in line.split(separator: " ") where piece.columns <= longestWord {
          word = max(word, piece.columns + indent)
        }
      }
    }
    switch definition.fit {
    case .whole:
      return TableGrid.Measure(minimum: natural, word: natural, natural: natural, claim: 0)
    case .wraps(let minimum, let weight):
      let least = min(natural, max(minimum, 4))
      let claim = natural.multipliedReportingOverflow(by: max(1, min(weight, 100))).partialValue
      return TableGrid.Measure(minimum: least, word: word, natural: natural, claim: claim)
    }
  }
}

extension TextTable {
  /// The cell's lines within a width, in the tone of the cell or its row.
  func cellLines(row: Int, column: Int, width: Int) -> [StyledLine] {
    let source = self.row(row)
    let cell = source[column]
    let own = cell.ownTone
    let tone = own == .plain ? source.tone : own
    guard table.columns[column].isIndented, source.depth > 0 else {
      return LineWrapper.lines(texts[row][column], tone, width: width)
    }
    let indent = min(source.depth * TextTable.indentStep, max(0, width / 2))
    return LineWrapper.lines(texts[row][column], tone, width: width - indent)
      .map { $0.indented(by: indent) }
  }

  /// A row, counting the footers after the rows.
  func row(_ index: Int) -> Table.Row {
    index < table.rows.count ? table.rows[index] : table.footers[index - table.rows.count]
  }
}
