import Reports

/// Records as RFC 4180 has them, for programs: commas, quotes only where they are needed, CRLF.
///
/// People open such files in spreadsheets all the same: a text that one could take for a formula is
/// guarded as in every other table, what would command a terminal is shown, numbers are as they are.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  /// Adds a record.
  mutating func add(_ fields: [String]) {
    for (place, written) in fields.enumerated() {
      let field = Self.isNumber(written) ? written : CSVFormat.safe(written)
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = field.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
      }
      guard needsQuotes else {
        bytes += field.utf8
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in field.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += [0x0D, 0x0A]
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty
      && digits.allSatisfy { $0 == UInt8(ascii: ".") || $0 &- UInt8(ascii: "0") < 10 }
  }
}
