/// Command lines as text: how a basis keeps them, and how `reproduce` reads them back.
enum ShellWords {
  /// One line that a POSIX shell would split into these words.
  static func join(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  /// The words of a line: split at white space, except between single or double quotes.
  ///
  /// Nothing is expanded. A quotation that does not end goes to the end of the line.
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open {
          quote = nil
        } else {
          word = (word ?? "") + String(character)
        }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        word.map { words.append($0) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    word.map { words.append($0) }
    return words
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:=,+@~%".contains($0))
    }
    guard !plain || word.isEmpty || word.hasPrefix("~") else { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\"'\"'") + "'"
  }
}
