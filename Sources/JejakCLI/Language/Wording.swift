/// Words for a terminal, in which nothing that came from outside can act.
///
/// A literal is taken as it stands. Whatever is interpolated (an argument, a name from a table, a
/// path) loses its control characters, line breaks included, so that no message can be forged or
/// move the cursor: the type makes it impossible to forget.
struct Wording: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The words, safe to print.
  let text: String

  init(stringLiteral text: String) {
    self.text = text
  }

  init(stringInterpolation parts: Parts) {
    text = parts.text
  }

  /// Takes words that came from outside.
  init(outside text: String) {
    self.text = TerminalSafety.line(text)
  }

  /// The pieces of a wording while it is put together.
  struct Parts: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    mutating func appendInterpolation(_ outside: String) {
      text += TerminalSafety.line(outside)
    }

    mutating func appendInterpolation(_ wording: Wording) {
      text += wording.text
    }

    mutating func appendInterpolation(_ number: some BinaryInteger) {
      text += String(number)
    }

    /// Takes a list, such as the candidates of "did you mean".
    mutating func appendInterpolation(_ list: [String], separator: String = ", ") {
      text += list.map(TerminalSafety.line).joined(separator: separator)
    }
  }
}
