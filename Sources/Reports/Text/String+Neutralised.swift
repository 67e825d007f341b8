extension String {
  /// The text without anything that could command a terminal or reorder a line.
  ///
  /// Control characters, direction marks and other invisible commands appear as `\u001b`. A tab
  /// becomes a space; CR LF, CR and LF become LF, which every format then treats as a line break.
  var neutralised: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var result = ""
    var isAfterReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\r": result.append("\n")
      case "\n": if !isAfterReturn { result.append("\n") }
      case "\t": result.append(" ")
      default:
        if scalar.isCommand {
          result.append(scalar.escaped)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
      isAfterReturn = scalar == "\r"
    }
    return result
  }

  /// The neutralised text on one line.
  var neutralisedLine: String {
    let text = neutralised
    return text.utf8.contains(0x0A) ? String(text.map { $0 == "\n" ? " " : $0 }) : text
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is an order to the device rather than a sign to be read.
  var isCommand: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The scalar as JSON escapes it: `\u001b`, as a surrogate pair beyond the first plane.
  var escaped: String {
    String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined()
  }
}
