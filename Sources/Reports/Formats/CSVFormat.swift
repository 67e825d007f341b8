import Projections
import RenjaModel

/// Comma-separated values as RFC 4180 has them: CR LF, quotes doubled, one table.
///
/// Numbers are bare digits with an optional sign and decimal mark, never grouped, so that they stay
/// numbers. **Absent** is an empty field, **blank** an empty quoted one (`""`), and 0 is `0`: to a
/// spreadsheet the first two look the same, a program can tell them apart.
///
/// Control characters in a text appear as `\u001b`, a tab as a space, any line break as LF. A text that a spreadsheet could take for a formula is guarded by one apostrophe; see
/// ``guarded(_:)``.
public struct CSVFormat: OutputFormat {
  /// The habits of the spreadsheet that will open the file.
  public enum Locale: String, CaseIterable, Hashable, Sendable {
    /// Comma between fields, point before decimals.
    case international = "en"
    /// Semicolon between fields, comma before decimals, a byte-order mark first.
    case indonesian = "id"
  }

  /// The habits of the spreadsheet that will open the file.
  public var locale: Locale
  /// Whether one last record, whose first field begins with `#`, tells the basis.
  public var hasFooter: Bool

  /// The CSV format.
  ///
  /// - Parameters:
  ///   - locale: the habits of the spreadsheet.
  ///   - hasFooter: whether one last record tells the basis.
  public init(locale: Locale = .international, hasFooter: Bool = false) {
    self.locale = locale
    self.hasFooter = hasFooter
  }

  /// Writes the report's table record by record.
  public func write<Failure: Error>(
    _ report: some Report, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let document = report.document()
    let table = document.records ?? document.tables.first ?? Table(columns: [], rows: [])
    for heading in headingRecords(of: table) { try sink(heading) }
    for row in table.rows { try sink(record(of: row, in: table)) }
    if hasFooter { try sink(footer(document.basis, width: table.columns.count)) }
  }

  /// The records above the rows.
  func headingRecords(of table: Table) -> [[UInt8]] {
    var records = headings(of: table).map { record($0.map(text)) }
    if locale == .indonesian, let first = records.first {
      // Without this mark a spreadsheet takes the letters for those of another alphabet.
      records[0] = Array("\u{FEFF}".utf8) + first
    }
    return records
  }

  /// One row as a record.
  func record(of row: Table.Row, in table: Table) -> [UInt8] {
    record(table.columns.indices.map { field(row[$0].value) })
  }

  /// The headings as the records have them, before quoting.
  func headings(of table: Table) -> [[String]] {
    switch table.csvHeadings {
    case .identifiers: return table.columns.isEmpty ? [] : [table.columns.map(\.id)]
    case .official: break
    }
    let own = table.columns.map { ($0.isComputed ? "hitung:" : "") + $0.heading }
    let depth = table.columns.map(\.groups.count).max() ?? 0
    var records: [[String]] = []
    for level in 0...depth {
      var record: [String] = []
      for (index, column) in table.columns.enumerated() {
        if column.groups.count == level {
          record.append(own[index])
        } else if column.groups.count > level, startsGroup(index, level: level, of: table) {
          record.append(column.groups[level])
        } else {
          record.append("")
        }
      }
      records.append(record)
    }
    return records
  }

  private func startsGroup(_ index: Int, level: Int, of table: Table) -> Bool {
    guard index > 0 else { return true }
    let group = table.columns[index].groups.prefix(level + 1)
    return table.columns[index - 1].groups.prefix(level + 1) != group
  }

  /// The record that tells the basis.
  func footer(_ basis: OutputBasis, width: Int) -> [UInt8] {
    let facts = (basis.invented.map { [$0] } ?? []) + basis.facts.map { "\($0.name) \($0.fact)" }
    let rest = Array(repeating: "", count: max(0, width - 1))
    return record([text("# " + facts.joined(separator: " · "))] + rest)
  }

  private func record(_ fields: [String]) -> [UInt8] {
    let separator = locale == .indonesian ? ";" : ","
    return Array((fields.joined(separator: separator) + "\r\n").utf8)
  }

  private func field(_ value: Table.Cell.Value) -> String {
    switch value {
    case .empty, .absent: ""
    case .blank: "\"\""
    case .amount(let amount), .change(let amount): number(amount.literal)
    case .percent(let percent): number(percent.literal)
    case .integer(let number): String(number)
    case .decimal(let decimal): number(decimal.literal)
    case .text(let words), .code(let words): text(words)
    case .mark(let mark): mark.rawValue
    }
  }

  private func number(_ literal: String) -> String {
    locale == .indonesian ? literal.replacingPoint(with: ",") : literal
  }

  private func text(_ text: String) -> String {
    let guarded = CSVFormat.safe(text)
    let mustQuote = guarded.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
        || byte == 0x0A
    }
    let hasOuterSpace = guarded.utf8.first == 0x20 || guarded.utf8.last == 0x20
    guard mustQuote || hasOuterSpace else { return guarded }
    var quoted = "\""
    for character in guarded {
      quoted += character == "\"" ? "\"\"" : String(character)
    }
    return quoted + "\""
  }
}

extension CSVFormat {
  /// The text as a field may hold it: what would command a terminal is shown instead, and what a
  /// spreadsheet could take for a formula is guarded.
  public static func safe(_ text: String) -> String { guarded(text.neutralised) }

  /// The text with one apostrophe before it where a spreadsheet could take it for a formula.
  ///
  /// That is where it begins with `=`, `+`, `-`, `@`, one of their full-width twins, a tab or a line
  /// break, or with apostrophes followed by one of these. So the rule can be undone: a field that begins with one or more
  /// apostrophes followed by such a sign loses its first apostrophe, every other field is as it is.
  public static func guarded(_ text: String) -> String {
    let first = text.unicodeScalars.first { $0 != "'" }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return "'" + text
    default: return text
    }
  }
}

extension OutputFormat where Self == CSVFormat {
  /// Comma-separated values.
  ///
  /// - Parameters:
  ///   - locale: the habits of the spreadsheet that will open the file.
  ///   - footer: whether one last record tells the basis.
  /// - Returns: the format.
  public static func csv(
    locale: CSVFormat.Locale = .international, footer: Bool = false
  ) -> CSVFormat {
    CSVFormat(locale: locale, hasFooter: footer)
  }
}
