/// Splits text into records and cells, and remembers where each stands (RFC 4180, any delimiter).
///
/// Lines end with LF, CRLF or CR. A cell that begins with a quote may hold delimiters and line
/// breaks; a quote elsewhere is a character like any other.
struct RecordReader {
  static let recordLimit = 200_000
  static let cellLimit = 512
  /// An event holds the texts of one row and may have 65,535 bytes, escapes included.
  static let cellByteLimit = 5_000

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ text: TableText, delimiter: UInt8) {
    bytes = text.bytes
    self.delimiter = delimiter
  }

  /// The records of a text, at most `limit` of them.
  static func records(
    _ text: TableText, delimiter: UInt8, upTo limit: Int? = nil
  ) throws(ImportProblem) -> [TableRecord] {
    var reader = RecordReader(text, delimiter: delimiter)
    var records: [TableRecord] = []
    while let record = try reader.next() {
      records.append(record)
      if records.count == limit { break }
      guard records.count <= recordLimit else {
        throw ImportProblem(
          .tooManyRows(limit: recordLimit), at: TablePlace(line: record.line, column: 1))
      }
    }
    return records
  }

  /// The next record, or nil at the end.
  mutating func next() throws(ImportProblem) -> TableRecord? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let firstLine = line
    var cells: [TableCell] = []
    while true {
      cells.append(try cell())
      guard cells.count <= RecordReader.cellLimit else {
        throw ImportProblem(.tooManyCells(limit: RecordReader.cellLimit), at: place)
      }
      guard offset < bytes.count, bytes[offset] == delimiter else { break }
      offset += 1
      column += 1
      if offset == bytes.count {
        cells.append(TableCell(text: "", place: place))
        break
      }
    }
    let end = offset
    if offset < bytes.count { breakLine() }
    return TableRecord(cells: cells, line: firstLine, bytes: start..<end)
  }

  private var place: TablePlace { TablePlace(line: line, column: column) }

  private mutating func cell() throws(ImportProblem) -> TableCell {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      let start = offset
      let begin = place
      while offset < bytes.count, bytes[offset] != delimiter, !isBreak(bytes[offset]) { step() }
      return try checked(bytes[start..<offset], at: begin, isQuoted: false)
    }
    return try quotedCell()
  }

  private mutating func quotedCell() throws(ImportProblem) -> TableCell {
    let begin = place
    var content: [UInt8] = []
    step()
    while true {
      guard offset < bytes.count else { throw ImportProblem(.quoteNotClosed, at: begin) }
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        step()
        guard offset < bytes.count, bytes[offset] == byte else { break }
        content.append(byte)
        step()
      } else if isBreak(byte) {
        let from = offset
        breakLine()
        content += bytes[from..<offset]
      } else {
        content.append(byte)
        step()
      }
    }
    guard offset == bytes.count || bytes[offset] == delimiter || isBreak(bytes[offset]) else {
      throw ImportProblem(
        .textAfterQuote, at: place, excerpt: String(decoding: content.prefix(60), as: UTF8.self))
    }
    return try checked(content[...], at: begin, isQuoted: true)
  }

  private func checked(
    _ content: ArraySlice<UInt8>, at place: TablePlace, isQuoted: Bool
  ) throws(ImportProblem) -> TableCell {
    guard content.count <= RecordReader.cellByteLimit else {
      throw ImportProblem(
        .cellTooLong(bytes: content.count, limit: RecordReader.cellByteLimit), at: place)
    }
    let text = CellText.meant(String(decoding: content, as: UTF8.self))
    return TableCell(text: text, place: place, isQuoted: isQuoted)
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func step() {
    // A character is counted at its first byte.
    if bytes[offset] & 0xC0 != 0x80 { column += 1 }
    offset += 1
  }

  private mutating func breakLine() {
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    offset += isPair ? 2 : 1
    line += 1
    column = 1
  }
}
