import Projections
import RenjaModel

/// A form as the program writes it to CSV: official headings, stated values bare, blanks in quotes,
/// computed columns headed `hitung:…`.
struct WrittenForm {
  let form: Form
  var delimiter = ","
  var point = "."

  var text: String {
    let isGrouped = form.columns.contains { $0.group != nil }
    var records: [[String]] = []
    var group: String?
    records.append(
      form.columns.map { column in
        defer { group = column.group }
        guard let name = column.group else { return field(heading(column)) }
        return name == group ? "" : field(name)
      })
    if isGrouped {
      records.append(form.columns.map { $0.group == nil ? "" : field(heading($0)) })
    }
    for row in form.rows where row.kind != .total {
      records.append(
        form.columns.map { column in
          guard let cell = row.cells[column.no] else { return "" }
          return field(cell.stated ?? cell.content)
        })
    }
    return records.map { $0.joined(separator: delimiter) + "\r\n" }.joined()
  }

  private func heading(_ column: Form.Column) -> String {
    (column.isComputed ? "hitung:" : "") + column.heading
  }

  private func field(_ content: Form.Cell.Content) -> String {
    switch content {
    case .absent: ""
    case .blank: "\"\""
    case .text(let text), .key(let text): field(text)
    case .rupiah(let rupiah): rupiah.literal.replacing(".", with: point)
    case .sumber(.satu(let name)): field(name)
    case .number(let number): number.literal.replacing(".", with: point)
    case .sumber(.rincian), .percent, .change, .predikat, .verdict, .decision: "lain"
    }
  }

  private func field(_ text: String) -> String {
    let guarded = CellTextGuard.guarded(text)
    let special: [Character] = [",", ";", "\"", "\n", "\r", "\r\n"]
    guard guarded.contains(where: special.contains) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}

enum CellTextGuard {
  static func guarded(_ text: String) -> String {
    guard let first = text.drop(while: { $0 == "'" }).first, "=+-@\t\r".contains(first) else {
      return text
    }
    return "'" + text
  }
}
