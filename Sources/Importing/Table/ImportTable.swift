import RenjaModel

/// One row of data.
struct TableRow {
  let record: TableRecord
  /// The row of the source: the table's own column `baris`, else the line of the file.
  let baris: Int
  /// Its place among the rows of data, from 0.
  let ordinal: Int
}

/// A table as one form reads it: the lines above the data, the columns by what they hold, the rows.
struct ImportTable {
  /// The lines of words above the heading.
  let titles: [String]
  /// The lines above the data, verbatim.
  let kepala: [String]
  let headings: [Heading]
  let columns: [ColumnRole: Int]
  var rows: [TableRow] = []
  /// Whether the program wrote the table itself: then an empty cell without quotes says nothing.
  let isOwn: Bool

  func has(_ role: ColumnRole) -> Bool { columns[role] != nil }

  func cell(_ role: ColumnRole, _ row: TableRow) -> TableCell {
    guard let index = columns[role] else {
      return TableCell(text: "", place: TablePlace(line: row.record.line, column: 1))
    }
    return row.record.cell(index)
  }

  /// The text of a cell, nil where it is empty.
  func text(_ role: ColumnRole, _ row: TableRow) -> String? {
    let cell = cell(role, row)
    return cell.isEmpty ? nil : cell.text
  }

  func heading(_ role: ColumnRole) -> Heading? { columns[role].map { headings[$0] } }

  /// Whether no row has anything in the column.
  func isEmptyColumn(_ role: ColumnRole) -> Bool {
    guard let index = columns[role] else { return true }
    return rows.allSatisfy { $0.record.cell(index).isEmpty }
  }

  /// Whether an empty cell says that nothing is there, rather than saying nothing.
  ///
  /// A column that is wholly empty says nothing; nor does an empty cell without quotes in a table
  /// that the program wrote.
  func statesBlank(_ role: ColumnRole, _ row: TableRow, emptyColumns: Set<ColumnRole>) -> Bool {
    guard has(role), !emptyColumns.contains(role) else { return false }
    return !isOwn || cell(role, row).isQuoted
  }

  /// The kinds of facts that the table has no column for: places and notes.
  var silent: Set<String> {
    let kinds = [(LocationSet.type, ["lokasi"]), (NoteWritten.type, ["catatan", "keterangan"])]
    return Set(
      kinds.filter { _, words in
        !columns.keys.contains { role in words.contains { role.name.hasSuffix($0) } }
      }.map(\.0))
  }

  /// The headings of columns without any value.
  var kolomKosong: [String] {
    headings.filter { heading in
      !heading.isEmpty && !heading.isComputed
        && rows.allSatisfy { $0.record.cell(heading.index).isEmpty }
    }.map(\.leaf)
  }

  /// The title: the lines of words above the heading.
  var judul: String? { titles.isEmpty ? nil : titles.joined(separator: ", ") }
}
