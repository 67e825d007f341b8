/// The names that parts of a workbook share.
enum XMLPart {
  static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"
}

/// Sheets put together as Office Open XML (ECMA-376): the parts, and the archive that holds them.
struct Workbook {
  var title: String
  var program: String
  var sheets: [Sheet]

  /// The whole file; the same sheets give the same bytes.
  func bytes() -> [UInt8] {
    var looks = SheetLooks()
    let bodies = sheets.map { $0.xml(&looks) }
    var archive = ZIPArchive()
    archive.add("[Content_Types].xml", Array(types.utf8))
    archive.add("_rels/.rels", Array(Self.rootRelations.utf8))
    archive.add("docProps/core.xml", Array(properties.utf8))
    archive.add("xl/workbook.xml", Array(book.utf8))
    archive.add("xl/_rels/workbook.xml.rels", Array(relations.utf8))
    archive.add("xl/styles.xml", Array(looks.xml.utf8))
    for (place, body) in bodies.enumerated() {
      archive.add("xl/worksheets/sheet\(place + 1).xml", Array(body.utf8))
    }
    return archive.closed()
  }

  private var book: String {
    let list = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(sheet.name.xml)\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    return XMLPart.opening
      + "<workbook xmlns=\"\(XMLPart.main)\" xmlns:r=\"\(XMLPart.relations)\">"
      + "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>\(list.joined())</sheets>"
      + (names.isEmpty ? "" : "<definedNames>\(names.joined())</definedNames>") + "</workbook>"
  }

  /// What is printed of each sheet, and what on every page again.
  private var names: [String] {
    sheets.enumerated().flatMap { place, sheet -> [String] in
      guard !sheet.isData else { return [] }
      let quoted =
        "'"
        + sheet.name.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
      let local = "localSheetId=\"\(place)\""
      let end = sheet.end
      let split = end.firstIndex(where: \.isNumber) ?? end.endIndex
      let area = "\(quoted)!$A$1:$\(end[..<split])$\(end[split...])"
      let names = ["<definedName name=\"_xlnm.Print_Area\" \(local)>\(area.xml)</definedName>"]
      guard let titles = sheet.titleRows else { return names }
      let rows = "\(quoted)!$\(titles.lowerBound):$\(titles.upperBound)"
      return names + [
        "<definedName name=\"_xlnm.Print_Titles\" \(local)>\(rows.xml)</definedName>"
      ]
    }
  }

  private var types: String {
    let form = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts =
      [("/xl/workbook.xml", "\(form).sheet.main+xml"), ("/xl/styles.xml", "\(form).styles+xml")]
      + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "\(form).worksheet+xml") }
      + [("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")]
    return XMLPart.opening
      + "<Types xmlns=\"\(XMLPart.package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
      + "</Types>"
  }

  private static let rootRelations =
    XMLPart.opening + "<Relationships xmlns=\"\(XMLPart.package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(XMLPart.relations)/officeDocument\" "
    + "Target=\"xl/workbook.xml\"/>"
    + "<Relationship Id=\"rId2\" "
    + "Type=\"\(XMLPart.package)/relationships/metadata/core-properties\" "
    + "Target=\"docProps/core.xml\"/></Relationships>"

  private var relations: String {
    let parts =
      sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
      + [("styles", "styles.xml")]
    return XMLPart.opening + "<Relationships xmlns=\"\(XMLPart.package)/relationships\">"
      + parts.enumerated().map { place, part in
        "<Relationship Id=\"rId\(place + 1)\" Type=\"\(XMLPart.relations)/\(part.0)\" "
          + "Target=\"\(part.1)\"/>"
      }.joined() + "</Relationships>"
  }

  /// Title and program, and no time: a time would make every file another one.
  private var properties: String {
    XMLPart.opening
      + "<cp:coreProperties xmlns:cp=\"\(XMLPart.package)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title.xml)</dc:title>"
      + "<dc:creator>\(program.xml)</dc:creator></cp:coreProperties>"
  }
}
