import EventLog
import Projections
import RenjaStore
import Reports

extension Context {
  /// Writes a report in the format asked for.
  ///
  /// - Throws: `UsageError.notForTerminal` where a workbook would go to one.
  func answer(_ report: some Report) throws {
    try checkPlace()
    try answer { output in
      try written(report) { try output.write($0) }
    }
  }

  private func written(_ report: some Report, to sink: ([UInt8]) throws -> Void) throws {
    switch format {
    case .text: try textFormat.write(report, to: sink)
    case .csv: try csvFormat.write(report, to: sink)
    case .json:
      try JSONFormat().write(report, to: sink)
    case .md:
      try MarkdownFormat().write(report, to: sink)
    case .html:
      try page(for: report).write(report, to: sink)
    case .xlsx:
      try WorkbookFormat().write(report, to: sink)
    }
  }

  /// A page that knows the events behind the report's figures.
  private func page(for report: some Report) throws -> HTMLFormat {
    let seqs = report.document().eventNumbers
    guard !seqs.isEmpty else { return HTMLFormat() }
    let folder = try LogLocation(console: console).folder(named: invocation.value(.log))
    let log = try RenjaLog(opening: folder)
    return HTMLFormat(
      accounts: try log.accounts(of: seqs, within: report.basis.size),
      offset: log.identity.offset)
  }

  /// Whether the answer can go where it is to go: no workbook onto a terminal.
  func checkPlace() throws(UsageError) {
    if isTerminal, format == .xlsx { throw .notForTerminal(format.rawValue) }
  }

  /// Text for the terminal or the file that the answer goes to.
  var textFormat: TextFormat {
    TextFormat(width: width ?? 80, isColoured: usesColour)
  }

  /// CSV with the habits asked for.
  var csvFormat: CSVFormat {
    let locale = invocation.value(.csvLocale).flatMap(CSVFormat.Locale.init)
    return CSVFormat(locale: locale ?? .international, hasFooter: invocation.has(.footer))
  }
}
