extension TextTable {
  /// The headings: levels of shared ones, the columns' own, then numbers with their formulas.
  func headingLines(_ grid: TableGrid) -> [StyledLine] {
    let columns = grid.columns.map { table.columns[$0] }
    var lines: [StyledLine] = []
    for level in 0..<(columns.map(\.groups.count).max() ?? 0) {
      lines += groupLines(level: level, columns, grid)
    }
    lines += TextTable.bottomAligned(
      zip(columns, grid.widths).map { column, width in
        LineWrapper.lines(column.heading.neutralised, .strong, width: width)
          .map { $0.aligned(column.alignment, in: width) }
      }, widths: grid.widths)
    lines += numberLines(columns, grid)
    return lines
  }

  /// One level of shared headings, each centred over its columns with a rule below.
  private func groupLines(
    level: Int, _ columns: [Table.Column], _ grid: TableGrid
  ) -> [StyledLine] {
    var fields: [[StyledLine]] = []
    var widths: [Int] = []
    for run in TextTable.runs(columns, { Array($0.groups.prefix(level + 1)) }) {
      let width = grid.span(run)
      widths.append(width)
      let groups = columns[run.lowerBound].groups
      guard groups.count > level else {
        fields.append([])
        continue
      }
      let heading = LineWrapper.lines(groups[level].neutralised, .strong, width: width)
        .map { $0.aligned(.center, in: width) }
      fields.append(heading + [StyledLine(String(repeating: "─", count: width), .faint)])
    }
    return TextTable.bottomAligned(fields, widths: widths)
  }

  private func numberLines(_ columns: [Table.Column], _ grid: TableGrid) -> [StyledLine] {
    guard columns.contains(where: { $0.number != nil }) else { return [] }
    var fields: [[StyledLine]] = []
    var widths: [Int] = []
    for run in TextTable.runs(columns, { [$0.number ?? ""] }) {
      let width = grid.span(run)
      let column = columns[run.lowerBound]
      let alignment = run.count > 1 ? .center : column.alignment
      widths.append(width)
      fields.append(
        column.numberLines.flatMap { LineWrapper.lines($0, .faint, width: width) }
          .map { $0.aligned(alignment, in: width) })
    }
    return TextTable.beside(fields, widths: widths)
  }

  /// Neighbouring columns with the same key, as ranges; columns with an empty key stay alone.
  private static func runs(
    _ columns: [Table.Column], _ key: (Table.Column) -> [String]
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (place, column) in columns.enumerated() {
      let own = key(column)
      if let last = runs.last, !own.joined().isEmpty, key(columns[last.lowerBound]) == own {
        runs[runs.count - 1] = last.lowerBound..<(place + 1)
      } else {
        runs.append(place..<(place + 1))
      }
    }
    return runs
  }

  private static func bottomAligned(_ fields: [[StyledLine]], widths: [Int]) -> [StyledLine] {
    let height = fields.map(\.count).max() ?? 0
    let padded = fields.map { field in
      Array(repeating: StyledLine(), count: height - field.count) + field
    }
    return beside(padded, widths: widths)
  }
}

extension Table.Column {
  /// The number the form prints, with its formula; a second line where the official one differs.
  var numberLines: [String] {
    guard let number else { return [] }
    let own = number.neutralisedLine
    let declared = formula.map { own + "=" + $0.neutralisedLine } ?? own
    guard let official = officialFormula else { return [declared] }
    return [declared, "(\(own)=\(official.neutralisedLine))"]
  }

  /// The heading with those it shares, on one line.
  var fullHeading: String {
    (groups + [heading]).map(\.neutralisedLine).filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// What stands before the column's cells where they have lines of their own: the number the
  /// form prints, or else the heading.
  var bandLabel: String {
    if let number { return "(\(number.neutralisedLine))" }
    return fullHeading.isEmpty ? "" : fullHeading + ":"
  }

  /// The full heading with the number and formulas the form prints.
  var numberedHeading: String {
    numberLines.isEmpty ? fullHeading : "\(fullHeading) (\(numberLines.joined(separator: " ")))"
  }
}
