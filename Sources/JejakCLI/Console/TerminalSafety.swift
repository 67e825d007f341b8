/// Takes from text what a terminal would obey instead of show.
///
/// Control characters (C0, DEL, C1), the Unicode line separators, and the marks that turn the
/// direction of writing or cannot be seen are shown as JSON escapes them, `\u001b`, as reports do:
/// an event, a file name or an argument may hold any of them, and none may clear the screen,
/// retitle the window or disguise a figure.
enum TerminalSafety {
  /// Makes one line safe: line breaks and tabs are shown too.
  static func line(_ text: String) -> String {
    escaped(text) { _ in false }
  }

  /// Makes several lines safe: line feeds and tabs stay what they are.
  static func lines(_ text: String) -> String {
    escaped(text) { $0 == "\n" || $0 == "\t" }
  }

  /// Makes lines safe that we coloured ourselves: sequences that select a rendition stay too.
  ///
  /// The last guard before a terminal. Reports make what they quote safe themselves, since a
  /// colour is harmless to the terminal but not to the reader.
  static func rendered(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isActive($0) && $0 != "\n" }) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "\u{1B}", let length = renditionLength(rest) {
        result.append(contentsOf: rest.prefix(length))
        rest = rest.dropFirst(length)
        continue
      }
      append(scalar, to: &result) { $0 == "\n" || $0 == "\t" }
      rest = rest.dropFirst()
    }
    return String(result)
  }

  private static func escaped(_ text: String, except isKept: (Unicode.Scalar) -> Bool) -> String {
    guard text.unicodeScalars.contains(where: { isActive($0) && !isKept($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      append(scalar, to: &result, except: isKept)
    }
    return String(result)
  }

  private static func append(
    _ scalar: Unicode.Scalar,
    to result: inout String.UnicodeScalarView,
    except isKept: (Unicode.Scalar) -> Bool
  ) {
    guard isActive(scalar), !isKept(scalar) else {
      result.append(scalar)
      return
    }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
      result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
    }
  }

  private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The length of a sequence `ESC [ digits and semicolons m` at the beginning of `rest`.
  private static func renditionLength(_ rest: Substring.UnicodeScalarView) -> Int? {
    var length = 1
    var body = rest.dropFirst()
    guard body.first == "[" else { return nil }
    repeat {
      length += 1
      body = body.dropFirst()
    } while length < 24 && body.first.map { ("0"..."9").contains($0) || $0 == ";" } ?? false
    return body.first == "m" ? length + 1 : nil
  }
}
