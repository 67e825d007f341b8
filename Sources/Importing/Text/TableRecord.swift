/// A place in a file: line and column, both from 1; columns count characters.
public struct TablePlace: Hashable, Comparable, Sendable {
  /// The line.
  public let line: Int
  /// The column.
  public let column: Int

  /// A place in a file.
  ///
  /// - Parameters:
  ///   - line: the line, from 1.
  ///   - column: the column, from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they are read.
  public static func < (one: TablePlace, other: TablePlace) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// One cell: its text without white space around it, and where it begins.
struct TableCell: Hashable {
  let text: String
  let place: TablePlace
  /// Whether the cell was written in quotes; an empty cell in quotes is a blank that was meant.
  var isQuoted = false

  var isEmpty: Bool { text.isEmpty }
}

/// One record of a table: a line, or several where a quoted cell has line breaks.
struct TableRecord {
  let cells: [TableCell]
  let line: Int
  /// Where its bytes stand in the file, without the line break.
  let bytes: Range<Int>

  var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  /// The cell in a column; an empty one at the end of the record where the record is shorter.
  func cell(_ index: Int) -> TableCell {
    guard cells.indices.contains(index) else {
      return TableCell(text: "", place: cells.last?.place ?? TablePlace(line: line, column: 1))
    }
    return cells[index]
  }
}
