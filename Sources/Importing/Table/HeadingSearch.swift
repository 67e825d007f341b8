/// Finds the heading of a table among its first records: one to three rows under any titles.
struct HeadingSearch {
  /// Where the heading stands and which columns it names.
  struct Found {
    /// The records of the heading.
    var rows: Range<Int>
    var headings: [Heading]
    var columns: [ColumnRole: Int]
    var missing: [FormColumn]

    var isComplete: Bool { missing.isEmpty }

    /// All required columns, then most columns, then fewest rows.
    var rank: (Int, Int, Int) { (isComplete ? 1 : 0, columns.count, -rows.count) }
  }

  /// A heading stands within so many records from the top.
  static let reach = 60

  let columns: [FormColumn]
  /// The year of the document.
  let tahun: Int

  /// The best heading: all required columns, then most columns, then fewest rows, then nearest the top.
  func best(in records: [TableRecord]) -> Found? {
    var best: Found?
    for start in records.indices.prefix(HeadingSearch.reach) {
      // Below a heading that has all it needs stand data, not another heading.
      if let best, best.isComplete, start >= best.rows.upperBound { break }
      for height in 1...3 where start + height <= records.count {
        let block = records[start..<(start + height)]
        guard HeadingSearch.canBeHeading(block) else { break }
        let found = match(headings(block), rows: start..<(start + height))
        guard !found.columns.isEmpty else { continue }
        guard let current = best else {
          best = found
          continue
        }
        if found.rank > current.rank { best = found }
      }
    }
    return best
  }

  /// A row with a single cell is a title, unless the table has but one column.
  private static func canBeHeading(_ block: ArraySlice<TableRecord>) -> Bool {
    guard let first = block.first, !block.contains(where: \.isBlank) else { return false }
    let said = first.cells.count { !$0.isEmpty }
    return said > 1 || (block.count == 1 && first.cells.count == 1)
  }

  /// The headings of each column: the lowest cell, and above it what the rows above say there or,
  /// over merged cells, to the left of there.
  private func headings(_ block: ArraySlice<TableRecord>) -> [Heading] {
    let width = block.map(\.cells.count).max() ?? 0
    let rows = Array(block)
    var spread: [[String]] = []
    for row in rows {
      var texts: [String] = []
      var last = ""
      for index in 0..<width {
        let text = row.cell(index).text
        if !text.isEmpty { last = text }
        texts.append(last)
      }
      spread.append(texts)
    }
    return (0..<width).map { index in
      let lowest = rows.indices.last { !rows[$0].cell(index).isEmpty }
      guard let lowest else {
        return Heading(
          index: index, leaf: "", groups: [], place: rows[0].cell(index).place, tahun: tahun)
      }
      let cell = rows[lowest].cell(index)
      var groups: [String] = []
      for above in 0..<lowest
      where !spread[above][index].isEmpty && spread[above][index] != cell.text {
        groups.append(spread[above][index])
      }
      return Heading(index: index, leaf: cell.text, groups: groups, place: cell.place, tahun: tahun)
    }
  }

  private func match(_ headings: [Heading], rows: Range<Int>) -> Found {
    var assigned: [ColumnRole: Int] = [:]
    var taken: Set<Int> = []
    for isSecond in [false, true] {
      for heading in headings
      where !heading.isEmpty && !heading.isComputed && !taken.contains(heading.index) {
        let free = columns.filter { assigned[$0.role] == nil }
        let fits = free.map { column in
          (column, (isSecond ? column.second : column.patterns).map { $0.fit(heading) }.max() ?? 0)
        }
        guard let best = fits.max(by: { $0.1 < $1.1 }), best.1 > 0 else { continue }
        assigned[best.0.role] = heading.index
        taken.insert(heading.index)
      }
    }
    for column in columns where assigned[column.role] == nil {
      guard let next = column.unheadedBefore.flatMap({ assigned[$0] }), next > 0,
        headings[next - 1].isEmpty
      else { continue }
      assigned[column.role] = next - 1
    }
    let missing = columns.filter { $0.isRequired && assigned[$0.role] == nil }
    return Found(rows: rows, headings: headings, columns: assigned, missing: missing)
  }
}
