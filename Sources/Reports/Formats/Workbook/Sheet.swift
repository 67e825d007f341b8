/// One sheet being filled, row by row from above.
struct Sheet {
  /// The most rows that a sheet can have.
  static let mostRows = 1_048_576

  /// What stands on its tab.
  var name: String
  /// How wide the columns are, in letters.
  var widths: [Double] = []
  /// How many rows and columns stay in place while the others move.
  var frozen = (rows: 0, columns: 0)
  /// The rows that are printed on every page again, counted from 1.
  var titleRows: ClosedRange<Int>?
  /// What stands below every page.
  var foot = ""
  /// Whether it is meant for programs: no page, no frames.
  var isData = false
  private(set) var rows: [(cells: [SheetCell?], height: Double?)] = []
  private(set) var merges: [String] = []

  init(name: String) { self.name = name }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - cells: one a column; nil for no cell.
  ///   - height: in points; nil leaves it to the spreadsheet.
  mutating func add(_ cells: [SheetCell?], height: Double? = nil) {
    rows.append((cells, height))
  }

  /// Makes one cell of several, counted from 0, both ends included.
  mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    guard rows.count > 1 || columns.count > 1 else { return }
    merges.append(
      "\(Self.column(columns.lowerBound))\(rows.lowerBound + 1):"
        + "\(Self.column(columns.upperBound))\(rows.upperBound + 1)")
  }

  /// The letters of a column, counted from 0.
  static func column(_ number: Int) -> String {
    var letters = ""
    var rest = number + 1
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The place of the last column and row, as `H62`.
  var end: String { "\(Self.column(max(0, widths.count - 1)))\(max(1, rows.count))" }

  /// The part of a workbook that holds the sheet.
  func xml(_ looks: inout SheetLooks) -> String {
    var xml =
      XMLPart.opening + "<worksheet xmlns=\"\(XMLPart.main)\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:\(end)\"/>"
      + "<sheetViews><sheetView workbookViewId=\"0\"\(isData ? "" : " showGridLines=\"0\"")>\(pane)"
      + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"12.75\"/>"
    if !widths.isEmpty {
      xml += "<cols>"
      for (place, width) in widths.enumerated() {
        xml +=
          "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(Int(width.rounded(.up)))\" "
          + "customWidth=\"1\"/>"
      }
      xml += "</cols>"
    }
    xml += "<sheetData>"
    for (place, row) in rows.enumerated() { Self.add(row, place, to: &xml, &looks) }
    xml += "</sheetData>"
    if !merges.isEmpty {
      xml += "<mergeCells count=\"\(merges.count)\">"
      xml += merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
    }
    return xml
      + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" "
      + "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" "
      + "fitToHeight=\"0\"/><headerFooter><oddFooter>\(footer.xml)</oddFooter></headerFooter>"
      + "</worksheet>"
  }

  private var footer: String {
    let text = String(foot.neutralisedLine.prefix(160)).split(separator: "&").joined(
      separator: "&&")
    return "&L&7\(text)&R&7&P / &N"
  }

  private var pane: String {
    guard frozen.rows > 0 || frozen.columns > 0 else { return "" }
    let columns = frozen.columns > 0 ? " xSplit=\"\(frozen.columns)\"" : ""
    let rows = frozen.rows > 0 ? " ySplit=\"\(frozen.rows)\"" : ""
    let corner = "\(Self.column(frozen.columns))\(frozen.rows + 1)"
    let active =
      frozen.columns == 0 ? "bottomLeft" : frozen.rows == 0 ? "topRight" : "bottomRight"
    return "<pane\(columns)\(rows) topLeftCell=\"\(corner)\" activePane=\"\(active)\" "
      + "state=\"frozen\"/>"
  }

  private static func add(
    _ row: (cells: [SheetCell?], height: Double?), _ place: Int, to xml: inout String,
    _ looks: inout SheetLooks
  ) {
    let height = row.height.map { " ht=\"\($0)\" customHeight=\"1\"" } ?? ""
    xml += "<row r=\"\(place + 1)\"\(height)>"
    for (number, cell) in row.cells.enumerated() {
      guard let cell else { continue }
      let head = "<c r=\"\(column(number))\(place + 1)\" s=\"\(looks.number(of: cell.look))\""
      switch cell.content {
      case .none: xml += head + "/>"
      case .number(let literal): xml += "\(head)><v>\(literal)</v></c>"
      case .text(let text):
        xml += head + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text.xmlCell)</t></is></c>"
      }
    }
    xml += "</row>"
  }
}
