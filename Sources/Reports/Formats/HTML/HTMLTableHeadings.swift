/// The headings of a table: one row for each level of shared ones, the columns' own, then the numbers
/// that the form prints.
struct HTMLTableHeadings {
  private let columns: [Table.Column]
  private let name: String
  private let isNamed: Bool
  private let depth: Int

  init(_ columns: [Table.Column], name: String, isNamed: Bool) {
    self.columns = columns
    self.name = name
    self.isNamed = isNamed
    depth = columns.map(\.groups.count).max() ?? 0
  }

  /// The rows.
  var lines: [String] {
    let levels = (0...depth).map { level in
      "<tr>" + headings(at: level).joined() + "</tr>"
    }
    return levels + (columns.contains { $0.number != nil } ? [numbers] : [])
  }

  /// The names of the headings that a column stands under, outermost first.
  func names(of place: Int) -> [String] {
    let groups = columns[place].groups.indices.map { level in
      groupName(level, start: runStart(of: place, level: level))
    }
    return groups + [columnName(place)]
  }

  private func headings(at level: Int) -> [String] {
    var headings: [String] = []
    var place = 0
    while place < columns.count {
      let column = columns[place]
      if column.groups.count > level {
        let end = runEnd(from: place, level: level)
        let id = isNamed ? " id=\"\(groupName(level, start: place))\"" : ""
        let span = end - place > 1 ? " colspan=\"\(end - place)\"" : ""
        let scope = end - place > 1 ? "colgroup" : "col"
        headings.append(
          "<th class=\"g\" scope=\"\(scope)\"\(span)\(id)>\(column.groups[level].html)</th>")
        place = end
      } else {
        if column.groups.count == level { headings.append(own(place, level: level)) }
        place += 1
      }
    }
    return headings
  }

  /// A column's own heading, down to the lowest level.
  private func own(_ place: Int, level: Int) -> String {
    let rows = depth - level + 1
    let span = rows > 1 ? " rowspan=\"\(rows)\"" : ""
    let id = isNamed ? " id=\"\(columnName(place))\"" : ""
    let column = columns[place]
    guard !column.heading.isEmpty else { return "<td class=\"\(column.htmlClass)\"\(span)></td>" }
    return
      "<th scope=\"col\" class=\"\(column.htmlClass)\"\(span)\(id)>\(column.heading.html)</th>"
  }

  private var numbers: String {
    var fields: [String] = []
    var place = 0
    while place < columns.count {
      let column = columns[place]
      var end = place + 1
      while let number = column.number, end < columns.count, columns[end].number == number {
        end += 1
      }
      let span = end - place > 1 ? " colspan=\"\(end - place)\"" : ""
      let kind = end - place > 1 ? "c" : column.htmlClass
      let text = column.numberLines.map(\.html).joined(separator: "<br>")
      fields.append("<td class=\"\(kind)\"\(span)>\(text)</td>")
      place = end
    }
    return "<tr>" + fields.joined() + "</tr>"
  }

  private func runStart(of place: Int, level: Int) -> Int {
    let own = columns[place].groups.prefix(level + 1)
    var start = place
    while start > 0, columns[start - 1].groups.prefix(level + 1) == own { start -= 1 }
    return start
  }

  private func runEnd(from place: Int, level: Int) -> Int {
    let own = columns[place].groups.prefix(level + 1)
    var end = place + 1
    while end < columns.count, columns[end].groups.prefix(level + 1) == own { end += 1 }
    return end
  }

  private func groupName(_ level: Int, start: Int) -> String { "\(name)g\(level)-\(start)" }

  private func columnName(_ place: Int) -> String { "\(name)c\(place)" }
}
