/// The text of a cell as people mean it.
enum CellText {
  /// Whether a spreadsheet could take the text for a formula.
  static func isActive(_ text: some StringProtocol) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  /// The text without white space around it; one that was guarded against being run as a formula
  /// loses its guard, one apostrophe, and nothing else.
  static func meant(_ written: String) -> String {
    if written.utf8.first == UInt8(ascii: "'") {
      let rest = written.drop { $0 == "'" }
      if isActive(rest) { return String(written.dropFirst()) }
    }
    return trimmed(written)
  }

  static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return text }
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.first, scalar.properties.isWhitespace { scalars.removeFirst() }
    while let scalar = scalars.last, scalar.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
