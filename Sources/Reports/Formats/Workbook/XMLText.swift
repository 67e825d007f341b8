extension String {
  /// The text as the content of an XML element or attribute; line breaks stay.
  ///
  /// Commands to a device are neutralised, which also keeps out every character that XML forbids;
  /// the two noncharacters that are left are replaced.
  var xml: String {
    var result = ""
    for scalar in neutralised.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text of a cell: what a spreadsheet would read as an escaped character, such as `_x0041_`,
  /// is itself escaped; beyond the longest text of a cell it is cut, and says so.
  var xmlCell: String {
    let longest = 32_767
    let mark = "…"
    let whole = neutralised.escapingCharacterNames
    guard whole.utf16.count > longest else { return whole.xml }
    var kept = ""
    var room = longest - mark.utf16.count
    for character in whole {
      room -= character.utf16.count
      if room < 0 { break }
      kept.append(character)
    }
    return (kept + mark).xml
  }

  /// The text with `_x005F_` in place of the first sign of whatever looks like `_xHHHH_`.
  private var escapingCharacterNames: String {
    guard contains("_x") else { return self }
    let letters = Array(unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in letters.enumerated() {
      let rest = letters[place...].prefix(7)
      let isName =
        rest.count == 7 && scalar == "_" && letters[place + 1] == "x" && rest.last == "_"
        && rest.dropFirst(2).dropLast().allSatisfy(\.properties.isASCIIHexDigit)
      result.append(contentsOf: (isName ? "_x005F_" : String(scalar)).unicodeScalars)
    }
    return String(result)
  }
}
