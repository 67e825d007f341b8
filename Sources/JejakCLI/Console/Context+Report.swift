import Reports

extension Context {
  /// Writes a report in the format asked for.
  func answer(_ report: some Report) throws {
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
    }
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
