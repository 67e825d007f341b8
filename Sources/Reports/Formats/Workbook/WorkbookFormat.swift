/// A workbook of Office Open XML, as Excel and LibreOffice open it.
///
/// Each table has its sheet, with the official headings merged over their columns, ready to print on
/// its side; the first also holds what the report says in words, and the basis. A last sheet, Data,
/// holds what CSV would: bare values under the headings that programs know, where absent is no cell
/// and blank a text without letters. Numbers are numbers; one with more figures than a spreadsheet
/// keeps is a text. No cell is ever a formula.
public struct WorkbookFormat: OutputFormat {
  /// The workbook format.
  public init() {}

  /// Writes the workbook in one piece; it is bytes, not lines.
  public func write<Failure: Error>(
    _ report: some Report, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let document = report.document()
    let title = document.title.first ?? document.basis.log
    let book = Workbook(
      title: title, program: document.basis.program, sheets: sheets(of: document))
    try sink(book.bytes())
  }

  private func sheets(of document: ReportDocument) -> [Sheet] {
    var names = SheetNames()
    var sheets: [Sheet] = []
    for table in document.tables where !table.columns.isEmpty {
      let name = sheets.isEmpty ? document.title.first : table.caption ?? document.title.first
      sheets += Self.parts(table.rows.count).map { rows in
        TableSheet(table: table, document: document)
          .sheet(names.next(name ?? ""), rows: rows, isLast: rows.upperBound == table.rows.count)
      }
    }
    if sheets.isEmpty {
      var sheet = Sheet(name: names.next(document.title.first ?? ""))
      sheet.widths = [130]
      sheet.addTitle(of: document)
      sheets.append(sheet)
    }
    sheets[0].addWords(of: document)
    if let records = document.records {
      let name = Phrase.sheetData[document.language]
      sheets += Self.parts(records.rows.count).map { rows in
        data(records, rows: rows, names.next(name))
      }
    }
    let basis = document.basis
    for place in sheets.indices {
      sheets[place].foot =
        "\(basis.log) · \(basis.size) \(Phrase.basisEvents[basis.language]) · "
        + "\(Phrase.basisRoot[basis.language]) \(basis.root.prefix(16))…"
    }
    return sheets
  }

  /// The bare values, under the headings of CSV.
  private func data(_ records: Table, rows: Range<Int>, _ name: String) -> Sheet {
    var sheet = Sheet(name: name)
    sheet.isData = true
    let headings = CSVFormat().headings(of: records)
    for heading in headings {
      sheet.add(heading.map { $0.isEmpty ? nil : .text($0, SheetLook(isBold: true)) })
    }
    sheet.frozen = (headings.count, 0)
    for row in records.rows[rows] {
      sheet.add(records.columns.indices.map { SheetCell(data: row[$0].value) })
    }
    sheet.widths = records.columns.map { $0.fit == .whole ? 18 : 36 }
    return sheet
  }

  /// Rows in portions that a sheet can hold, with room for headings and words.
  private static func parts(_ count: Int) -> [Range<Int>] {
    let most = Sheet.mostRows - 10_000
    guard count > most else { return [0..<count] }
    return stride(from: 0, to: count, by: most).map { $0..<min(count, $0 + most) }
  }
}

extension OutputFormat where Self == WorkbookFormat {
  /// A workbook of Office Open XML.
  public static var workbook: WorkbookFormat { WorkbookFormat() }
}
