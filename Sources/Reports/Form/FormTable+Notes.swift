import Projections
import RenjaModel

/// What the log has to say of a cell of words or numbers stands below it in the same cell, marked:
/// the note on a row of T-C.31, a figure of another year, the result of a formula.
extension FormTable {
  /// What stands before the log's own words in a cell of a form.
  static let noteSign = "»"

  /// The cell with what the log has to say of it below, marked.
  func noted(_ shown: Table.Cell, _ row: Form.Row, _ column: Form.Column) -> Table.Cell {
    let notes = notes(row, column)
    guard !notes.isEmpty else { return shown }
    let lines = (shown.value.text.isEmpty ? [] : [shown.value.text]) + notes.map(\.words)
    return .text(
      lines.joined(separator: "\n"), events: Set(shown.events + notes.flatMap(\.events)).sorted())
  }

  private func notes(
    _ row: Form.Row, _ column: Form.Column
  ) -> [(words: String, events: [Int])] {
    guard column.kind != .rupiah, !column.isComputed else { return [] }
    var said: [Form.Cell.Content] = []
    return form.columns.filter { $0.base == column.no }.compactMap { computed in
      guard let cell = row.cells[computed.no], cell.content != .absent,
        cell.isVerdict || differs(row, in: computed), !said.contains(cell.content)
      else { return nil }
      said.append(cell.content)
      var words = "\(FormTable.noteSign) \(self.cell(cell.content, cell.events).value.text)"
      if computed.isDeclared { words += " (\(Phrase.formDeclaredShort[language]))" }
      return (words, cell.events)
    }
  }

  /// Whether any cell has something of the log's own in it.
  var hasNotes: Bool {
    form.rows.contains { row in form.columns.contains { !notes(row, $0).isEmpty } }
  }
}

extension Form.Cell {
  /// Whether it is the log's note on a row of T-C.31.
  var isVerdict: Bool {
    if case .verdict = content { true } else { false }
  }
}
