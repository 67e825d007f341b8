/// Draws a table with real headings: shared ones over their columns, the form's numbers below, and
/// for each cell the headings it stands under.
struct HTMLTable {
  let table: Table
  /// What makes the headings' names unique in the page.
  let name: String
  let cells: HTMLCell
  /// Whether cells name their headings: where headings are shared, position alone says too little.
  private let namesHeadings: Bool
  private let headings: HTMLTableHeadings

  init(_ table: Table, name: String, cells: HTMLCell) {
    self.table = table
    self.name = name
    self.cells = cells
    namesHeadings = table.columns.contains { !$0.groups.isEmpty }
    headings = HTMLTableHeadings(table.columns, name: name, isNamed: namesHeadings)
  }

  /// The whole table, line by line.
  var lines: [String] {
    opening + table.rows.enumerated().map { row($1, "r\($0)") } + closing
  }

  /// What stands above the first row.
  var opening: [String] {
    let label = (table.caption ?? Phrase.tableRegion[cells.language]).htmlLine
    var lines = [
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\"><table>"
    ]
    if let caption = table.caption { lines.append("<caption>\(caption.html)</caption>") }
    lines += ["<thead>"] + headings.lines + ["</thead>", "<tbody>"]
    return lines
  }

  /// What stands below the last row.
  var closing: [String] {
    var lines = ["</tbody>"]
    if !table.footers.isEmpty {
      lines += ["<tfoot>"] + table.footers.enumerated().map { row($1, "f\($0)") } + ["</tfoot>"]
    }
    return lines + ["</table></div>"]
  }

  /// One row.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - key: what makes its heading unique in the table.
  /// - Returns: its line.
  func row(_ row: Table.Row, _ key: String) -> String {
    let kind: String =
      switch row.role {
      case .body: ""
      case .heading: " class=\"h\""
      case .total: " class=\"t\""
      }
    let isStrong = row.tone == .strong
    if row.cells.count == 1, table.columns.count > 1 {
      let content = cells.html(row[0], isStrong: isStrong)
      return "<tr\(kind)><th scope=\"colgroup\" colspan=\"\(table.columns.count)\">"
        + "\(content)</th></tr>"
    }
    let lead = leadColumn(of: row)
    let own = "\(name)\(key)"
    let fields = table.columns.indices.map { place -> String in
      let content = cells.html(row[place], isStrong: isStrong)
      let style = " class=\"\(classes(table.columns[place], depth: row.depth))\""
      if place == lead {
        let id = namesHeadings ? " id=\"\(own)\"" : ""
        return "<th scope=\"row\"\(id)\(style)>\(content)</th>"
      }
      guard namesHeadings, !content.isEmpty else { return "<td\(style)>\(content)</td>" }
      let names = headings.names(of: place) + (lead == nil ? [] : [own])
      return "<td\(style) headers=\"\(names.joined(separator: " "))\">\(content)</td>"
    }
    return "<tr\(kind)>\(fields.joined())</tr>"
  }

  /// The column that says which row this is: the first of its kind that says anything.
  private func leadColumn(of row: Table.Row) -> Int? {
    table.columns.indices.first { table.columns[$0].isLead && row[$0].value != .empty }
  }

  private func classes(_ column: Table.Column, depth: Int) -> String {
    let own = column.htmlClass
    return column.isIndented && depth > 0 ? "\(own) i\(min(depth, 5))" : own
  }
}

extension Table.Column {
  /// How a column's cells lean and wrap.
  var htmlClass: String {
    switch (alignment, fit) {
    case (.trailing, _): "n"
    case (.center, _): "c"
    case (.leading, .whole): "k"
    case (.leading, .wraps(let minimum, _)): minimum >= 16 ? "w l" : "w"
    }
  }
}
