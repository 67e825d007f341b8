import Reports

/// Reads a workbook that an earlier run wrote: its basis, and what stands in its cells.
///
/// It reads what we write and nothing else: an archive whose files are not packed. A workbook that an
/// office suite saved again is another file, and no output of ours.
struct WorkbookReader {
  private static let folder = "xl/worksheets/"

  /// The rows of all sheets, the words of their cells apart.
  let rows: [String]

  /// Takes an archive apart; `nil` where it is none, or packed.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    var rest = bytes[...]
    var rows: [String] = []
    while let file = ArchivedFile(rest) {
      guard !file.isPacked else { return nil }
      rest = rest[file.end...]
      guard file.name.hasPrefix(Self.folder) else { continue }
      let sheet = String(decoding: bytes[file.content], as: UTF8.self)
      rows += PageReader.lines(of: sheet, endingWith: "</row>")
    }
    self.rows = rows
  }

  /// The facts of the basis, by the names that JSON outputs give them.
  var facts: [String: String] {
    var facts: [String: String] = [:]
    for language in Language.allCases {
      let label = OutputBasis.label(language)
      guard let place = rows.lastIndex(of: label) else { continue }
      for row in rows[(place + 1)...] {
        guard let fact = OutputBasis.names(language).first(where: { row.hasPrefix($0.name + ": ") })
        else { continue }
        if facts[fact.key] == nil { facts[fact.key] = String(row.dropFirst(fact.name.count + 2)) }
      }
    }
    return facts
  }

  /// What people read, a line for each row.
  var text: String { rows.joined(separator: "\n") }
}

/// A file in an archive, as its local header says.
private struct ArchivedFile {
  private static let headerSize = 30

  let name: String
  let isPacked: Bool
  let content: Range<Int>
  /// Where the next file begins.
  var end: Int { content.upperBound }

  /// The first file of some bytes; `nil` where none begins there, or it ends too early.
  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count >= Self.headerSize, bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      return nil
    }
    func number(_ place: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[start + place + $1]) << (8 * $1) }
    }
    isPacked = number(8, 2) != 0
    let names = start + Self.headerSize
    let first = names + number(26, 2) + number(28, 2)
    content = first..<first + number(18, 4)
    guard content.upperBound <= bytes.endIndex else { return nil }
    name = String(decoding: bytes[names..<names + number(26, 2)], as: UTF8.self)
  }
}
