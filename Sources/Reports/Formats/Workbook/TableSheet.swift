/// Draws a table on a sheet as an office would: title, the form's headings merged, its rows framed.
struct TableSheet {
  /// The widest that words get before they wrap.
  private static let widest = 46.0

  let table: Table
  let document: ReportDocument

  /// The sheet with the title above and the table below.
  ///
  /// - Parameters:
  ///   - name: what stands on its tab.
  ///   - rows: which rows of the table.
  ///   - isLast: whether the totals follow.
  /// - Returns: the sheet.
  func sheet(_ name: String, rows: Range<Int>, isLast: Bool) -> Sheet {
    var sheet = Sheet(name: name)
    sheet.widths = widths
    sheet.addTitle(of: document)
    if let caption = table.caption {
      sheet.addWide(caption, SheetLook(isBold: true, isWrapped: true))
    }
    let first = sheet.rows.count
    addHeadings(to: &sheet)
    sheet.titleRows = first + 1...max(first + 1, sheet.rows.count)
    sheet.frozen = (sheet.rows.count, leads)
    for row in table.rows[rows] { add(row, to: &sheet) }
    if isLast { for row in table.footers { add(row, to: &sheet) } }
    return sheet
  }

  /// How many columns on the left say which row it is; no more than stay in place on a screen.
  private var leads: Int {
    let leads = table.columns.prefix(while: \.isLead)
    let widths = widths
    return widths.prefix(leads.count).reduce(0, +) > 70 ? min(1, leads.count) : leads.count
  }

  private var widths: [Double] {
    table.columns.enumerated().map { place, column in
      let longest =
        (table.rows + table.footers).map { row in
          let lines = row[place].text.neutralised.split(separator: "\n")
          return lines.map(\.count).max() ?? 0
        }.max() ?? 0
      let words = column.heading.split(separator: " ").map(\.count).max() ?? 0
      let natural = Double(max(longest, words)) + 2
      switch column.fit {
      case .whole: return max(6, natural)
      case .wraps(let minimum, _):
        return max(Double(minimum), min(natural, Self.widest), Double(words) + 2)
      }
    }
  }

  /// Adds a row, as high as the longest of its texts needs.
  private func add(_ row: Table.Row, to sheet: inout Sheet) {
    let cells = cells(of: row)
    let lines = zip(cells, sheet.widths).map { cell, width in
      guard case .text(let text) = cell.content, cell.look.isWrapped else { return 1 }
      return SheetLines.count(text, width: width, cell.look)
    }
    sheet.add(cells, height: Double(lines.max() ?? 1) * SheetLines.height)
  }

  private func cells(of row: Table.Row) -> [SheetCell] {
    table.columns.indices.map { place in
      let column = table.columns[place]
      var look = SheetLook(isFramed: true)
      look.isBold = row.tone == .strong || row[place].tone == .strong
      look.isWrapped = column.fit != .whole
      look.alignment = column.sheetAlignment
      look.indent = column.isIndented ? row.depth : 0
      look.ground = row.role == .heading ? .band : row.role == .total ? .head : .none
      return SheetCell(shown: row[place], look)
    }
  }

  /// Shared headings over their columns, the columns' own down to the lowest level, then the numbers.
  private func addHeadings(to sheet: inout Sheet) {
    let depth = table.columns.map(\.groups.count).max() ?? 0
    let first = sheet.rows.count
    let look = SheetLook(
      isBold: true, alignment: .center, isWrapped: true, isFramed: true, ground: .head,
      isCentredDown: true)
    for level in 0...depth {
      sheet.add(
        table.columns.indices.map { place in
          let column = table.columns[place]
          if column.groups.count == level { return .text(column.heading, look) }
          guard column.groups.count > level, startsGroup(place, level) else {
            return SheetCell(.none, look)
          }
          return .text(column.groups[level], look)
        }, height: level == depth ? headingHeight(sheet.widths, look) : nil)
    }
    for (place, column) in table.columns.enumerated() {
      sheet.merge(rows: first + column.groups.count...first + depth, columns: place...place)
      for level in column.groups.indices where startsGroup(place, level) {
        let own = column.groups.prefix(level + 1)
        let end = table.columns[place...].prefix { $0.groups.prefix(level + 1) == own }.count
        sheet.merge(rows: first + level...first + level, columns: place...place + end - 1)
      }
    }
    addNumbers(to: &sheet)
  }

  private func headingHeight(_ widths: [Double], _ look: SheetLook) -> Double {
    let lines = zip(table.columns, widths).map { column, width in
      SheetLines.count(column.heading, width: width, look)
    }
    return Double(lines.max() ?? 1) * SheetLines.height + 4
  }

  private func addNumbers(to sheet: inout Sheet) {
    guard table.columns.contains(where: { $0.number != nil }) else { return }
    let look = SheetLook(
      isFaint: true, alignment: .center, isWrapped: true, isFramed: true, ground: .head)
    let row = sheet.rows.count
    sheet.add(
      table.columns.indices.map { place in
        let column = table.columns[place]
        let isFirst = place == 0 || table.columns[place - 1].number != column.number
        guard isFirst, column.number != nil else { return SheetCell(.none, look) }
        return .text(column.numberLines.joined(separator: "\n"), look)
      },
      height: Double(table.columns.map(\.numberLines.count).max() ?? 1) * SheetLines.height)
    var place = 0
    while place < table.columns.count {
      let number = table.columns[place].number
      let count = table.columns[place...].prefix { number != nil && $0.number == number }.count
      sheet.merge(rows: row...row, columns: place...place + max(1, count) - 1)
      place += max(1, count)
    }
  }

  private func startsGroup(_ place: Int, _ level: Int) -> Bool {
    guard place > 0 else { return true }
    let own = table.columns[place].groups.prefix(level + 1)
    return table.columns[place - 1].groups.prefix(level + 1) != own
  }
}

extension Table.Column {
  fileprivate var sheetAlignment: SheetLook.Alignment {
    switch alignment {
    case .leading: .left
    case .trailing: .right
    case .center: .center
    }
  }
}
