extension TextTable {
  /// The table as a list: for each row what it is, then each cell behind its heading.
  func stackedLines(leads: [Int]) -> [StyledLine] {
    let rest = table.columns.indices.filter { !leads.contains($0) }
    let labels = rest.map { table.columns[$0].numberedHeading }
    let widest = labels.map(\.columns).max() ?? 0
    let label = min(widest, max(8, (width - 4) / 3))
    let room = max(2, width - 4 - label)
    var lines: [StyledLine] = []
    for index in texts.indices {
      if index > 0 { lines.append(StyledLine()) }
      lines += leadLines(row: index, leads: leads)
      for (column, heading) in zip(rest, labels) {
        if texts[index][column].isEmpty { continue }
        let names = LineWrapper.lines(heading, .faint, width: label)
        let values = cellLines(row: index, column: column, width: room)
        lines += TextTable.beside([names, values], widths: [label, room])
          .map { $0.indented(by: 2) }
      }
    }
    return lines
  }
}
