extension String {
  /// The text as HTML shows it letter for letter, its line breaks as `<br>`.
  ///
  /// Commands to a device are neutralised first, so no name can open an element, leave an attribute
  /// or reorder a line.
  var html: String { neutralised.htmlEscaped(breaks: true) }

  /// The text as HTML on one line, fit for an attribute too.
  var htmlLine: String { neutralisedLine.htmlEscaped(breaks: false) }

  private func htmlEscaped(breaks: Bool) -> String {
    guard utf8.contains(where: Self.isMarkup) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += breaks ? "<br>" : " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0x0A:
      true
    default: false
    }
  }

  /// The text inside a string of a style sheet: all but letters, digits and plain marks by number.
  var cssString: String {
    neutralisedLine.unicodeScalars.map { scalar in
      let isPlain =
        scalar.properties.isAlphabetic || " .,:;/+-=()·—".unicodeScalars.contains(scalar)
      let isDigit = ("0"..."9").contains(scalar)
      return isPlain || isDigit ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }.joined()
  }
}
