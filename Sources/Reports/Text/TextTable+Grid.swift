extension TextTable {
  /// The table with its columns side by side; `leads` together on a line above each row, then each
  /// of `bands` on one of its own.
  func gridLines(
    _ grid: TableGrid, leads: [Int], bands: [Int], indent: Int
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    lines += lead(leads.map { table.columns[$0].numberedHeading }, .strong, width: width)
    for heading in bands.map({ table.columns[$0].numberedHeading }) {
      lines += LineWrapper.lines(heading, .strong, width: width - indent)
        .map { $0.indented(by: indent) }
    }
    let headings = headingLines(grid).map { $0.indented(by: indent) }
    let rule = ruleLine(grid).indented(by: indent)
    lines += headings
    lines.append(rule)
    for index in texts.indices {
      if index == table.rows.count, !table.footers.isEmpty { lines.append(rule) }
      lines += leadLines(row: index, leads: leads)
      lines += bands.flatMap { bandLines(row: index, column: $0, indent: indent) }
      lines += rowLines(row: index, grid).map { $0.indented(by: indent) }
    }
    return lines
  }

  private func ruleLine(_ grid: TableGrid) -> StyledLine {
    let gap = String(repeating: " ", count: TableGrid.gap)
    return StyledLine(
      grid.widths.map { String(repeating: "─", count: $0) }.joined(separator: gap), .faint)
  }

  private func rowLines(row: Int, _ grid: TableGrid) -> [StyledLine] {
    let fields = grid.columns.indices.map { place in
      let column = grid.columns[place]
      let alignment = table.columns[column].alignment(of: self.row(row)[column])
      return cellLines(row: row, column: column, width: grid.widths[place]).map {
        $0.aligned(alignment, in: grid.widths[place])
      }
    }
    return TextTable.beside(fields, widths: grid.widths)
  }

  /// Sets columns of lines side by side, their first lines on one line.
  static func beside(
    _ fields: [[StyledLine]], widths: [Int], gap: Int = TableGrid.gap
  ) -> [StyledLine] {
    let height = fields.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = StyledLine()
      var start = 0
      for (field, width) in zip(fields, widths) {
        line.pad(to: start)
        if index < field.count { line.append(field[index]) }
        start += width + gap
      }
      return line
    }
  }

  /// The cells that say which row it is.
  func leadLines(row: Int, leads: [Int]) -> [StyledLine] {
    lead(leads.map { texts[row][$0] }, self.row(row).tone, width: width)
  }

  private func bandLines(row: Int, column: Int, indent: Int) -> [StyledLine] {
    guard !texts[row][column].isEmpty else { return [] }
    let texts = [table.columns[column].bandLabel, texts[row][column]]
    return lead(texts, self.row(row).tone, gap: 1, width: width - indent)
      .map { $0.indented(by: indent) }
  }

  /// Texts one after the other, those after the first hanging beside it.
  private func lead(
    _ texts: [String], _ tone: Tone, gap: Int = TableGrid.gap, width: Int
  ) -> [StyledLine] {
    let filled = texts.filter { !$0.isEmpty }
    guard let first = filled.first else { return [] }
    let rest = filled.dropFirst().joined(separator: " ")
    let room = width - first.columns - gap
    guard !rest.isEmpty, room >= width / 2, !first.contains("\n") else {
      return LineWrapper.lines(filled.joined(separator: " "), tone, width: width)
    }
    return TextTable.beside(
      [[StyledLine(first, tone)], LineWrapper.lines(rest, tone, width: room)],
      widths: [first.columns, room], gap: gap)
  }
}

extension Table.Column {
  /// Signs that stand in place of a figure lean to the side of figures; words in a column of
  /// figures lean to theirs.
  func alignment(of cell: Table.Cell) -> Alignment {
    if case .text = cell.value, alignment == .trailing { return .leading }
    return alignment
  }
}
