/// How a cell looks; looks that are the same are written once in a workbook.
struct SheetLook: Hashable {
  /// To which side a cell leans.
  enum Alignment: String {
    case left
    case right
    case center
  }

  /// The ground of a cell.
  enum Ground: Int, CaseIterable {
    /// That of the sheet.
    case none
    /// Headings and totals.
    case head
    /// Rows that head others.
    case band
    /// A warning.
    case warn

    /// The colour, as spreadsheets write it.
    var colour: String? {
      switch self {
      case .none: nil
      case .head: "FFE9EEF2"
      case .band: "FFF5F7F9"
      case .warn: "FFFFF2CC"
      }
    }
  }

  /// The form of numbers.
  var format = "General"
  var isBold = false
  var isFaint = false
  var isLarge = false
  var alignment: Alignment?
  var isWrapped = false
  /// How many steps the text stands in.
  var indent = 0
  /// Whether lines stand around the cell.
  var isFramed = false
  var ground = Ground.none
  /// Whether the text stays text when somebody edits it.
  var isQuoted = false
  /// Whether the content stands in the middle of the height, as in headings.
  var isCentredDown = false
}

/// Gives each look that occurs its number, and writes them all down.
struct SheetLooks {
  private var numbers: [SheetLook: Int] = [:]
  private var looks: [SheetLook] = []

  init() { _ = number(of: SheetLook()) }

  /// The number of a look.
  mutating func number(of look: SheetLook) -> Int {
    if let number = numbers[look] { return number }
    numbers[look] = looks.count
    looks.append(look)
    return looks.count - 1
  }

  /// The part of a workbook that describes them.
  var xml: String {
    var formats: [String] = []
    for look in looks where look.format != "General" && !formats.contains(look.format) {
      formats.append(look.format)
    }
    let fonts = [(false, false, false)] + Self.fonts
    let cells = looks.map { look in
      let format = formats.firstIndex(of: look.format).map { 164 + $0 } ?? 0
      let font = fonts.firstIndex { $0 == (look.isBold, look.isFaint, look.isLarge) } ?? 0
      // The first two grounds of every workbook are taken.
      let fill = look.ground == .none ? 0 : look.ground.rawValue + 1
      return "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" "
        + "borderId=\"\(look.isFramed ? 1 : 0)\" xfId=\"0\" applyNumberFormat=\"1\" "
        + "applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
        + (look.isQuoted ? " quotePrefix=\"1\">" : ">") + look.alignmentXML + "</xf>"
    }
    return XMLPart.opening
      + "<styleSheet xmlns=\"\(XMLPart.main)\">"
      + (formats.isEmpty
        ? ""
        : "<numFmts count=\"\(formats.count)\">"
          + formats.enumerated().map {
            "<numFmt numFmtId=\"\(164 + $0.offset)\" formatCode=\"\($0.element.xml)\"/>"
          }.joined() + "</numFmts>")
      + "<fonts count=\"\(fonts.count)\">" + fonts.map(Self.font).joined() + "</fonts>"
      + "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>"
      + SheetLook.Ground.allCases.compactMap(\.colour).map {
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\($0)\"/></patternFill></fill>"
      }.joined()
      + "</fills><borders count=\"2\">\(Self.noFrame)\(Self.frame)</borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"\(cells.count)\">\(cells.joined())</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>"
  }

  private static let fonts = [
    (true, false, false), (false, true, false), (true, false, true), (true, true, false),
  ]

  private static func font(_ font: (isBold: Bool, isFaint: Bool, isLarge: Bool)) -> String {
    "<font>\(font.isBold ? "<b/>" : "")<sz val=\"\(font.isLarge ? 13 : 9)\"/>"
      + "<color rgb=\"\(font.isFaint ? "FF51606D" : "FF17212B")\"/><name val=\"Arial\"/></font>"
  }

  private static let noFrame =
    "<border><left/><right/><top/><bottom/><diagonal/></border>"

  private static let frame =
    "<border>"
    + ["left", "right", "top", "bottom"].map {
      "<\($0) style=\"thin\"><color rgb=\"FFC3CCD4\"/></\($0)>"
    }.joined() + "<diagonal/></border>"
}

extension SheetLook {
  fileprivate var alignmentXML: String {
    let side = alignment.map { " horizontal=\"\($0.rawValue)\"" } ?? ""
    let wrap = isWrapped ? " wrapText=\"1\"" : ""
    let step = indent > 0 ? " indent=\"\(min(indent, 15))\"" : ""
    return "<alignment vertical=\"\(isCentredDown ? "center" : "top")\"\(side)\(wrap)\(step)/>"
  }
}
