/// The bytes of a file, checked to be text.
struct TableText {
  /// UTF-8 without a byte-order mark.
  let bytes: [UInt8]

  /// What a file holds that is no table.
  static let sizeLimit = 32 << 20

  init(_ file: [UInt8]) throws(ImportProblem) {
    guard file.count <= TableText.sizeLimit else {
      throw ImportProblem(.tooLarge(bytes: file.count, limit: TableText.sizeLimit))
    }
    guard !file.isEmpty else { throw ImportProblem(.emptyFile) }
    if let kind = FileKind(magic: file) { throw ImportProblem(.notText(kind)) }
    let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
    guard text.contains(where: { $0 > 0x20 }) else { throw ImportProblem(.emptyFile) }
    if let place = TableText.firstControl(text) {
      throw ImportProblem(.notText(.binary), at: place)
    }
    guard String(validating: text, as: UTF8.self) != nil else {
      throw ImportProblem(.notUTF8, at: TableText.firstFault(text))
    }
    bytes = text
  }

  /// The text of some of the bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func firstControl(_ bytes: [UInt8]) -> TablePlace? {
    let isControl = { (byte: UInt8) in
      (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }
    guard let index = bytes.firstIndex(where: isControl) else { return nil }
    return place(of: index, in: bytes)
  }

  private static func firstFault(_ bytes: [UInt8]) -> TablePlace {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    var column = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return TablePlace(line: line, column: column)
  }

  private static func place(of index: Int, in bytes: [UInt8]) -> TablePlace {
    let before = bytes[..<index]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<index].count { $0 & 0xC0 != 0x80 } + 1
    return TablePlace(line: line, column: column)
  }
}

/// What a file is that is not a text table.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  /// An .xlsx or .ods workbook, or another zip archive.
  case workbook
  /// An .xls workbook of old.
  case oldWorkbook = "old-workbook"
  /// A PDF.
  case pdf
  /// A web page, as some programs save tables under the name .xls.
  case html
  /// A text in UTF-16.
  case utf16 = "utf-16"
  /// Something else that is no text.
  case binary

  init?(magic bytes: [UInt8]) {
    let starts: [(FileKind, [UInt8])] = [
      (.workbook, [0x50, 0x4B, 0x03, 0x04]), (.workbook, [0x50, 0x4B, 0x05, 0x06]),
      (.oldWorkbook, [0xD0, 0xCF, 0x11, 0xE0]), (.pdf, Array("%PDF".utf8)),
      (.utf16, [0xFF, 0xFE]), (.utf16, [0xFE, 0xFF]),
    ]
    if let kind = starts.first(where: { bytes.starts(with: $0.1) })?.0 {
      self = kind
      return
    }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    let page = CellText.trimmed(head)
    guard ["<html", "<!doctype html", "<table", "<?xml"].contains(where: page.hasPrefix) else {
      return nil
    }
    self = .html
  }
}
